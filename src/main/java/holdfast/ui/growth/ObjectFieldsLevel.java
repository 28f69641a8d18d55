package holdfast.ui.growth;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;

/// What such an object refers to; the keys are edges of the last capture.
final class ObjectFieldsLevel implements Level<GrowthRow> {
  private final Growth growth;
  private final Level<HeapRow> fields;

  ObjectFieldsLevel(Growth growth, Level<HeapRow> fields) {
    this.growth = growth;
    this.fields = fields;
  }

  /// Sorted by what the last capture says of them.
  private static SortOrder known(SortOrder order) {
    return switch (order.column()) {
      case NAME, SHALLOW_SIZE -> order;
      case RETAINED_SIZE -> new SortOrder(SortColumn.RETAINED_SIZE, order.ascending());
      default -> SortOrder.LARGEST_FIRST;
    };
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return fields.keys(known(order), cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return fields.reorder(keys, known(order), cancel);
  }

  @Override
  public String nothing() {
    return fields.nothing();
  }

  @Override
  public GrowthRow row(int edge) {
    return growth.rows().ofObject(fields.row(edge));
  }

  @Override
  public Level<GrowthRow> below(int edge) {
    return new ObjectFieldsLevel(growth, fields.below(edge));
  }
}
