package holdfast.ui.growth;

import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.ObjectOrder;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// The objects of a class that were born and stayed; the keys are nodes of the last capture.
final class BornObjectsLevel implements Level<GrowthRow> {
  private final Growth growth;
  private final int ofClass;

  /// @param ofClass place in [Growth#classes]
  BornObjectsLevel(Growth growth, int ofClass) {
    this.growth = growth;
    this.ofClass = ofClass;
  }

  /// Objects have a name and two sizes only; by the other columns they stand as at first.
  static SortOrder orderOfObjects(SortOrder order) {
    return switch (order.column()) {
      case NAME, SHALLOW_SIZE, RETAINED_SIZE -> order;
      default -> SortOrder.LARGEST_FIRST;
    };
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(growth.bornNodes(ofClass, cancel), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return ObjectOrder.sort(growth.last(), keys, orderOfObjects(order), cancel);
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public GrowthRow row(int node) {
    return Growth.ofObject(growth.rows().ofObject(node));
  }

  @Override
  public Level<GrowthRow> below(int node) {
    return new BornFieldsLevel(new FieldsLevel(growth.last(), growth.rows(), node));
  }
}
