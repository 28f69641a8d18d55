package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// The order in which DevTools lists what one node refers to: by retained size of the target, the
/// largest first, then by name. Source of the rules: DevTools, `HeapSnapshotEdgesProvider`.
final class ContentOrder {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final CancelSignal cancel;

  ContentOrder(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// All outgoing edges. O(edges), and sorts the names of targets of one size.
  int[] all(int node) {
    var edges = new int[graph.edgesEnd(node) - graph.firstEdge(node)];
    Arrays.setAll(edges, i -> graph.firstEdge(node) + i);
    IntToLongFunction size = edge -> snapshot.retainedSize(graph.edgeTarget(edge));
    int[] sorted = KeyOrder.sort(edges, size, false, cancel);
    KeyOrder.forEachTie(
        sorted, size, (from, to) -> EdgeNameOrder.sort(graph, sorted, from, to, cancel));
    return sorted;
  }

  /// The first of them. O(edges), on all cores, and decodes few names.
  FirstKeys first(int node, int limit) {
    int first = graph.firstEdge(node);
    int end = graph.edgesEnd(node);
    if (FirstPlaces.isMost(limit, end - first)) {
      return FirstKeys.of(all(node), limit);
    }
    var found = FirstPlaces.find(() -> new FirstContents(snapshot), first, end, limit, cancel);
    return new FirstKeys(found.stream().mapToInt(content -> content.edge).toArray(), end - first);
  }
}
