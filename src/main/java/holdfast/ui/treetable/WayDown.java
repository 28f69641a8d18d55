package holdfast.ui.treetable;

import java.util.function.Consumer;

/// Leads from the top of a tree to one row, opening what is closed and showing as many rows of each
/// level as that takes.
///
/// @param way keys of the rows on the way, that of the row itself last
/// @param whenShown gets the line of the row, or null when there is no such row
record WayDown<R extends TreeRow>(TreeLines<R> lines, int[] way, Consumer<TreeLine<R>> whenShown) {

  void from(Branch<R> root) {
    step(root, 0);
  }

  private void step(Branch<R> branch, int step) {
    int position = branch.positionOf(way[step]);
    if (position < 0) {
      whenShown.accept(null);
      return;
    }
    if (position >= branch.shown()) {
      long pages = position / Level.PAGE + 1;
      lines.showRows(branch, (int) Math.min(branch.keys().length, pages * Level.PAGE));
    }
    if (step == way.length - 1) {
      whenShown.accept(lines.line(branch, position));
    } else {
      var child = lines.open(branch, position);
      child.whenReady(() -> step(child, step + 1));
    }
  }
}
