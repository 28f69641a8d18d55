package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// The dominator tree from the top down: each node is followed by all it dominates, directly or
/// not.
final class DominatorPreorder {
  private final int[] nodes;
  private final int[] ends;

  private DominatorPreorder(int[] nodes, int[] ends) {
    this.nodes = nodes;
    this.ends = ends;
  }

  /// O(nodes); takes two arrays and keeps them.
  static DominatorPreorder compute(DominatorTree tree, NodeArrays arrays, CancelSignal cancel) {
    int count = tree.nodeCount();
    int[] subtreeSizes = arrays.take();
    Arrays.fill(subtreeSizes, 0);
    for (int i = count - 1; i > 0; i--) {
      cancel.throwIfCanceled(i);
      int node = tree.topDown(i);
      subtreeSizes[tree.dominatorOf(node)] += ++subtreeSizes[node];
    }
    // every node hands out the places behind its own; once it has one, its size is no longer needed
    int[] nextPlace = subtreeSizes;
    int[] nodes = arrays.take();
    nodes[0] = tree.topDown(0);
    nextPlace[tree.topDown(0)] = 1;
    for (int i = 1; i < count; i++) {
      cancel.throwIfCanceled(i);
      int node = tree.topDown(i);
      int dominator = tree.dominatorOf(node);
      int place = nextPlace[dominator];
      nextPlace[dominator] = place + subtreeSizes[node];
      nextPlace[node] = place + 1;
      nodes[place] = node;
    }
    return new DominatorPreorder(nodes, nextPlace); // all places behind a node are handed out
  }

  int count() {
    return nodes.length;
  }

  /// The node at a place of the order.
  int nodeAt(int place) {
    return nodes[place];
  }

  /// The place behind a node and all it dominates.
  int end(int node) {
    return ends[node];
  }
}
