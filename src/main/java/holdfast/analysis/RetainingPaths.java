package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Shortest chains from the user roots down to an object, by the distances that DevTools shows.
final class RetainingPaths {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;

  private final IntUnaryOperator distances;

  RetainingPaths(SnapshotAnalysis snapshot) {
    this(snapshot, snapshot::distance);
  }

  /// @param distances of every node; may leave some nodes out
  private RetainingPaths(SnapshotAnalysis snapshot, IntUnaryOperator distances) {
    this.snapshot = snapshot;
    this.distances = distances;
    graph = snapshot.graph();
  }

  /// The shortest chain that ends with an edge, and does not lead through its target before. O(edges)
  /// where the edge starts further away than it leads, else O(retainers of the chain).
  static RetainingPath through(SnapshotAnalysis snapshot, int edge, CancelSignal cancel) {
    int node = snapshot.graph().edgeTarget(edge);
    int holder = snapshot.graph().edgeSource(edge);
    IntUnaryOperator distances = snapshot::distance;
    if (snapshot.distance(holder) > snapshot.distance(node)) {
      var without = snapshot.ignoring(new int[] {node}, cancel);
      if (without.of(holder) != Distances.UNREACHED) {
        distances = without::of;
      }
    }
    var steps =
        new ArrayList<>(new RetainingPaths(snapshot, distances).shortest(holder).steps());
    steps.add(new RetainingPath.Step(edge, node));
    return new RetainingPath(List.copyOf(steps));
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
    int distance = distances.applyAsInt(node);
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
              if (distances.applyAsInt(source) == distance && graph.edgeType(edge) != EdgeType.WEAK) {
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
