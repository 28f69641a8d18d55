package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.function.IntFunction;

/// Some edges, each as a field; below them the contents of what they lead to. The keys are edges.
final class EdgesLevel implements Level<HeapRow> {
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final int[] edges;
  private final IntFunction<HeapRow> row;

  EdgesLevel(SnapshotAnalysis snapshot, HeapRows rows, int[] edges, IntFunction<HeapRow> row) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.edges = edges;
    this.row = row;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return EdgeOrder.sort(snapshot, edges, snapshot.graph()::edgeTarget, order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return keys(order, cancel);
  }

  @Override
  public HeapRow row(int edge) {
    return row.apply(edge);
  }

  @Override
  public Level<HeapRow> below(int edge) {
    return new ContentsLevel(snapshot, rows, snapshot.graph().edgeTarget(edge));
  }

  @Override
  public String nothing() {
    return Messages.text("object.noFields");
  }
}
