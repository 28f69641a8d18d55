package holdfast.comparison;

import holdfast.analysis.RetainingForest;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// Which retainers chains of one capture pass, for another capture of the process: of two ways that
/// are equally short, one should not be taken here and the other there.
final class SameRetainers {
  private final HeapGraph graph;
  private final RetainingForest forest;
  private final HeapGraph others;
  private final ObjectLookup otherNodes;

  /// By id: the place in the forest.
  private final LongIntHashMap places;

  /// O(nodes of the other capture).
  ///
  /// @param forest chains of the capture
  SameRetainers(
      SnapshotAnalysis snapshot,
      RetainingForest forest,
      SnapshotAnalysis other,
      CancelSignal cancel) {
    this.forest = forest;
    graph = snapshot.graph();
    others = other.graph();
    otherNodes = ObjectLookup.of(other, cancel);
    places = new LongIntHashMap(forest.size());
    for (int place = 0; place < forest.size(); place++) {
      cancel.throwIfCanceled(place);
      places.put(graph.nodeId(forest.node(place)), place);
    }
  }

  /// The retainer of a node of the other capture, if both are on the chains, or NO_NODE.
  int retainerOf(int node) {
    int place = places.getIfAbsent(others.nodeId(node), RetainingForest.NO_PARENT);
    int above = place == RetainingForest.NO_PARENT ? place : forest.parent(place);
    return above == RetainingForest.NO_PARENT
        ? HeapGraph.NO_NODE
        : otherNodes.nodeOf(graph.nodeId(forest.node(above)));
  }
}
