package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// The dominator tree from above: the nodes that each node immediately dominates. 8 bytes per node.
public final class DominatedNodes {
  /// Where in [#nodes] those of a node begin; they end where those of the next node begin.
  private final int[] first;

  private final int[] nodes;

  private DominatedNodes(int[] first, int[] nodes) {
    this.first = first;
    this.nodes = nodes;
  }

  /// O(nodes).
  static DominatedNodes compute(DominatorTree tree, CancelSignal cancel) {
    int count = tree.nodeCount();
    var first = new int[count + 1];
    for (int node = 0; node < count; node++) {
      cancel.throwIfCanceled(node);
      if (tree.dominatorOf(node) != node) {
        first[tree.dominatorOf(node)]++;
      }
    }
    int end = 0;
    for (int node = 0; node < count; node++) {
      end += first[node];
      first[node] = end;
    }
    first[count] = end;
    // From the last place of each node down to its first, so that the order of the file stays.
    var nodes = new int[end];
    for (int node = count - 1; node >= 0; node--) {
      cancel.throwIfCanceled(node);
      if (tree.dominatorOf(node) != node) {
        nodes[--first[tree.dominatorOf(node)]] = node;
      }
    }
    return new DominatedNodes(first, nodes);
  }

  /// How many nodes a node immediately dominates.
  public int count(int node) {
    return first[node + 1] - first[node];
  }

  /// The nodes that a node immediately dominates, in the order of the file. O(their number).
  public int[] of(int node) {
    return Arrays.copyOfRange(nodes, first[node], first[node + 1]);
  }
}
