package holdfast.ui.find;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What an object refers to, with what was searched for marked; the keys are edges.
final class FoundFieldsLevel implements Level<FoundRow> {
  private final FoundRows rows;
  private final FieldsLevel fields;

  FoundFieldsLevel(FoundRows rows, int node) {
    this.rows = rows;
    fields = new FieldsLevel(rows.snapshot(), new HeapRows(rows.snapshot()), node);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return fields.keys(order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return fields.reorder(keys, order, cancel);
  }

  @Override
  public String nothing() {
    return fields.nothing();
  }

  @Override
  public FoundRow row(int edge) {
    return rows.ofField(edge);
  }

  @Override
  public Level<FoundRow> below(int edge) {
    return new FoundFieldsLevel(rows, rows.snapshot().graph().edgeTarget(edge));
  }
}
