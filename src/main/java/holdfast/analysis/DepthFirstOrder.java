package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.RetainingEdges;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

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

  /// Numbers below it belong to the root and to nodes that the page owns.
  int ownedCount;

  /// Null while the nodes are walked that decide about it.
  private EssentialEdges essential;

  private final HeapGraph graph;
  private final RetainingEdges retaining;
  private final ProgressListener progress;
  private final CancelSignal cancel;
  private final BitSet visited;
  private final IntStack nodes = new IntStack();
  private final IntStack edges = new IntStack();

  /// Where edges lead that were not followed while the page's nodes were walked.
  private final IntArrayList aside = new IntArrayList();

  private int count;

  private DepthFirstOrder(
      HeapGraph graph,
      WeakMapEdges weakMaps,
      NodeArrays arrays,
      ProgressListener progress,
      CancelSignal cancel) {
    this.graph = graph;
    this.progress = progress;
    this.cancel = cancel;
    retaining = new RetainingEdges(graph, weakMaps);
    nodeAt = arrays.take();
    parent = arrays.take();
    numberOf = arrays.take();
    visited = new BitSet(graph.nodeCount());
  }

  /// Numbers what the root reaches. [#addUnreached] must follow. O(edges); takes three arrays.
  static DepthFirstOrder fromRoot(
      HeapGraph graph,
      WeakMapEdges weakMaps,
      NodeArrays arrays,
      ProgressListener progress,
      CancelSignal cancel) {
    var order = new DepthFirstOrder(graph, weakMaps, arrays, progress, cancel);
    int root = graph.root();
    order.number(root, 0);
    order.visitPages(root);
    order.visited.set(root);
    order.visitBelow(root);
    return order;
  }

  /// Numbers what the page's roots reach, first of all: the walk over these edges is also most of
  /// the one that tells which nodes the page owns.
  private void visitPages(int root) {
    for (int edge = graph.firstEdge(root); edge < graph.edgesEnd(root); edge++) {
      int target = graph.edgeTarget(edge);
      if (EssentialEdges.leadsToPage(graph, edge) && !visited.get(target) && isNew(root, edge)) {
        visit(target);
      }
    }
    ownedCount = count;
    essential = EssentialEdges.of(graph, retaining, visited.copy(), aside, cancel);
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

  /// The edges that were followed.
  EssentialEdges essential() {
    return essential;
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
    visitBelow(start);
  }

  /// Numbers what a numbered node leads to.
  private void visitBelow(int start) {
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
      if (!visited.get(graph.edgeTarget(edge)) && isNew(node, edge)) {
        return edge;
      }
    }
    return HeapGraph.NO_EDGE;
  }

  /// Whether an edge to a node that was not visited is to be followed.
  private boolean isNew(int node, int edge) {
    if (essential != null) {
      return essential.isEssential(node, edge);
    }
    int target = graph.edgeTarget(edge);
    if (target != graph.root() && retaining.retains(node, edge)) {
      return true;
    }
    if (graph.edgeType(edge) != EdgeType.WEAK) {
      aside.add(target);
    }
    return false;
  }
}
