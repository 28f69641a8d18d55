package holdfast.graph;

import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;

/// The incoming edges of every node. 4 bytes per node and 4 per edge: only the node where an edge
/// starts is kept, the edge itself is found again among that node's edges.
///
/// ```
/// firstRetainers[node] .. firstRetainers[node + 1]   its part of
/// sources                                           nodes, last edge first; top bit set where
///                                                   the edge alone never retains
/// ```
public final class Retainers {
  private static final int NEVER_RETAINS = 1 << 31;

  private final int[] firstRetainers;
  private final int[] sources;

  private Retainers(int[] firstRetainers, int[] sources) {
    this.firstRetainers = firstRetainers;
    this.sources = sources;
  }

  /// O(edges).
  public static Retainers build(HeapGraph graph, WeakMapEdges weakMaps, CancelSignal cancel) {
    int nodeCount = graph.nodeCount();
    var ends = new int[nodeCount + 1];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      cancel.throwIfCanceled(edge);
      ends[graph.edgeTarget(edge)]++;
    }
    for (int node = 0, sum = 0; node <= nodeCount; node++) {
      sum += ends[node];
      ends[node] = sum;
    }
    var retaining = new RetainingEdges(graph, weakMaps);
    var sources = new int[graph.edgeCount()];
    for (int node = 0; node < nodeCount; node++) {
      cancel.throwIfCanceled(node);
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        boolean retains = retaining.retains(node, edge);
        // filled from the back, which leaves the start of each part in its place
        sources[--ends[graph.edgeTarget(edge)]] = retains ? node : node | NEVER_RETAINS;
      }
    }
    return new Retainers(ends, sources);
  }

  /// Replaces every node that [#source] tells by a number of it, and back by the nodes of the
  /// numbers; nobody else may read meanwhile. O(edges), on all cores.
  public void replaceSources(int[] by) {
    Workers.forEachRange(
        sources.length,
        (_, from, to) -> {
          for (int slot = from; slot < to; slot++) {
            int source = sources[slot];
            sources[slot] = by[source & ~NEVER_RETAINS] | source & NEVER_RETAINS;
          }
        });
  }

  /// The incoming edges of a node are the slots `first(node)` up to, not including, `end(node)`.
  public int first(int node) {
    return firstRetainers[node];
  }

  public int end(int node) {
    return firstRetainers[node + 1];
  }

  /// Where the edge of a slot starts.
  public int source(int slot) {
    return sources[slot] & ~NEVER_RETAINS;
  }

  /// Whether the edge of a slot retains, as far as the edge alone can tell.
  public boolean mayRetain(int slot) {
    return sources[slot] >= 0;
  }

  public int count(int node) {
    return firstRetainers[node + 1] - firstRetainers[node];
  }

  /// An incoming edge and the node it starts at.
  @FunctionalInterface
  public interface EdgeVisitor {
    void visit(int edge, int source);
  }

  /// Visits the incoming edges of a node, the last of the file first, which is DevTools' order of
  /// ties. O(edges of its retainers).
  public void forEachEdge(HeapGraph graph, int node, EdgeVisitor visitor) {
    int previous = HeapGraph.NO_NODE;
    for (int slot = first(node); slot < end(node); slot++) {
      int source = source(slot);
      if (source != previous) { // a node's edges stand together
        for (int edge = graph.edgesEnd(source) - 1; edge >= graph.firstEdge(source); edge--) {
          if (graph.edgeTarget(edge) == node) {
            visitor.visit(edge, source);
          }
        }
        previous = source;
      }
    }
  }

  /// The incoming edges of a node, in the same order.
  public int[] edges(HeapGraph graph, int node) {
    var edges = new int[count(node)];
    int[] found = {0};
    forEachEdge(graph, node, (edge, _) -> edges[found[0]++] = edge);
    return edges;
  }
}
