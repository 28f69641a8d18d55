package holdfast.ui.comparison;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;

/// What a new or deleted object refers to, in its own snapshot.
final class DifferingFieldsLevel implements Level<DifferenceRow> {
  private final Comparison comparison;
  private final Side side;
  private final Level<HeapRow> fields;

  DifferingFieldsLevel(Comparison comparison, Side side, Level<HeapRow> fields) {
    this.comparison = comparison;
    this.side = side;
    this.fields = fields;
  }

  /// The columns of the comparison are empty for what an object refers to.
  private static SortOrder orderOfFields(SortOrder order) {
    return order.column() == SortColumn.NAME ? order : SortOrder.LARGEST_FIRST;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return fields.keys(orderOfFields(order), cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return fields.reorder(keys, orderOfFields(order), cancel);
  }

  @Override
  public String nothing() {
    return fields.nothing();
  }

  @Override
  public DifferenceRow row(int edge) {
    return comparison.ofField(side, fields.row(edge));
  }

  @Override
  public Level<DifferenceRow> below(int edge) {
    return new DifferingFieldsLevel(comparison, side, fields.below(edge));
  }
}
