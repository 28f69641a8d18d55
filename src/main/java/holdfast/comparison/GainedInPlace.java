package holdfast.comparison;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;

/// What objects that were there before have taken up since: bytes of objects born later that would
/// go with them. Each byte counts for the old object next to it, so that a Map counts its new
/// entries and what leads to the Map does not. What the engine keeps to itself (tables, contexts)
/// counts for the object that has it.
final class GainedInPlace {
  /// Of a node not looked at yet; otherwise the holder + [#SHIFT], negative for a new node.
  private static final int UNKNOWN = 0;

  private static final int SHIFT = 2;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final ClassKeys classes;
  private final long bornAfter;
  private final boolean[] isOfEngine;
  private final int[] states;
  private final IntArrayList way = new IntArrayList();
  private final IntLongHashMap bytes = new IntLongHashMap();

  private GainedInPlace(SnapshotAnalysis snapshot, long bornAfter) {
    this.snapshot = snapshot;
    this.bornAfter = bornAfter;
    graph = snapshot.graph();
    classes = snapshot.classKeys();
    isOfEngine = new boolean[classes.count()];
    for (int number = 0; number < isOfEngine.length; number++) {
      isOfEngine[number] = ClassGrowth.isOfEngine(classes.name(number));
    }
    states = new int[graph.nodeCount()];
  }

  /// Bytes by old object, of those that took any up. O(nodes); allocates 4 bytes per node while it
  /// runs.
  ///
  /// @param bornAfter the greatest id of the capture that objects were there in before
  static IntLongHashMap of(SnapshotAnalysis snapshot, long bornAfter, CancelSignal cancel) {
    var gained = new GainedInPlace(snapshot, bornAfter);
    for (int node = 0; node < gained.graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long size = snapshot.shallowSize(node);
      if (size != 0 && !gained.isOld(node)) {
        int state = gained.stateOf(node);
        if (state <= -SHIFT) {
          gained.bytes.addToValue(-state - SHIFT, size);
        }
      }
    }
    return gained.bytes;
  }

  /// Climbs to the next dominator that is known or holds, and hands down what was found.
  private int stateOf(int node) {
    way.clear();
    int at = node;
    while (states[at] == UNKNOWN && !isHolder(at) && at != graph.root()) {
      way.add(at);
      at = snapshot.dominatorOf(at);
    }
    int state =
        states[at] == UNKNOWN ? (isHolder(at) ? at : HeapGraph.NO_NODE) + SHIFT : states[at];
    for (int i = way.size() - 1; i >= 0; i--) {
      int below = way.get(i);
      long id = graph.nodeId(below);
      // the embedder's nodes have new ids in every capture: they are as new as what has them
      boolean isNew = (id & 1) == 0 ? state < 0 : id > bornAfter;
      state = isNew ? -Math.abs(state) : Math.abs(state);
      states[below] = state;
    }
    return state;
  }

  private boolean isHolder(int node) {
    return isOld(node) && !isOfEngine[classes.classOf(node)];
  }

  private boolean isOld(int node) {
    long id = graph.nodeId(node);
    return (id & 1) != 0 && id <= bornAfter;
  }
}
