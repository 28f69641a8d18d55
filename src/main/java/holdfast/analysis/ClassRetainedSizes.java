package holdfast.analysis;

import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;

/// Retained size of whole classes: of nodes of one class that dominate each other only the
/// uppermost counts. In the dominator tree's preorder that is a node at whose place the last
/// counted node of its class has ended.
final class ClassRetainedSizes {
  private final SnapshotAnalysis snapshot;
  private final ClassNames classes;
  private final NodeSet accepted;
  private final DominatorPreorder preorder;
  private final long[] sums;

  /// The place behind the node of each class that was counted last.
  private final int[] openUntil;

  ClassRetainedSizes(
      SnapshotAnalysis snapshot, ClassNames classes, NodeSet accepted, DominatorPreorder preorder) {
    this.snapshot = snapshot;
    this.classes = classes;
    this.accepted = accepted;
    this.preorder = preorder;
    sums = new long[classes.count()];
    openUntil = new int[classes.count()];
  }

  /// Bytes by class. O(nodes), on all cores.
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
    var parts = new ClassRetainedSizes[Workers.count()];
    Workers.forEachRange(
        preorder.count(),
        (range, from, to) -> {
          parts[range] = new ClassRetainedSizes(snapshot, classes, accepted, preorder);
          parts[range].add(from, to, cancel);
        });
    long[] sums = parts[0].sums;
    for (int range = 1; range < parts.length && parts[range] != null; range++) {
      for (int number = 0; number < sums.length; number++) {
        sums[number] += parts[range].sums[number];
      }
    }
    return sums;
  }

  /// Bytes by class of a stretch of the preorder.
  long[] sums() {
    return sums;
  }

  /// Adds the nodes of a stretch of the preorder that begins anywhere.
  void add(int from, int to, CancelSignal cancel) {
    openAbove(preorder.nodeAt(from));
    for (int place = from; place < to; place++) {
      cancel.throwIfCanceled(place);
      int node = preorder.nodeAt(place);
      int number = classes.classOf(node);
      if (place >= openUntil[number] && counts(node)) {
        sums[number] += snapshot.retainedSize(node);
        openUntil[number] = preorder.end(node);
      }
    }
  }

  /// Opens the classes of the nodes that dominate a node.
  private void openAbove(int node) {
    int below = node;
    for (int above = snapshot.dominatorOf(below);
        above != below;
        above = snapshot.dominatorOf(below)) {
      if (counts(above)) {
        int number = classes.classOf(above);
        openUntil[number] = Math.max(openUntil[number], preorder.end(above));
      }
      below = above;
    }
  }

  private boolean counts(int node) {
    return snapshot.shallowSize(node) != 0 && accepted.contains(node);
  }
}
