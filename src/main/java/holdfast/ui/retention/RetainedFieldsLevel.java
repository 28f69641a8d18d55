package holdfast.ui.retention;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What one of the objects refers to; the keys are edges.
final class RetainedFieldsLevel implements Level<RetentionRow> {
  private final Retention retention;
  private final Level<HeapRow> fields;

  RetainedFieldsLevel(Retention retention, Level<HeapRow> fields) {
    this.retention = retention;
    this.fields = fields;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return fields.keys(PlacesLevel.orderOfObjects(order), cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return fields.reorder(keys, PlacesLevel.orderOfObjects(order), cancel);
  }

  @Override
  public String nothing() {
    return fields.nothing();
  }

  @Override
  public RetentionRow row(int edge) {
    return retention.ofObject(fields.row(edge));
  }

  @Override
  public Level<RetentionRow> below(int edge) {
    return new RetainedFieldsLevel(retention, fields.below(edge));
  }
}
