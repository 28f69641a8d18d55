package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// The order in which DevTools lists the edges of one node. Source of the rules: DevTools,
/// `HeapSnapshotEdgesProvider`.
final class EdgeOrder {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final CancelSignal cancel;

  EdgeOrder(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// What the Retainers view sorts an edge by.
  @FunctionalInterface
  interface EdgeDistance {
    int of(int edge, int retainer);
  }

  /// Outgoing edges: by retained size of the target, the largest first, then by name. O(edges), and
  /// sorts the names of targets of one size.
  int[] contents(int node) {
    var edges = new int[graph.edgesEnd(node) - graph.firstEdge(node)];
    Arrays.setAll(edges, i -> graph.firstEdge(node) + i);
    IntToLongFunction size = edge -> snapshot.retainedSize(graph.edgeTarget(edge));
    int[] sorted = KeyOrder.sort(edges, size, false, cancel);
    forEachRun(sorted, size, (from, to) -> EdgeNameOrder.sort(graph, sorted, from, to, cancel));
    return sorted;
  }

  /// Incoming edges, weak ones and those from the root left out: by distance of the retainer, then
  /// by its name. O(retainers), and sorts the distinct names of retainers at one distance.
  ///
  /// @param distance of the retainer that an edge starts at
  int[] retaining(int node, EdgeDistance distance) {
    int count = snapshot.retainers().count(node);
    var found = new Retaining(new int[count], new int[count], new int[count]);
    snapshot
        .retainers()
        .forEachEdge(graph, node, (edge, retainer) -> found.add(this, edge, retainer, distance));
    var places = new int[found.count];
    Arrays.setAll(places, i -> i);
    IntToLongFunction key = place -> found.distances[place];
    int[] sorted = KeyOrder.sort(places, key, true, cancel);
    forEachRun(sorted, key, (from, to) -> sortByName(found.retainers, sorted, from, to));
    Arrays.setAll(sorted, i -> found.edges[sorted[i]]);
    return sorted;
  }

  /// Incoming edges with what they are sorted by: to find the start of an edge again would cost
  /// more than all the sorting.
  private static final class Retaining {
    private final int[] edges;
    private final int[] retainers;
    private final int[] distances;
    private int count;

    Retaining(int[] edges, int[] retainers, int[] distances) {
      this.edges = edges;
      this.retainers = retainers;
      this.distances = distances;
    }

    void add(EdgeOrder order, int edge, int retainer, EdgeDistance distance) {
      order.cancel.throwIfCanceled(count);
      if (order.graph.edgeType(edge) != EdgeType.WEAK && retainer != order.graph.root()) {
        edges[count] = edge;
        retainers[count] = retainer;
        distances[count++] = distance.of(edge, retainer);
      }
    }
  }

  /// What is not reached comes last.
  int shownDistance(int node) {
    int distance = snapshot.distance(node);
    return distance == Distances.UNREACHED ? 2 * Distances.SYSTEM : distance;
  }

  private void sortByName(int[] nodes, int[] places, int from, int to) {
    var run = Arrays.copyOfRange(places, from, to);
    var named = new int[run.length];
    Arrays.setAll(named, i -> nodes[run[i]]);
    int[] ranks = NameRanks.of(snapshot, named, cancel);
    Arrays.setAll(named, i -> i);
    int[] sorted = KeyOrder.sort(named, i -> ranks[i], true, cancel);
    for (int i = 0; i < sorted.length; i++) {
      places[from + i] = run[sorted[i]];
    }
  }

  /// Edges with one key, at least two, from one place up to, not including, another.
  @FunctionalInterface
  private interface Run {
    void sort(int from, int to);
  }

  private static void forEachRun(int[] sorted, IntToLongFunction key, Run run) {
    int from = 0;
    while (from < sorted.length) {
      long value = key.applyAsLong(sorted[from]);
      int to = from + 1;
      while (to < sorted.length && key.applyAsLong(sorted[to]) == value) {
        to++;
      }
      if (to - from > 1) {
        run.sort(from, to);
      }
      from = to;
    }
  }
}
