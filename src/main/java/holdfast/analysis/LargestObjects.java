package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/// Finds the objects that take most bytes, by themselves or with all they retain.
final class LargestObjects {
  /// The smallest of those found so far comes first, of equal ones that with the greater id.
  private record Found(int node, long size, long id) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      int bySize = Long.compare(size, other.size);
      return bySize != 0 ? bySize : Long.compare(other.id, id);
    }
  }

  private LargestObjects() {}

  /// At most so many nodes with a shallow size, the largest first, then by id. O(nodes log most).
  ///
  /// @param size of a node, by which it is large
  static int[] find(
      SnapshotAnalysis snapshot, IntToLongFunction size, int most, CancelSignal cancel) {
    var graph = snapshot.graph();
    var found = new PriorityQueue<Found>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long bytes = size.applyAsLong(node);
      boolean isFull = found.size() == most;
      if (snapshot.shallowSize(node) == 0 || most == 0 || isFull && bytes < found.peek().size) {
        continue;
      }
      var next = new Found(node, bytes, graph.nodeId(node));
      if (!isFull) {
        found.add(next);
      } else if (next.compareTo(found.peek()) > 0) {
        found.poll();
        found.add(next);
      }
    }
    var largest = new int[found.size()];
    for (int i = largest.length - 1; i >= 0; i--) {
      largest[i] = found.poll().node;
    }
    return largest;
  }
}
