package holdfast.ui.treetable;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A level as it was read in the background: its keys, its first page, and what opens with it.
record Loaded<R>(
    Level<R> level, int[] keys, SortOrder order, List<R> rows, int openKey, Loaded<R> opened) {

  static <R extends TreeRow> Loaded<R> of(Level<R> level, SortOrder order, CancelSignal cancel) {
    var keys = level.keys(order, cancel);
    var rows = page(level, keys, 0, cancel);
    int openKey = level.openAtOnce(keys);
    for (int i = 0; openKey != Level.NO_KEY && i < rows.size(); i++) {
      if (keys[i] == openKey && rows.get(i).expandable()) {
        var opened = of(level.below(openKey), order, cancel);
        if (opened.keys.length > 0) {
          return new Loaded<>(level, keys, order, rows, openKey, opened);
        }
      }
    }
    return new Loaded<>(level, keys, order, rows, Level.NO_KEY, null);
  }

  /// The same without what would open at once.
  static <R extends TreeRow> Loaded<R> alone(Level<R> level, SortOrder order, CancelSignal cancel) {
    var keys = level.keys(order, cancel);
    return new Loaded<>(level, keys, order, page(level, keys, 0, cancel), Level.NO_KEY, null);
  }

  /// The rows of a page, which starts at `number * Level.PAGE`.
  static <R> List<R> page(Level<R> level, int[] keys, int number, CancelSignal cancel) {
    int from = number * Level.PAGE;
    int to = Math.min(keys.length, from + Level.PAGE);
    var rows = new ArrayList<R>(to - from);
    for (int key : Arrays.copyOfRange(keys, from, to)) {
      cancel.throwIfCanceled();
      rows.add(level.row(key));
    }
    return rows;
  }
}
