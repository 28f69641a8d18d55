package holdfast.ui.growth;

import holdfast.findings.ContainerTable;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The living containers that gained or lost entries and of which a filter lets the class, the name
/// or the way to it through; the keys are their places in the table.
final class ContainersLevel implements Level<ContainerRow> {
  private final Growth growth;
  private final ContainerTable table;
  private final ClassFilter filter;
  private final int lastCapture;

  ContainersLevel(Growth growth, ClassFilter filter) {
    this.growth = growth;
    this.filter = filter;
    table = growth.containers();
    lastCapture = growth.series().size() - 1;
  }

  private int[] chosen(CancelSignal cancel) {
    return IntStream.range(0, table.size())
        .filter(i -> {
          cancel.throwIfCanceled();
          return filter.isAll() || matches(i);
        })
        .toArray();
  }

  private boolean matches(int row) {
    return filter.matches(table.className(row))
        || table.path(row).stream()
            .anyMatch(link -> filter.matches(link.edgeName()) || filter.matches(link.className()));
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(chosen(cancel), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return order.sort(keys, comparator(order));
  }

  private Comparator<Integer> comparator(SortOrder order) {
    return switch (order.column()) {
      case NAME -> Comparator.comparing(table::className);
      case COUNT -> Comparator.comparingLong(row -> table.entries(row, order.place()));
      case COUNT_DELTA ->
          Comparator.comparingLong(row -> table.entries(row, lastCapture) - table.entries(row, 0));
      case RETAINED_SIZE -> Comparator.comparingLong(row -> table.retainedSize(row, lastCapture));
      case RETAINED_DELTA ->
          Comparator.comparingLong(
              row -> table.retainedSize(row, lastCapture) - table.retainedSize(row, 0));
      default -> throw new IllegalArgumentException(order.toString());
    };
  }

  /// `12 of 30 containers`
  String totals(CancelSignal cancel) {
    return Messages.text(
        "growth.containers.totals",
        Messages.count(chosen(cancel).length),
        Messages.count(table.size()));
  }

  @Override
  public String nothing() {
    return Messages.text("growth.noContainers");
  }

  @Override
  public ContainerRow row(int key) {
    return ContainerRow.of(table.row(key), growth.series());
  }

  @Override
  public Level<ContainerRow> below(int key) {
    throw new IllegalArgumentException("containers do not open: " + key);
  }
}
