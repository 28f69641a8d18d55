package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;

/// Numbers the nodes in depth-first order over the edges that retain, the root first. Nodes that
/// the root does not reach follow: first what hangs on nodes that nothing retains, as if the root
/// retained those, then the nodes of unreachable cycles one by one.
///
/// ```
/// nodeAt[number]   the node
/// parent[number]   number of the node it was reached from
/// numberOf[node]   the inverse of nodeAt
/// ```
final class DepthFirstOrder {
  final int[] nodeAt;
  final int[] parent;
  final int[] numberOf;

  /// Numbers from here on belong to unreachable cycles.
  int reachedCount;

  private final HeapGraph graph;
  private final EssentialEdges essential;
  private final ProgressListener progress;
  private final CancelSignal cancel;
  private final BitSet visited;
  private final IntStack nodes = new IntStack();
  private final IntStack edges = new IntStack();
  private int count;

  private DepthFirstOrder(
      HeapGraph graph,
      EssentialEdges essential,
      NodeArrays arrays,
      ProgressListener progress,
      CancelSignal cancel) {
    this.graph = graph;
    this.essential = essential;
    this.progress = progress;
    this.cancel = cancel;
    nodeAt = arrays.take();
    parent = arrays.take();
    numberOf = arrays.take();
    visited = new BitSet(graph.nodeCount());
  }

  /// Numbers what the root reaches. [#addUnreached] must follow. O(edges); takes three arrays.
  static DepthFirstOrder fromRoot(
      HeapGraph graph,
      EssentialEdges essential,
      NodeArrays arrays,
      ProgressListener progress,
      CancelSignal cancel) {
    var order = new DepthFirstOrder(graph, essential, arrays, progress, cancel);
    order.visit(graph.root());
    return order;
  }

  /// Numbers all other nodes. O(nodes + edges of the unreached).
  void addUnreached(Retainers retainers) {
    int nodeCount = graph.nodeCount();
    for (int node = 0; node < nodeCount && count < nodeCount; node++) {
      if (!visited.get(node) && isRetainedByNone(node, retainers)) {
        visit(node);
      }
    }
    reachedCount = count;
    for (int node = 0; node < nodeCount && count < nodeCount; node++) {
      if (visited.add(node)) {
        number(node, 0);
      }
    }
  }

  private boolean isRetainedByNone(int node, Retainers retainers) {
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      if (retainers.mayRetain(slot) && essential.crossesInto(retainers.source(slot), node)) {
        return false;
      }
    }
    return true;
  }

  private int number(int node, int parentNumber) {
    if ((count & CancelSignal.STEP_MASK) == 0) {
      cancel.throwIfCanceled();
      progress.progress(Phase.DOMINATORS, count / 4, nodeAt.length);
    }
    nodeAt[count] = node;
    parent[count] = parentNumber;
    numberOf[node] = count;
    return count++;
  }

  private void visit(int start) {
    visited.set(start);
    number(start, 0);
    nodes.push(start);
    edges.push(graph.firstEdge(start));
    while (!nodes.isEmpty()) {
      int node = nodes.peek();
      int edge = nextEdge(node, edges.peek());
      if (edge == HeapGraph.NO_EDGE) {
        nodes.pop();
        edges.pop();
        continue;
      }
      edges.setTop(edge + 1);
      int target = graph.edgeTarget(edge);
      visited.set(target);
      number(target, numberOf[node]);
      nodes.push(target);
      edges.push(graph.firstEdge(target));
    }
  }

  /// The first edge from `from` on that leads to a new node.
  private int nextEdge(int node, int from) {
    int end = graph.edgesEnd(node);
    for (int edge = from; edge < end; edge++) {
      if (!visited.get(graph.edgeTarget(edge)) && essential.isEssential(node, edge)) {
        return edge;
      }
    }
    return HeapGraph.NO_EDGE;
  }
}
