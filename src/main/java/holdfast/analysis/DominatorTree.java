package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The immediate dominator of every node: the last node that all paths from the root to it share.
/// The root dominates itself, and whatever is not reached.
///
/// Algorithm: semi-NCA (L. Georgiadis, "Linear-Time Algorithms for Dominators and Related
/// Problems", 2005, section 2.4), on depth-first numbers.
public final class DominatorTree {
  private static final int AT_ONCE = 1 << 16;

  private final int[] dominators;

  /// Nodes from the root down: a dominator stands before all it dominates.
  private final int[] topDown;

  private DominatorTree(int[] dominators, int[] topDown) {
    this.dominators = dominators;
    this.topDown = topDown;
  }

  /// O(edges log nodes), in practice O(edges); allocates 20 bytes per node, of which 8 stay;
  /// changes the retainers while it runs.
  public static DominatorTree compute(
      HeapGraph graph, WeakMapEdges weakMaps, Retainers retainers, CancelSignal cancel) {
    var arrays = new NodeArrays(graph.nodeCount());
    var order = DepthFirstOrder.fromRoot(graph, weakMaps, arrays, ProgressListener.NONE, cancel);
    return compute(order, retainers, arrays, ProgressListener.NONE, cancel);
  }

  /// The same from the depth-first order of what the root reaches, which it uses up.
  static DominatorTree compute(
      DepthFirstOrder order,
      Retainers retainers,
      NodeArrays arrays,
      ProgressListener progress,
      CancelSignal cancel) {
    order.addUnreached(retainers);
    retainers.replaceSources(order.numberOf);
    arrays.give(order.numberOf);
    var semi = new SemiDominators(order, retainers, arrays, progress, cancel).compute();
    retainers.replaceSources(order.nodeAt);
    int[] dominatorNumbers = order.parent;
    for (int number = 1; number < order.reachedCount; number++) {
      cancel.throwIfCanceled(number);
      int dominator = dominatorNumbers[number];
      while (dominator > semi[number]) {
        dominator = dominatorNumbers[dominator];
      }
      dominatorNumbers[number] = dominator;
    }
    int[] dominators = arrays.take();
    for (int number = 0; number < dominators.length; number++) {
      dominators[order.nodeAt[number]] = order.nodeAt[dominatorNumbers[number]];
    }
    arrays.give(semi, dominatorNumbers);
    return new DominatorTree(dominators, order.nodeAt);
  }

  public int dominatorOf(int node) {
    return dominators[node];
  }

  public int nodeCount() {
    return dominators.length;
  }

  /// The nodes that a node immediately dominates, in the order of the file. O(nodes), on all cores.
  int[] dominatedBy(int dominator, CancelSignal cancel) {
    var parts = new IntArrayList[Workers.count()];
    Workers.forEachRange(
        dominators.length,
        (range, from, to) -> {
          parts[range] = new IntArrayList();
          int node = from;
          while (node < to) {
            cancel.throwIfCanceled();
            int stop = node + Math.min(AT_ONCE, to - node);
            addDominated(dominator, node, stop, parts[range]);
            node = stop;
          }
        });
    var dominated = parts[0];
    for (int range = 1; range < parts.length && parts[range] != null; range++) {
      dominated.addAll(parts[range]);
    }
    return dominated.toArray();
  }

  private void addDominated(int dominator, int from, int to, IntArrayList found) {
    for (int node = from; node < to; node++) {
      if (dominators[node] == dominator && node != dominator) {
        found.add(node);
      }
    }
  }

  /// The nodes in an order in which each stands after its dominator, the root first.
  int topDown(int place) {
    return topDown[place];
  }
}
