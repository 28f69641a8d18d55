package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// What would go with each of some objects, no byte counted twice: an object that another of them
/// dominates counts nothing. Their sum is what DevTools shows as the retained size of a class.
final class DisjointSizes {
  private static final byte FREE = 1;
  private static final byte BELOW = 2;

  private final SnapshotAnalysis snapshot;
  private final BitSet chosen;
  private final CancelSignal cancel;

  /// By node: whether it, or what dominates it, is one of the objects.
  private final byte[] states;

  private DisjointSizes(SnapshotAnalysis snapshot, BitSet chosen, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.chosen = chosen;
    this.cancel = cancel;
    states = new byte[snapshot.graph().nodeCount()];
  }

  /// Bytes by place.
  static long[] of(SnapshotAnalysis snapshot, RetainingForest forest, CancelSignal cancel) {
    var chosen = new BitSet(snapshot.graph().nodeCount());
    for (int place = 0; place < forest.size(); place++) {
      if (forest.isTarget(place)) {
        chosen.set(forest.node(place));
      }
    }
    var sizes = new DisjointSizes(snapshot, chosen, cancel);
    var bytes = new long[forest.size()];
    for (int place = 0; place < bytes.length; place++) {
      cancel.throwIfCanceled(place);
      if (forest.isTarget(place) && !sizes.isBelow(forest.node(place))) {
        bytes[place] = snapshot.retainedSize(forest.node(place));
      }
    }
    return bytes;
  }

  private boolean isBelow(int node) {
    int root = snapshot.graph().root();
    if (node == root) {
      return false;
    }
    var way = new IntArrayList();
    int at = snapshot.dominatorOf(node);
    while (at != root && states[at] == 0 && !chosen.get(at)) {
      cancel.throwIfCanceled(way.size());
      way.add(at);
      at = snapshot.dominatorOf(at);
    }
    boolean isBelow = chosen.get(at) || states[at] == BELOW;
    for (int i = 0; i < way.size(); i++) {
      states[way.get(i)] = isBelow ? BELOW : FREE;
    }
    return isBelow;
  }
}
