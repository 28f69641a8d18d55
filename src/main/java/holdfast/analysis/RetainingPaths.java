package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.ArrayDeque;
import java.util.List;

/// Shortest chains from the user roots down to an object, by the distances that DevTools shows.
final class RetainingPaths {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;

  RetainingPaths(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
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
    }
  }

  private int edgeTo(int node) {
    int distance = snapshot.distance(node);
    if (node == graph.root() || distance == Distances.UNREACHED) {
      return HeapGraph.NO_EDGE;
    }
    boolean belowRoot = distance == 1 || distance == Distances.SYSTEM + 1;
    return belowRoot ? edgeFromRoot(node) : closest(node, distance - 1);
  }

  private int edgeFromRoot(int node) {
    for (int edge = graph.firstEdge(graph.root()); edge < graph.edgesEnd(graph.root()); edge++) {
      if (graph.edgeTarget(edge) == node) {
        return edge;
      }
    }
    return HeapGraph.NO_EDGE;
  }

  /// The retaining edge from a node at that distance whose name comes first.
  private int closest(int node, int distance) {
    int best = HeapGraph.NO_EDGE;
    String bestName = null;
    for (int edge : snapshot.retainers().edges(graph, node)) {
      int source = graph.edgeSource(edge);
      if (snapshot.distance(source) != distance || graph.edgeType(edge) == EdgeType.WEAK) {
        continue;
      }
      var name = snapshot.name(source);
      if (bestName == null || name.compareTo(bestName) < 0) {
        best = edge;
        bestName = name;
      }
    }
    return best;
  }
}
