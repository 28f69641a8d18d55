package holdfast.ui.dominators;

/// A place in the dominator tree as the view shows it: an object, or, where objects are grouped,
/// those of one class that an object immediately dominates.
///
/// @param node the object, or the dominator of the group
/// @param classNumber [#NO_CLASS] for an object
record Place(int node, int classNumber) {
  static final int NO_CLASS = -1;

  static Place of(int node) {
    return new Place(node, NO_CLASS);
  }

  /// The place right below this one that a key of its level means.
  Place below(int key) {
    return key >= 0 ? of(key) : new Place(node, -2 - key);
  }

  /// The key of a group among its neighbours, of which objects have their node as a key.
  static int keyOfGroup(int classNumber) {
    return -2 - classNumber;
  }

  /// Its key in the level it stands in.
  int key() {
    return isGroup() ? keyOfGroup(classNumber) : node;
  }

  boolean isGroup() {
    return classNumber != NO_CLASS;
  }
}
