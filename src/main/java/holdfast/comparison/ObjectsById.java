package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// The nodes of a snapshot that have a size, sorted by id.
final class ObjectsById {
  /// Ids below this can be sorted together with the node in one long.
  private static final long SHORT_ID = 1L << 32;

  private final SnapshotAnalysis snapshot;
  private final int[] nodes;

  private ObjectsById(SnapshotAnalysis snapshot, int[] nodes) {
    this.snapshot = snapshot;
    this.nodes = nodes;
  }

  /// O(nodes log nodes); allocates 12 bytes per node, of which 4 stay.
  static ObjectsById of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var graph = snapshot.graph();
    var keys = new long[graph.nodeCount()];
    int count = 0;
    boolean hasLongIds = false;
    for (int node = 0; node < keys.length; node++) {
      cancel.throwIfCanceled(node);
      if (snapshot.shallowSize(node) != 0) {
        long id = graph.nodeId(node);
        hasLongIds |= id >= SHORT_ID;
        keys[count++] = id << 31 | node;
      }
    }
    if (hasLongIds) {
      return byLongIds(snapshot, keys, count);
    }
    Arrays.parallelSort(keys, 0, count);
    var nodes = new int[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = (int) keys[i] & Integer.MAX_VALUE;
    }
    return new ObjectsById(snapshot, nodes);
  }

  /// No program of ours writes such ids; a slow way is good enough.
  private static ObjectsById byLongIds(SnapshotAnalysis snapshot, long[] keys, int count) {
    var nodes = new Integer[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = (int) keys[i] & Integer.MAX_VALUE;
    }
    Arrays.sort(
        nodes,
        (a, b) -> Long.compareUnsigned(snapshot.graph().nodeId(a), snapshot.graph().nodeId(b)));
    var sorted = new int[count];
    Arrays.setAll(sorted, i -> nodes[i]);
    return new ObjectsById(snapshot, sorted);
  }

  int count() {
    return nodes.length;
  }

  int nodeAt(int place) {
    return nodes[place];
  }

  long idAt(int place) {
    return snapshot.graph().nodeId(nodes[place]);
  }

  /// The place behind the last node with the same id.
  int endOfId(int place) {
    int end = place + 1;
    while (end < nodes.length && idAt(end) == idAt(place)) {
      end++;
    }
    return end;
  }
}
