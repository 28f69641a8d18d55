package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayDeque;
import java.util.List;

/// Shortest chains from the user roots down to an object, by the distances that DevTools shows.
final class RetainingPaths {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final CancelSignal cancel;

  RetainingPaths(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// Of equally short chains the one that the Retainers view shows first. What only the engine
  /// reaches is led up to the root's child; what nothing reaches is alone. O(retainers of the
  /// chain).
  RetainingPath shortest(int node) {
    var steps = new ArrayDeque<RetainingPath.Step>();
    int current = node;
    while (true) {
      int edge = edgeTo(current);
      steps.addFirst(new RetainingPath.Step(edge, current));
      if (edge == HeapGraph.NO_EDGE || graph.edgeSource(edge) == graph.root()) {
        return new RetainingPath(List.copyOf(steps));
      }
      current = graph.edgeSource(edge);
      cancel.throwIfCanceled(steps.size());
    }
  }

  private int edgeTo(int node) {
    int distance = snapshot.distance(node);
    if (node == graph.root() || distance == Distances.UNREACHED) {
      return HeapGraph.NO_EDGE;
    }
    boolean belowRoot = distance == 1 || distance == Distances.SYSTEM + 1;
    return belowRoot
        ? edgeFromRoot(node)
        : new RetainerOrder(snapshot, node, cancel).firstAt(distance - 1);
  }

  private int edgeFromRoot(int node) {
    for (int edge = graph.firstEdge(graph.root()); edge < graph.edgesEnd(graph.root()); edge++) {
      if (graph.edgeTarget(edge) == node) {
        return edge;
      }
    }
    return HeapGraph.NO_EDGE;
  }
}
