package holdfast.ui.growth;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What an object that was born and stayed refers to; the keys are edges of the last capture.
final class BornFieldsLevel implements Level<GrowthRow> {
  private final Level<HeapRow> fields;

  BornFieldsLevel(Level<HeapRow> fields) {
    this.fields = fields;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return fields.keys(BornObjectsLevel.orderOfObjects(order), cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return fields.reorder(keys, BornObjectsLevel.orderOfObjects(order), cancel);
  }

  @Override
  public String nothing() {
    return fields.nothing();
  }

  @Override
  public GrowthRow row(int edge) {
    return Growth.ofObject(fields.row(edge));
  }

  @Override
  public Level<GrowthRow> below(int edge) {
    return new BornFieldsLevel(fields.below(edge));
  }
}
