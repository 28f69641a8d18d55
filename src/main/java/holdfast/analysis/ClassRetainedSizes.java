package holdfast.analysis;

import holdfast.progress.CancelSignal;

/// Retained size of whole classes: of nodes of one class that dominate each other only the uppermost
/// counts.
///
/// Nodes are put into an order in which each is followed by all it dominates; then a node counts if the
/// last counted node of its class ended before it.
final class ClassRetainedSizes {
  private ClassRetainedSizes() {}

  /// Bytes by class. O(nodes); allocates 12 bytes per node while it runs.
  ///
  /// @param topDown all nodes, each after its dominator, the root first
  static long[] compute(
      DominatorTree tree,
      int[] topDown,
      ClassNames classes,
      ShallowSizes shallow,
      RetainedSizes retained,
      CancelSignal cancel) {
    int nodeCount = tree.nodeCount();
    var subtreeSizes = new int[nodeCount];
    for (int i = nodeCount - 1; i > 0; i--) {
      cancel.throwIfCanceled(i);
      int node = topDown[i];
      subtreeSizes[tree.dominatorOf(node)] += ++subtreeSizes[node];
    }
    subtreeSizes[topDown[0]]++;
    int[] preorder = preorder(tree, topDown, subtreeSizes, cancel);
    var sums = new long[classes.count()];
    var openUntil = new int[classes.count()];
    for (int at = 0; at < nodeCount; at++) {
      cancel.throwIfCanceled(at);
      int node = preorder[at];
      int number = classes.classOf(node);
      if (at >= openUntil[number] && shallow.of(node) != 0) {
        sums[number] += retained.of(node);
        openUntil[number] = at + subtreeSizes[node];
      }
    }
    return sums;
  }

  /// The nodes, each followed by all it dominates. Every node hands out the places behind its own.
  private static int[] preorder(
      DominatorTree tree, int[] topDown, int[] subtreeSizes, CancelSignal cancel) {
    var nextPlace = new int[subtreeSizes.length];
    var preorder = new int[subtreeSizes.length];
    preorder[0] = topDown[0];
    nextPlace[topDown[0]] = 1;
    for (int i = 1; i < topDown.length; i++) {
      cancel.throwIfCanceled(i);
      int node = topDown[i];
      int dominator = tree.dominatorOf(node);
      int place = nextPlace[dominator];
      nextPlace[dominator] += subtreeSizes[node];
      nextPlace[node] = place + 1;
      preorder[place] = node;
    }
    return preorder;
  }
}
