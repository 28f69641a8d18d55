package holdfast.graph;

import holdfast.progress.CancelSignal;

/// Finds the incoming edges of one node again, of which [Retainers] only knows where they start.
/// Fastest for ascending slots: edges that start at one node are then found in one pass over its
/// edges. One thread's own.
public final class EdgeFinder {
  private final HeapGraph graph;
  private final Retainers retainers;
  private final int node;
  private final CancelSignal cancel;

  /// The slot found last, where its edge starts, and the edge.
  private int slot;

  private int source = HeapGraph.NO_NODE;
  private int edge;

  public EdgeFinder(HeapGraph graph, Retainers retainers, int node, CancelSignal cancel) {
    this.graph = graph;
    this.retainers = retainers;
    this.node = node;
    this.cancel = cancel;
  }

  /// The edge of a slot of the node. O(edges of the node where it starts).
  public int edgeOf(int wanted) {
    int from = retainers.source(wanted);
    if (from != source || wanted < slot) {
      source = from;
      slot = startOfRun(wanted) - 1;
      edge = graph.edgesEnd(from);
    }
    for (; slot < wanted; slot++) {
      toNextEdge();
    }
    return edge;
  }

  /// Edges that start at one node have neighbouring slots, the last edge the first.
  private int startOfRun(int within) {
    int start = within;
    while (start > retainers.first(node) && retainers.source(start - 1) == source) {
      start--;
      cancel.throwIfCanceled(start);
    }
    return start;
  }

  private void toNextEdge() {
    do {
      edge--;
      cancel.throwIfCanceled(edge);
    } while (graph.edgeTarget(edge) != node);
  }
}
