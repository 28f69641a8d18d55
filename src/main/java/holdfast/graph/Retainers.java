package holdfast.graph;

import static holdfast.index.InvalidIndexException.require;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

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

  public void save(IndexWriter index) {
    index.addAscending("first retainers", firstRetainers);
    index.add(
        "retainers",
        sources.length,
        (from, count, values) -> {
          for (int i = 0; i < count; i++) {
            values[i] = Integer.rotateLeft(sources[from + i], 1);
          }
        });
  }

  /// Retainers that are there once the index is read.
  public static Retainers restore(HeapGraph graph, IndexReader index) {
    int nodeCount = graph.nodeCount();
    var retainers = new Retainers(new int[nodeCount + 1], new int[graph.edgeCount()]);
    index.addAscending("first retainers", retainers.firstRetainers, graph.edgeCount());
    index.add(
        "retainers",
        graph.edgeCount(),
        (from, count, values) -> {
          int greatest = 0;
          for (int i = 0; i < count; i++) {
            int source = Integer.rotateRight(values[i], 1);
            retainers.sources[from + i] = source;
            greatest = Math.max(greatest, source & ~NEVER_RETAINS);
          }
          require(greatest < nodeCount, "retainers");
        });
    index.then(() -> retainers.compare(graph));
    return retainers;
  }

  /// Checks that there is a slot for every edge, and that those of a node stand in their order.
  /// Both sums are over numbers that nobody knows in advance: sums that are equal by chance are not
  /// met. O(edges), on all cores.
  private void compare(HeapGraph graph) {
    long secret = new SplittableRandom().nextLong() | 1;
    var sum = new LongAdder();
    Workers.forEachRange(
        graph.nodeCount(),
        (_, from, to) -> {
          long found = 0;
          boolean isInOrder = true;
          for (int node = from; node < to; node++) {
            for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
              found += mixed(secret, node, graph.edgeTarget(edge));
            }
            int previous = Integer.MAX_VALUE;
            for (int slot = first(node); slot < end(node); slot++) {
              int source = source(slot);
              isInOrder &= source <= previous;
              previous = source;
              found -= mixed(secret, source, node);
            }
          }
          require(isInOrder, "retainers");
          sum.add(found);
        });
    require(sum.sum() == 0, "retainers");
  }

  private static long mixed(long secret, int source, int target) {
    long pair = ((long) source << Integer.SIZE | target) ^ secret;
    long mixed = pair * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 32) * secret;
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
