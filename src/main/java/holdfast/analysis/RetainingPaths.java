package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Shortest chains from the user roots down to an object, by the distances that DevTools shows.
final class RetainingPaths {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;

  /// Nodes that no chain leads through, null for none.
  private final IgnoredRetainers ignored;

  private final CancelSignal cancel;

  RetainingPaths(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this(snapshot, null, cancel);
  }

  private RetainingPaths(SnapshotAnalysis snapshot, IgnoredRetainers ignored, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.ignored = ignored;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// The shortest chain that ends with an edge and does not lead through its target before.
  /// O(edges) where the edge starts further away than it leads, else O(retainers of the chain).
  static RetainingPath through(SnapshotAnalysis snapshot, int edge, CancelSignal cancel) {
    int node = snapshot.graph().edgeTarget(edge);
    int holder = snapshot.graph().edgeSource(edge);
    IgnoredRetainers without = null;
    if (snapshot.distance(holder) > snapshot.distance(node)) {
      without = snapshot.edges().ignoring(new int[] {node}, cancel);
    }
    var paths = new RetainingPaths(snapshot, without, cancel);
    var steps = new ArrayList<>(paths.shortest(holder).steps());
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
      cancel.throwIfCanceled(steps.size());
    }
  }

  private int edgeTo(int node) {
    int distance = ignored == null ? snapshot.distance(node) : ignored.of(node);
    if (node == graph.root() || distance == Distances.UNREACHED) {
      return HeapGraph.NO_EDGE;
    }
    boolean belowRoot = distance == 1 || distance == Distances.SYSTEM + 1;
    if (belowRoot) {
      return edgeFromRoot(node);
    }
    return ignored == null
        ? new RetainerOrder(snapshot, node, cancel).firstAt(distance - 1)
        : snapshot.edges().retainers(node, ignored, 1, cancel).keys()[0];
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
