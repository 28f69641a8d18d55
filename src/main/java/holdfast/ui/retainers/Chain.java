package holdfast.ui.retainers;

/// The objects above a row of the retainers tree, from the row up to the object selected.
record Chain(int node, Chain below, int length) {
  static Chain of(int node) {
    return new Chain(node, null, 1);
  }

  Chain with(int retainer) {
    return new Chain(retainer, this, length + 1);
  }

  boolean contains(int wanted) {
    for (var at = this; at != null; at = at.below) {
      if (at.node == wanted) {
        return true;
      }
    }
    return false;
  }
}
