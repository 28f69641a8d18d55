package holdfast.ui.text;

import holdfast.analysis.SourceLines;
import holdfast.analysis.TextFinder.Range;
import holdfast.analysis.TextMatch;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Where something stands in a text, whatever the case.
///
/// @param starts offsets in ascending order
record TextSearch(int[] starts, int length) {
  static final TextSearch NONE = new TextSearch(new int[0], 0);

  /// More than this are not looked for.
  static final int MOST = 100_000;

  /// O(length of the text).
  static TextSearch of(SourceLines lines, String query, CancelSignal cancel) {
    if (query.isEmpty()) {
      return NONE;
    }
    var finder = new TextMatch(query, false);
    var starts = new IntArrayList();
    for (var hit = finder.find(lines.text(), 0); hit != null && starts.size() < MOST; ) {
      cancel.throwIfCanceled(starts.size());
      starts.add(hit.start());
      hit = finder.find(lines.text(), hit.end());
    }
    return new TextSearch(starts.toArray(), query.length());
  }

  int count() {
    return starts.length;
  }

  /// Whether there are no more than these.
  boolean isAll() {
    return starts.length < MOST;
  }

  /// The first hit from an offset on, after the last one the first again; -1 where there is none.
  int firstFrom(int offset) {
    if (starts.length == 0) {
      return -1;
    }
    int place = Arrays.binarySearch(starts, offset);
    int next = place >= 0 ? place : -place - 1;
    return next == starts.length ? 0 : next;
  }

  /// The parts of a row that were looked for, counted from its start.
  List<Range> in(TextRow row) {
    int first = Arrays.binarySearch(starts, row.start() - length + 1);
    int from = first >= 0 ? first : -first - 1;
    return IntStream.range(from, starts.length)
        .takeWhile(i -> starts[i] < row.end())
        .mapToObj(i -> within(row, starts[i], starts[i] + length))
        .toList();
  }

  /// What of a part of the text stands in a row, counted from its start; both ends may be cut.
  static Range within(TextRow row, int start, int end) {
    return new Range(
        Math.clamp(start, row.start(), row.end()) - row.start(),
        Math.clamp(end, row.start(), row.end()) - row.start());
  }
}
