package holdfast.ui.statistics;

import holdfast.analysis.KeyOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// The strings that have one text; the keys are nodes.
final class CopiesLevel implements Level<StringRow> {
  private final SnapshotAnalysis snapshot;
  private final StringRows rows;
  private final int[] nodes;

  CopiesLevel(SnapshotAnalysis snapshot, StringRows rows, int[] nodes) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.nodes = nodes;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(nodes, order, cancel);
  }

  /// By size, where the order is of sizes; all else is the same for all of them.
  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    int[] byId = KeyOrder.sort(keys, snapshot.graph()::nodeId, true, cancel);
    return switch (order.column()) {
      case NAME, COPIES -> byId;
      default -> KeyOrder.sort(byId, snapshot::shallowSize, order.ascending(), cancel);
    };
  }

  @Override
  public String nothing() {
    return "";
  }

  @Override
  public StringRow row(int node) {
    return rows.ofCopy(node);
  }

  @Override
  public Level<StringRow> below(int node) {
    throw new IllegalArgumentException("a string does not open: node " + node);
  }
}
