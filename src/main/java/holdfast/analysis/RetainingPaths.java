package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
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

  /// The retaining edge from a node at that distance whose name comes first. Names are compared
  /// only where they differ as strings of the file: millions of retainers have few.
  private int closest(int node, int distance) {
    var best = new Closest();
    snapshot
        .retainers()
        .forEachEdge(
            graph,
            node,
            (edge, source) -> {
              if (snapshot.distance(source) == distance && graph.edgeType(edge) != EdgeType.WEAK) {
                best.offer(edge, source);
              }
            });
    return best.edge;
  }

  private final class Closest {
    private int edge = HeapGraph.NO_EDGE;
    private String name;
    private int source;

    void offer(int otherEdge, int otherSource) {
      if (edge != HeapGraph.NO_EDGE && isNamedAlike(otherSource)) {
        return;
      }
      var otherName = snapshot.name(otherSource);
      if (edge == HeapGraph.NO_EDGE || otherName.compareTo(name) < 0) {
        edge = otherEdge;
        source = otherSource;
        name = otherName;
      }
    }

    /// Whether two nodes have one name for sure: not put together from others, and the same string.
    private boolean isNamedAlike(int other) {
      return other == source
          || graph.nameIndex(other) == graph.nameIndex(source)
              && graph.type(other) == graph.type(source)
              && graph.type(other) != NodeType.OBJECT
              && graph.type(other) != NodeType.CONCATENATED_STRING;
    }
  }
}
