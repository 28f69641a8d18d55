package holdfast.analysis;

import java.util.ArrayDeque;
import java.util.List;

/// Arrays with one int per node, lent to one step of the analysis after the other. They are the
/// largest thing a step needs, and fresh ones would cost as much time as the step and stay until
/// the garbage is collected. Any thread.
final class NodeArrays {
  private final int length;
  private final ArrayDeque<int[]> free = new ArrayDeque<>();

  NodeArrays(int length) {
    this(length, List.of());
  }

  /// @param first arrays of that length to lend before any is made
  NodeArrays(int length, List<int[]> first) {
    this.length = length;
    free.addAll(first);
  }

  /// An array of any content.
  synchronized int[] take() {
    var array = free.poll();
    return array == null ? new int[length] : array;
  }

  /// Takes arrays back that nobody reads any more.
  synchronized void give(int[]... arrays) {
    for (var array : arrays) {
      free.push(array);
    }
  }
}
