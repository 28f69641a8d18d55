package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.SortOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Sorts edges by what stands in the columns of their row. Edges that are equal there keep their
/// order. O(n log n), allocates 16 bytes per edge.
public final class EdgeOrder {
  private static final int STEP = 0xFFFF;

  private EdgeOrder() {}

  /// @param node the object in the row of an edge: its target, or its source for a retainer
  public static int[] sort(
      SnapshotAnalysis snapshot,
      int[] edges,
      IntUnaryOperator node,
      SortOrder order,
      CancelSignal cancel) {
    return switch (order.column()) {
      case NAME -> byName(snapshot, edges, order.ascending(), cancel);
      case DISTANCE -> by(edges, e -> snapshot.distance(node.applyAsInt(e)), order, cancel);
      case SHALLOW_SIZE -> by(edges, e -> snapshot.shallowSize(node.applyAsInt(e)), order, cancel);
      case RETAINED_SIZE ->
          by(edges, e -> snapshot.retainedSize(node.applyAsInt(e)), order, cancel);
    };
  }

  private interface Measure {
    long of(int edge);
  }

  private static int[] by(int[] edges, Measure measure, SortOrder order, CancelSignal cancel) {
    var values = new long[edges.length];
    for (int i = 0; i < edges.length; i++) {
      if ((i & STEP) == 0) {
        cancel.throwIfCanceled();
      }
      values[i] = order.ascending() ? measure.of(edges[i]) : -measure.of(edges[i]);
    }
    var positions = sorted(values, cancel);
    var result = new int[edges.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = edges[positions[i]];
    }
    return result;
  }

  /// Positions of the values in ascending order: a stable merge sort, bottom up.
  private static int[] sorted(long[] values, CancelSignal cancel) {
    int length = values.length;
    var from = new int[length];
    Arrays.setAll(from, i -> i);
    var to = new int[length];
    for (int width = 1; width > 0 && width < length; width *= 2) {
      for (int left = 0; left < length && left >= 0; left += 2 * width) {
        cancel.throwIfCanceled();
        int middle = Math.min(length, left + width);
        merge(values, from, to, left, middle, (int) Math.min(length, middle + (long) width));
      }
      var swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(long[] values, int[] from, int[] to, int left, int middle, int end) {
    int a = left;
    int b = middle;
    for (int i = left; i < end; i++) {
      boolean takeFirst = b >= end || (a < middle && values[from[a]] <= values[from[b]]);
      to[i] = takeFirst ? from[a++] : from[b++];
    }
  }

  /// Numbers by their value and before words, as one counts through an array.
  private static int[] byName(
      SnapshotAnalysis snapshot, int[] edges, boolean ascending, CancelSignal cancel) {
    record Named(int edge, long number, String name) implements Comparable<Named> {
      @Override
      public int compareTo(Named other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : name.compareTo(other.name);
      }
    }
    var named = new Named[edges.length];
    for (int i = 0; i < edges.length; i++) {
      if ((i & STEP) == 0) {
        cancel.throwIfCanceled();
      }
      var name = snapshot.graph().edgeName(edges[i]);
      long number = numberIn(name);
      named[i] = new Named(edges[i], number, number == Long.MAX_VALUE ? name : "");
    }
    Arrays.sort(named, ascending ? null : java.util.Comparator.reverseOrder());
    var result = new int[edges.length];
    Arrays.setAll(result, i -> named[i].edge());
    return result;
  }

  private static long numberIn(String name) {
    if (name.isEmpty() || name.length() > 10) {
      return Long.MAX_VALUE;
    }
    long number = 0;
    for (int i = 0; i < name.length(); i++) {
      int digit = name.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Long.MAX_VALUE;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
