package holdfast.analysis;

import static holdfast.index.InvalidIndexException.require;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
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
  private static final String TOP_DOWN = "nodes from the top down";
  private static final String ABOVE = "places above";

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

  /// Keeps the nodes from the top down, and of each how many places above it its dominator stands:
  /// few bits, and whatever they are it stands above. O(nodes); allocates 4 bytes per node.
  void save(IndexWriter index) {
    index.add(TOP_DOWN, topDown);
    var placeOf = new int[topDown.length];
    for (int place = 0; place < topDown.length; place++) {
      placeOf[topDown[place]] = place;
    }
    index.add(
        ABOVE,
        topDown.length,
        (from, count, values) -> {
          for (int i = 0; i < count; i++) {
            values[i] = from + i - placeOf[dominators[topDown[from + i]]];
          }
        });
  }

  /// A tree that is there once the index is read.
  static DominatorTree restore(HeapGraph graph, IndexReader index) {
    int nodeCount = graph.nodeCount();
    var tree = new DominatorTree(new int[nodeCount], new int[nodeCount]);
    index.add(TOP_DOWN, tree.topDown, nodeCount);
    index.then(() -> {
      require(tree.topDown[0] == graph.root(), TOP_DOWN);
      index.add(ABOVE, nodeCount, tree::takeDominators);
    });
    index.then(() -> {
      var met = new BitSet(nodeCount);
      boolean isNew = true;
      for (int node : tree.topDown) {
        isNew &= met.add(node);
      }
      require(isNew, TOP_DOWN);
    });
    return tree;
  }

  private void takeDominators(int from, int count, int[] values) {
    for (int i = 0; i < count; i++) {
      int place = from + i;
      require(place == 0 ? values[i] == 0 : values[i] > 0 && values[i] <= place, ABOVE);
      dominators[topDown[place]] = topDown[place - values[i]];
    }
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
