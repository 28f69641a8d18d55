package holdfast.analysis;

import holdfast.format.LongColumn;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;

/// Retained size of every node: its own shallow size plus that of all it dominates.
public final class RetainedSizes {
  private final LongColumn sizes;

  private RetainedSizes(LongColumn sizes) {
    this.sizes = sizes;
  }

  /// O(nodes); takes an array and keeps it.
  static RetainedSizes compute(
      DominatorTree tree, ShallowSizes shallow, NodeArrays arrays, CancelSignal cancel) {
    var sizes = new LongColumn(arrays.take());
    for (int node = 0; node < tree.nodeCount(); node++) {
      sizes.set(node, shallow.of(node));
    }
    for (int i = tree.nodeCount() - 1; i > 0; i--) {
      cancel.throwIfCanceled(i);
      int node = tree.topDown(i);
      // deepest first: a node's total is final before it is added to its dominator
      long size = sizes.get(node);
      if (size != 0) {
        int dominator = tree.dominatorOf(node);
        sizes.set(dominator, sizes.get(dominator) + size);
      }
    }
    return new RetainedSizes(sizes);
  }

  void save(IndexWriter index) {
    sizes.save(index, "retained sizes");
  }

  /// Sizes that are there once the index is read.
  static RetainedSizes restore(IndexReader index, int nodeCount) {
    return new RetainedSizes(LongColumn.restore(index, "retained sizes", nodeCount));
  }

  /// Bytes.
  public long of(int node) {
    return sizes.get(node);
  }
}
