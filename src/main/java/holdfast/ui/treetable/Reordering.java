package holdfast.ui.treetable;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;

/// New keys for one open branch: in another order, or other ones after a filter.
///
/// @param before the keys it has, or null where the level itself is another one
/// @param after the keys it gets, null before they are read
/// @param rows its first page
record Reordering<R>(Branch<R> branch, Level<R> level, int[] before, int[] after, List<R> rows) {

  /// The branches of a tree that a new top level or a new order concerns.
  static <R> List<Reordering<R>> stale(Branch<R> root, Level<R> top, SortOrder order) {
    var open = new ArrayList<Branch<R>>();
    root.collect(open);
    var stale = new ArrayList<Reordering<R>>();
    for (var branch : open) {
      boolean isOther = branch == root && top != root.level;
      boolean isOld = !order.equals(branch.order) || branch.level.hasChanged();
      if (branch.state == Branch.State.READY && (isOther || isOld)) {
        var level = branch == root ? top : branch.level;
        stale.add(new Reordering<>(branch, level, isOther ? null : branch.keys(), null, null));
      }
    }
    return stale;
  }

  /// Reads what they get; in the background only.
  static <R> List<Reordering<R>> all(
      List<Reordering<R>> stale, SortOrder order, CancelSignal cancel) {
    var result = new ArrayList<Reordering<R>>();
    for (var part : stale) {
      result.add(part.read(order, cancel));
    }
    return result;
  }

  private Reordering<R> read(SortOrder order, CancelSignal cancel) {
    var keys = before == null ? level.keys(order, cancel) : level.reorder(before, order, cancel);
    return new Reordering<>(branch, level, before, keys, Loaded.page(level, keys, 0, cancel));
  }

  /// Gives the branch its keys; as many rows show as before, or as a new level shows at first.
  void apply(SortOrder order) {
    branch.level = level;
    branch.setKeys(after, order, rows);
    branch.show(Math.max(branch.shown(), level.firstShown(after.length)));
  }
}
