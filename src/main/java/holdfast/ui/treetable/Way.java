package holdfast.ui.treetable;

import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.LineFinder.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The way from the top of a tree down to one row, part of which may be open already.
///
/// @param path keys from a top row down to the row itself
/// @param open how many rows on the way are open
/// @param last the level below the last of these
record Way<R extends TreeRow>(int[] path, int open, Level<R> last) {

  static <R extends TreeRow> Way<R> along(Branch<R> root, int[] path) {
    var branch = root;
    int open = 0;
    while (open < path.length - 1 && branch.openBelow(path[open]) != null) {
      branch = branch.openBelow(path[open++]);
    }
    return new Way<>(path.clone(), open, branch.level);
  }

  /// Reads the levels that are not open yet; in the background only.
  List<Loaded<R>> read(SortOrder order, CancelSignal cancel) {
    var levels = new ArrayList<Loaded<R>>();
    var level = last;
    for (int key : Arrays.copyOfRange(path, open, path.length - 1)) {
      level = level.below(key);
      levels.add(Loaded.alone(level, order, cancel));
    }
    return levels;
  }

  /// Whether what was open when the way was made still is.
  boolean isStillOpen(Branch<R> root) {
    return along(root, path).open >= open;
  }

  /// Opens what is not open. Returns where the row is, or null where there is no such row.
  ///
  /// @param levels what was read
  Place<R> open(Branch<R> root, List<Loaded<R>> levels) {
    var branch = root;
    for (int step = 0; ; step++) {
      int position = branch.positionOf(path[step]);
      if (position < 0) {
        return null;
      }
      branch.showUpTo(position);
      if (step == path.length - 1) {
        return new Place<>(branch, position);
      }
      var child = branch.openBelow(path[step]);
      if (child == null) {
        if (branch.openAt(position) != null) {
          branch.close(position);
        }
        child = new Branch<>(branch, path[step]);
        branch.open(position, child);
        child.fill(levels.get(step - open));
      }
      branch = child;
    }
  }
}
