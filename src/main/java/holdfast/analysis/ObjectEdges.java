package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.progress.CancelSignal;

/// What an object holds and what holds it, in the order in which DevTools lists them: numbers of
/// edges of the graph. See [SnapshotAnalysis#edges].
public final class ObjectEdges {
  private final SnapshotAnalysis snapshot;

  ObjectEdges(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
  }

  /// Outgoing edges in DevTools' order. O(edges) of the node, and sorts names where sizes are
  /// equal.
  public int[] contents(int node) {
    return contents(node, CancelSignal.NEVER);
  }

  /// The same, for objects of millions of edges.
  public int[] contents(int node, CancelSignal cancel) {
    return new ContentOrder(snapshot, cancel).all(node);
  }

  /// The first of them. Of millions of edges the first hundreds are found in a moment.
  public FirstKeys contents(int node, int limit, CancelSignal cancel) {
    return new ContentOrder(snapshot, cancel).first(node, limit);
  }

  /// Incoming edges in DevTools' order, without weak ones and those from the root. O(edges of the
  /// retainers), and sorts names where distances are equal.
  public int[] retainers(int node) {
    return retainers(node, CancelSignal.NEVER);
  }

  /// The same, for objects with millions of retainers.
  public int[] retainers(int node, CancelSignal cancel) {
    return new RetainerOrder(snapshot, node, cancel).all(RetainerDistance.of(snapshot.distances()));
  }

  /// The first of them. Of millions of retainers the first hundreds are found in a moment.
  public FirstKeys retainers(int node, int limit, CancelSignal cancel) {
    return new RetainerOrder(snapshot, node, cancel)
        .first(RetainerDistance.of(snapshot.distances()), limit);
  }

  /// The same with distances as if some nodes did not exist.
  public int[] retainers(int node, IgnoredRetainers ignored) {
    return retainers(node, ignored, CancelSignal.NEVER);
  }

  /// The same, for objects with millions of retainers.
  public int[] retainers(int node, IgnoredRetainers ignored, CancelSignal cancel) {
    return new RetainerOrder(snapshot, node, cancel).all(ignored::ofRetainer);
  }

  /// The first of them.
  public FirstKeys retainers(int node, IgnoredRetainers ignored, int limit, CancelSignal cancel) {
    return ignored.ignoresEdgesTo(node)
        ? FirstKeys.of(retainers(node, ignored, cancel), limit)
        : new RetainerOrder(snapshot, node, cancel).first(RetainerDistance.without(ignored), limit);
  }

  /// Distances as if these nodes did not exist. O(edges).
  public IgnoredRetainers ignoring(int[] nodes, CancelSignal cancel) {
    var graph = snapshot.graph();
    var ignored = new BitSet(graph.nodeCount());
    for (int node : nodes) {
      ignored.set(node);
    }
    return IgnoredRetainers.compute(
        graph, snapshot.retainers(), snapshot.weakMaps(), snapshot.distances(), ignored, cancel);
  }
}
