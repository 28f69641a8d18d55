package holdfast.ui.summary;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.ClassAggregates;
import holdfast.analysis.KeyOrder;
import holdfast.analysis.NodeOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// The objects of one class; the keys are nodes.
final class ObjectsLevel implements Level<HeapRow> {
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final ClassAggregates classes;
  private final ClassAggregate ofClass;

  ObjectsLevel(
      SnapshotAnalysis snapshot, HeapRows rows, ClassAggregates classes, ClassAggregate ofClass) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.classes = classes;
    this.ofClass = ofClass;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(classes.nodesOf(ofClass, cancel), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return switch (order.column()) {
      case NAME -> NodeOrder.NAME.sort(snapshot, keys, order.ascending(), cancel);
      case DISTANCE ->
          KeyOrder.sort(
              keys,
              node -> HeapRows.remoteness(snapshot.distance(node)),
              order.ascending(),
              cancel);
      case SHALLOW_SIZE -> KeyOrder.sort(keys, snapshot::shallowSize, order.ascending(), cancel);
      case RETAINED_SIZE -> KeyOrder.sort(keys, snapshot::retainedSize, order.ascending(), cancel);
      default -> throw new IllegalArgumentException(order.toString());
    };
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public HeapRow row(int node) {
    return rows.ofObject(node);
  }

  @Override
  public Level<HeapRow> below(int node) {
    return new FieldsLevel(snapshot, rows, node);
  }
}
