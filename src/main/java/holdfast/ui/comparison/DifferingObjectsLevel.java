package holdfast.ui.comparison;

import holdfast.analysis.NodeOrder;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// The new objects of one class, and after them the deleted ones. The key of a new object is its
/// node; that of a deleted one is negative.
final class DifferingObjectsLevel implements Level<DifferenceRow> {
  /// The key of the deleted node 0; -1 means none.
  private static final int FIRST_DELETED = -2;

  private final Comparison comparison;
  private final int ofClass;

  /// @param ofClass place in [Comparison#classes]
  DifferingObjectsLevel(Comparison comparison, int ofClass) {
    this.comparison = comparison;
    this.ofClass = ofClass;
  }

  private static Side side(int key) {
    return key >= 0 ? Side.NEW : Side.DELETED;
  }

  private static int node(int key) {
    return key >= 0 ? key : FIRST_DELETED - key;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var added = sorted(Side.NEW, order, cancel);
    var removed = sorted(Side.DELETED, order, cancel);
    var keys = new int[added.length + removed.length];
    System.arraycopy(added, 0, keys, 0, added.length);
    for (int i = 0; i < removed.length; i++) {
      keys[added.length + i] = FIRST_DELETED - removed[i];
    }
    return keys;
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return keys(order, cancel);
  }

  /// By size or name; the columns of counts say the same of every object.
  private int[] sorted(Side side, SortOrder order, CancelSignal cancel) {
    var nodes = comparison.nodes(side, ofClass);
    var snapshot = comparison.snapshot(side);
    return switch (order.column()) {
      case NAME -> NodeOrder.NAME.sort(snapshot, nodes, order.ascending(), cancel);
      case ADDED_SIZE, REMOVED_SIZE, SIZE_DELTA ->
          NodeOrder.SHALLOW_SIZE.sort(snapshot, nodes, order.ascending(), cancel);
      default -> NodeOrder.NAME.sort(snapshot, nodes, true, cancel);
    };
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public DifferenceRow row(int key) {
    return comparison.ofObject(side(key), node(key));
  }

  @Override
  public Level<DifferenceRow> below(int key) {
    var side = side(key);
    var fields = new FieldsLevel(comparison.snapshot(side), comparison.rows(side), node(key));
    return new DifferingFieldsLevel(comparison, side, fields);
  }
}
