package holdfast.ui.statistics;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.object.ObjectOrder;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// The largest objects of a snapshot, whatever their class; the keys are nodes.
final class LargestLevel implements Level<HeapRow> {
  static final int MOST = 1_000;

  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final Finder finder;

  /// Finds so many of the largest, in one of two senses.
  @FunctionalInterface
  interface Finder {
    int[] find(SnapshotAnalysis snapshot, int most, CancelSignal cancel);
  }

  LargestLevel(SnapshotAnalysis snapshot, Finder finder) {
    this.snapshot = snapshot;
    this.finder = finder;
    rows = new HeapRows(snapshot);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(finder.find(snapshot, MOST, cancel), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return ObjectOrder.sort(snapshot, keys, order, cancel);
  }

  @Override
  public String nothing() {
    return Messages.text("statistics.largest.none");
  }

  @Override
  public HeapRow row(int node) {
    return rows.ofObject(node);
  }

  @Override
  public Level<HeapRow> below(int node) {
    return new FieldsLevel(snapshot, rows, node);
  }
}
