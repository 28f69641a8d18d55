package holdfast.ui.growth;

import holdfast.analysis.KeyOrder;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.ObjectOrder;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// Objects that were born and stayed, or that were there before and grew; the keys are nodes of the
/// last capture.
final class ObjectsLevel implements Level<GrowthRow> {
  private final Growth growth;
  private final ObjectSet.Objects objects;

  /// @param objects finds them
  ObjectsLevel(Growth growth, ObjectSet.Objects objects) {
    this.growth = growth;
    this.objects = objects;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(objects.find(cancel), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    boolean ascending = order.ascending();
    var history = growth.history(cancel);
    return switch (order.column()) {
      case NAME, SHALLOW_SIZE -> ObjectOrder.sort(growth.last(), keys, order, cancel);
      case RETAINED_SIZE ->
          KeyOrder.sort(keys, node -> history.retainedSize(order.place(), node), ascending, cancel);
      case SIZE_DELTA -> KeyOrder.sort(keys, node -> history.shallowDelta(node), ascending, cancel);
      case TREND, RETAINED_DELTA ->
          KeyOrder.sort(keys, node -> history.retainedDelta(node), ascending, cancel);
      default -> ObjectOrder.sort(growth.last(), keys, SortOrder.LARGEST_FIRST, cancel);
    };
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public GrowthRow row(int node) {
    return growth.rows().ofObject(growth.rows().heap().ofObject(node));
  }

  @Override
  public Level<GrowthRow> below(int node) {
    return new ObjectFieldsLevel(
        growth, new FieldsLevel(growth.last(), growth.rows().heap(), node));
  }
}
