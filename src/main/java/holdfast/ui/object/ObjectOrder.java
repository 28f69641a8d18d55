package holdfast.ui.object;

import holdfast.analysis.KeyOrder;
import holdfast.analysis.NodeOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.SortOrder;

/// Sorts objects by what stands in the columns of their row.
public final class ObjectOrder {
  private ObjectOrder() {}

  /// The same nodes in a new array; those that are equal keep their order.
  public static int[] sort(
      SnapshotAnalysis snapshot, int[] nodes, SortOrder order, CancelSignal cancel) {
    boolean ascending = order.ascending();
    return switch (order.column()) {
      case NAME -> NodeOrder.NAME.sort(snapshot, nodes, ascending, cancel);
      case DISTANCE ->
          KeyOrder.sort(
              nodes, node -> HeapRows.remoteness(snapshot.distance(node)), ascending, cancel);
      case SHALLOW_SIZE -> KeyOrder.sort(nodes, snapshot::shallowSize, ascending, cancel);
      case RETAINED_SIZE -> KeyOrder.sort(nodes, snapshot::retainedSize, ascending, cancel);
      default -> throw new IllegalArgumentException(order.toString());
    };
  }
}
