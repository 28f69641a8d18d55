package holdfast.ui.growth;

import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.ObjectOrder;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// Objects that were born and stayed; the keys are nodes of the last capture.
final class BornObjectsLevel implements Level<GrowthRow> {
  private final Growth growth;
  private final int[] nodes;

  BornObjectsLevel(Growth growth, int[] nodes) {
    this.growth = growth;
    this.nodes = nodes;
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
    return reorder(nodes, order, cancel);
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
