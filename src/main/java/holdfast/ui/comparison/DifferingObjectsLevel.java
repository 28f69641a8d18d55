package holdfast.ui.comparison;

import holdfast.analysis.NodeOrder;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// New or deleted objects of one class; the keys are nodes of their own snapshot.
final class DifferingObjectsLevel implements Level<DifferenceRow> {
  private final Comparison comparison;
  private final Side side;
  private final int[] nodes;

  DifferingObjectsLevel(Comparison comparison, Side side, int[] nodes) {
    this.comparison = comparison;
    this.side = side;
    this.nodes = nodes;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(nodes, order, cancel);
  }

  /// By size or name; the columns of counts say the same of every object.
  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    var snapshot = comparison.snapshot(side);
    return switch (order.column()) {
      case NAME -> NodeOrder.NAME.sort(snapshot, keys, order.ascending(), cancel);
      case ADDED_SIZE, REMOVED_SIZE, SIZE_DELTA ->
          NodeOrder.SHALLOW_SIZE.sort(snapshot, keys, order.ascending(), cancel);
      default -> NodeOrder.NAME.sort(snapshot, keys, true, cancel);
    };
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public DifferenceRow row(int node) {
    return comparison.ofObject(side, node);
  }

  @Override
  public Level<DifferenceRow> below(int node) {
    var fields = new FieldsLevel(comparison.snapshot(side), comparison.rows(side), node);
    return new DifferingFieldsLevel(comparison, side, fields);
  }
}
