package holdfast.ui.treetable;

import holdfast.progress.CancelSignal;

/// The rows right below one row of a tree, or its top rows. Read in the background only.
///
/// A row is known by an int key, unique within its level: a class, a node, an edge.
public interface Level<R> {
  /// How many rows of a level show at first, and how many a further page adds.
  int PAGE = 100;

  /// What [#openAtOnce] answers when nothing is to be opened.
  int NO_KEY = -1;

  /// The keys of all rows in the order wanted. A new array.
  int[] keys(SortOrder order, CancelSignal cancel);

  /// The same keys in another order. A new array.
  int[] reorder(int[] keys, SortOrder order, CancelSignal cancel);

  /// The row of a key, ready to be drawn.
  R row(int key);

  /// The level below a row.
  Level<R> below(int key);

  /// Whether there may be other keys than when it was last asked for them; it then ignores those
  /// that [#reorder] gets.
  default boolean hasChanged() {
    return false;
  }

  /// What to say where there are no rows.
  String nothing();

  /// How many of `count` rows show before "Show next".
  default int firstShown(int count) {
    return Math.min(count, PAGE);
  }

  /// The key of a row that opens together with this level.
  default int openAtOnce(int[] keys) {
    return NO_KEY;
  }
}
