package holdfast.analysis;

import holdfast.graph.EdgeFinder;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.progress.CancelSignal;

/// Which incoming edges of a node the Retainers view lists: all but weak ones and those from the
/// root. They are asked for by their slots, fastest in ascending order. One thread's own.
final class RetainingSlots {
  private final HeapGraph graph;
  private final Retainers retainers;
  private final EdgeFinder edges;

  RetainingSlots(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    graph = snapshot.graph();
    retainers = snapshot.retainers();
    edges = new EdgeFinder(graph, retainers, node, cancel);
  }

  /// Looks for the edge only where it may be weak.
  boolean isListed(int slot) {
    return retainers.source(slot) != graph.root()
        && (retainers.mayRetain(slot) || graph.edgeType(edgeOf(slot)) != EdgeType.WEAK);
  }

  /// Whether the view leaves it out because it is weak.
  boolean isWeak(int slot) {
    return retainers.source(slot) != graph.root()
        && !retainers.mayRetain(slot)
        && graph.edgeType(edgeOf(slot)) == EdgeType.WEAK;
  }

  /// O(edges of the node that it starts at).
  int edgeOf(int slot) {
    return edges.edgeOf(slot);
  }
}
