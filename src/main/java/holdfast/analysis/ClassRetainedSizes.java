package holdfast.analysis;

import holdfast.progress.CancelSignal;

/// Retained size of whole classes: of nodes of one class that dominate each other only the
/// uppermost counts. In the dominator tree's preorder that is a node at whose place the last
/// counted node of its class has ended.
final class ClassRetainedSizes {
  private ClassRetainedSizes() {}

  /// Bytes by class. O(nodes).
  static long[] compute(
      DominatorPreorder preorder,
      ClassNames classes,
      ShallowSizes shallow,
      RetainedSizes retained,
      CancelSignal cancel) {
    var sums = new long[classes.count()];
    var openUntil = new int[classes.count()];
    for (int place = 0; place < preorder.count(); place++) {
      cancel.throwIfCanceled(place);
      int node = preorder.nodeAt(place);
      int number = classes.classOf(node);
      if (place >= openUntil[number] && shallow.of(node) != 0) {
        sums[number] += retained.of(node);
        openUntil[number] = place + preorder.subtreeSize(node);
      }
    }
    return sums;
  }
}
