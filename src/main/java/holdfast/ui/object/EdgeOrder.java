package holdfast.ui.object;

import holdfast.analysis.KeyOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.SortOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/// Sorts edges by what stands in the columns of their row. Edges that are equal there keep their
/// order.
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
    return sort(snapshot, edges, node, snapshot.graph()::edgeName, order, cancel);
  }

  /// The same with other names.
  static int[] sort(
      SnapshotAnalysis snapshot,
      int[] edges,
      IntUnaryOperator node,
      IntFunction<String> name,
      SortOrder order,
      CancelSignal cancel) {
    IntToLongFunction measure =
        switch (order.column()) {
          case NAME -> null;
          case DISTANCE -> edge -> HeapRows.remoteness(snapshot.distance(node.applyAsInt(edge)));
          case SHALLOW_SIZE -> edge -> snapshot.shallowSize(node.applyAsInt(edge));
          case RETAINED_SIZE -> edge -> snapshot.retainedSize(node.applyAsInt(edge));
          default -> throw new IllegalArgumentException(order.toString());
        };
    return measure == null
        ? byName(name, edges, order.ascending(), cancel)
        : KeyOrder.sort(edges, measure, order.ascending(), cancel);
  }

  /// Numbers by their value and before words, as one counts through an array.
  private static int[] byName(
      IntFunction<String> nameOf, int[] edges, boolean ascending, CancelSignal cancel) {
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
      var name = nameOf.apply(edges[i]);
      long number = numberIn(name);
      named[i] = new Named(edges[i], number, number == Long.MAX_VALUE ? name : "");
    }
    Arrays.sort(named, ascending ? null : Comparator.reverseOrder());
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
