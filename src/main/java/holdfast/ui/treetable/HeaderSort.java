package holdfast.ui.treetable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Lets the headers of a table ask for an order; nothing is sorted in the table itself.
///
/// A header goes between its two directions and never back to "unsorted"; sizes and counts start
/// with the largest.
final class HeaderSort<R extends TreeRow> {
  private final TableView<TreeLine<R>> table;
  private final Map<TableColumn<TreeLine<R>, ?>, SortOrder> columns;
  private final Consumer<SortOrder> whenAsked;
  private TableColumn<TreeLine<R>, ?> current;
  private boolean steering;

  /// @param columns what each asks for at first
  HeaderSort(
      TableView<TreeLine<R>> table,
      Map<TableColumn<TreeLine<R>, ?>, SortOrder> columns,
      Consumer<SortOrder> whenAsked) {
    this.table = table;
    this.columns = columns;
    this.whenAsked = whenAsked;
    table.setSortPolicy(_ -> sort());
  }

  /// Shows an order in the headers. A table forgets it whenever it gets other items.
  void show(SortOrder order) {
    for (var entry : columns.entrySet()) {
      if (entry.getValue().isBySameColumn(order)) {
        mark(entry.getKey(), order.ascending());
      }
    }
  }

  /// Asks for an order as a click on its header would.
  void ask(SortOrder order) {
    show(order);
    whenAsked.accept(order);
  }

  private void mark(TableColumn<TreeLine<R>, ?> column, boolean ascending) {
    steering = true;
    current = column;
    column.setSortType(ascending ? SortType.ASCENDING : SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(column));
    steering = false;
  }

  private boolean sort() {
    if (steering || current == null) {
      return true;
    }
    var order = table.getSortOrder();
    var column = order.isEmpty() ? current : order.getFirst();
    boolean isOther = column != current;
    boolean ascending =
        order.isEmpty()
            ? column.getSortType() != SortType.ASCENDING
            : isOther
                ? columns.get(column).ascending()
                : column.getSortType() == SortType.ASCENDING;
    mark(column, ascending);
    whenAsked.accept(columns.get(column).inDirection(ascending));
    return true;
  }

  /// Lets the table change its mind about its order without anybody hearing of it.
  void quietly(Runnable action) {
    steering = true;
    action.run();
    steering = false;
  }
}
