package holdfast.ui.treetable;

import holdfast.ui.treetable.TreeLine.Kind;

/// Finds the way between the lines one sees, numbered from the top, and places in the tree. Each
/// question takes as many steps as there are open rows on the way.
final class LineFinder<R> {
  private final Branch<R> root;

  LineFinder(Branch<R> root) {
    this.root = root;
  }

  /// A place in the tree: a row of a branch, or the line after its last row.
  record Place<R>(Branch<R> branch, int position) {}

  Place<R> at(int index) {
    var branch = root;
    int rest = index;
    descent:
    while (true) {
      int above = 0;
      for (var entry : branch.placed().entrySet()) {
        int line = entry.getKey() + above;
        if (rest <= line) {
          break;
        }
        var child = entry.getValue();
        if (rest <= line + child.lines()) {
          rest -= line + 1;
          branch = child;
          continue descent;
        }
        above += child.lines();
      }
      return new Place<>(branch, rest - above);
    }
  }

  /// Index of a place, or -1 when it does not show at present.
  int indexOf(Branch<R> branch, int position) {
    int index = branch.lineOf(position);
    for (var at = branch; at.parent != null; at = at.parent) {
      int inParent = at.positionInParent();
      if (inParent < 0) {
        return -1;
      }
      index += at.parent.lineOf(inParent) + 1;
    }
    return index;
  }

  /// Index of a line, which may be from before a sort, or -1; O(rows of its branch).
  int indexOf(TreeLine<?> line) {
    @SuppressWarnings("unchecked") // a branch of another tree does not lead to this root
    var branch = (Branch<R>) line.branch();
    if (!isHere(branch)) {
      return -1;
    }
    if (line.kind() != Kind.ROW) {
      return isStillThere(branch, line.kind()) ? indexOf(branch, branch.shown()) : -1;
    }
    var keys = branch.keys();
    int position = line.position();
    if (position >= branch.shown() || keys[position] != line.key()) {
      position = 0;
      while (position < branch.shown() && keys[position] != line.key()) {
        position++;
      }
    }
    return position < branch.shown() ? indexOf(branch, position) : -1;
  }

  private static boolean isStillThere(Branch<?> branch, Kind kind) {
    return branch.kindAt(branch.shown()) == kind && (kind != Kind.MORE || branch.hasMore());
  }

  private boolean isHere(Branch<R> branch) {
    var top = branch;
    while (top.parent != null) {
      top = top.parent;
    }
    return top == root;
  }
}
