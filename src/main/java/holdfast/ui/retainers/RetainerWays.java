package holdfast.ui.retainers;

import holdfast.analysis.Distances;
import holdfast.analysis.IgnoredRetainers;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.WeakRetainers;
import holdfast.graph.EdgeType;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.EdgeOrder;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import java.util.Arrays;
import java.util.Set;

/// Which edges to an object the Retainers panel lists, and how far away their retainers are: weak
/// edges on request, and distances as if ignored retainers did not exist. In the background only.
final class RetainerWays {
  private final SnapshotAnalysis snapshot;
  private final Set<Integer> ignored;
  private final boolean withWeak;
  private IgnoredRetainers without;

  RetainerWays(SnapshotAnalysis snapshot, Set<Integer> ignored, boolean withWeak) {
    this.snapshot = snapshot;
    this.ignored = ignored;
    this.withWeak = withWeak;
  }

  /// O(edges), once for all levels of a tree; null where nothing is ignored.
  private synchronized IgnoredRetainers without(CancelSignal cancel) {
    if (without == null && !ignored.isEmpty()) {
      without =
          snapshot.edges().ignoring(ignored.stream().mapToInt(node -> node).toArray(), cancel);
    }
    return without;
  }

  /// The edges to a node. The engine's own order says what comes first among equals, and weak edges
  /// come last.
  int[] edges(int node, SortOrder order, CancelSignal cancel) {
    var changed = without(cancel);
    int[] edges =
        changed == null
            ? snapshot.edges().retainers(node, cancel)
            : snapshot.edges().retainers(node, changed, cancel);
    if (withWeak) {
      edges = followedBy(edges, WeakRetainers.of(snapshot, node, cancel));
    }
    boolean isSorted = order.equals(SortOrder.CLOSEST_FIRST);
    if (!isSorted && changed != null && order.column() == SortColumn.DISTANCE) {
      return reverse(edges);
    }
    return isSorted
        ? edges
        : EdgeOrder.sort(snapshot, edges, snapshot.graph()::edgeSource, order, cancel);
  }

  private static int[] followedBy(int[] edges, int[] weak) {
    int[] all = Arrays.copyOf(edges, edges.length + weak.length);
    System.arraycopy(weak, 0, all, edges.length, weak.length);
    return all;
  }

  private static int[] reverse(int[] edges) {
    var reversed = new int[edges.length];
    Arrays.setAll(reversed, i -> edges[edges.length - 1 - i]);
    return reversed;
  }

  /// How far the retainer at the start of an edge is from a root; see [Distances#isKnown].
  int distance(int edge) {
    int retainer = snapshot.graph().edgeSource(edge);
    var changed = without(CancelSignal.NEVER);
    return changed == null ? snapshot.distance(retainer) : changed.ofRetainer(edge, retainer);
  }

  /// The same of a node itself.
  int distanceOf(int node) {
    var changed = without(CancelSignal.NEVER);
    return changed == null ? snapshot.distance(node) : changed.of(node);
  }

  boolean isChanged() {
    return !ignored.isEmpty();
  }

  boolean isIgnored(int edge) {
    return ignored.contains(snapshot.graph().edgeSource(edge));
  }

  boolean isWeak(int edge) {
    return snapshot.graph().edgeType(edge) == EdgeType.WEAK;
  }
}
