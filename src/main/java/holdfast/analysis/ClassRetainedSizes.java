package holdfast.analysis;

import holdfast.progress.CancelSignal;

/// Retained size of whole classes: of nodes of one class that dominate each other only the
/// uppermost counts. In the dominator tree's preorder that is a node at whose place the last
/// counted node of its class has ended.
final class ClassRetainedSizes {
  private ClassRetainedSizes() {}

  /// Bytes by class. O(nodes).
  ///
  /// @param accepted the nodes that count
  static long[] compute(
      SnapshotAnalysis snapshot,
      NodeSet accepted,
      DominatorPreorder preorder,
      CancelSignal cancel) {
    return compute(snapshot, snapshot.classNames(), accepted, preorder, cancel);
  }

  /// The same for other classes than the snapshot's own.
  static long[] compute(
      SnapshotAnalysis snapshot,
      ClassNames classes,
      NodeSet accepted,
      DominatorPreorder preorder,
      CancelSignal cancel) {
    var sums = new long[classes.count()];
    var openUntil = new int[classes.count()];
    for (int place = 0; place < preorder.count(); place++) {
      cancel.throwIfCanceled(place);
      int node = preorder.nodeAt(place);
      int number = classes.classOf(node);
      if (place >= openUntil[number]
          && snapshot.shallowSize(node) != 0
          && accepted.contains(node)) {
        sums[number] += snapshot.retainedSize(node);
        openUntil[number] = place + preorder.subtreeSize(node);
      }
    }
    return sums;
  }
}
