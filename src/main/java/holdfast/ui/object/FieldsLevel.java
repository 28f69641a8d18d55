package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.stream.IntStream;

/// What one object refers to; the keys are edges.
public final class FieldsLevel implements Level<HeapRow> {
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final int node;

  public FieldsLevel(SnapshotAnalysis snapshot, HeapRows rows, int node) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.node = node;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var graph = snapshot.graph();
    if (order.equals(SortOrder.LARGEST_FIRST)) {
      // The engine's own order, which also says what comes first among equals.
      return snapshot.edges().contents(node, cancel);
    }
    var edges = IntStream.range(graph.firstEdge(node), graph.edgesEnd(node)).toArray();
    return EdgeOrder.sort(snapshot, edges, graph::edgeTarget, order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return keys(order, cancel);
  }

  @Override
  public String nothing() {
    return Messages.text("object.noFields");
  }

  @Override
  public HeapRow row(int edge) {
    return rows.ofField(edge);
  }

  @Override
  public Level<HeapRow> below(int edge) {
    return new FieldsLevel(snapshot, rows, snapshot.graph().edgeTarget(edge));
  }
}
