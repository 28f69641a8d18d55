package holdfast.ui.treetable;

import holdfast.graph.HeapGraph;
import holdfast.ui.ClipboardText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Makes a `TableView` show and steer [TreeLines]: arrows, keys, links, sorting by its headers.
public final class TreeTable<R extends TreeRow> {
  private final TableView<TreeLine<R>> table;
  private final TableColumns<TreeLine<R>> columns;
  private final RowChoice choice = new RowChoice();
  private final ReadOnlyObjectWrapper<TreeLine<R>> selected = new ReadOnlyObjectWrapper<>();
  private final ListChangeListener<TreeLine<R>> refresh = this::refreshSelected;
  private HeaderSort<R> headers;
  private TreeLines<R> lines;
  private boolean steering;
  private boolean choosing;

  public TreeTable(TableView<TreeLine<R>> table, TableColumn<TreeLine<R>, TreeLine<R>> nameColumn) {
    this.table = table;
    nameColumn.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    nameColumn.setCellFactory(_ -> new NameCell<>(this::clickedArrow, this::more));
    table.setRowFactory(_ -> new LineRow<>(choice, columns()));
    table.setSkin(new RowsInParts<>(table));
    columns = new TableColumns<>(table, nameColumn);
    table.addEventFilter(KeyEvent.KEY_PRESSED, new TreeKeys<>(table, this)::pressed);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> selected(index.intValue()));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> {
          if (!steering) {
            selected.set(line);
          }
        });
  }

  /// The line that is selected; stays the same while rows above it come and go.
  public ReadOnlyObjectProperty<TreeLine<R>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public TreeLine<R> selected() {
    return selected.get();
  }

  /// The rows that are chosen to be copied.
  RowChoice choice() {
    return choice;
  }

  private void selected(int index) {
    if (!choosing) {
      choice.only(index);
    }
  }

  /// Chooses all rows from where the choice began to this one, which is selected.
  void extendTo(int index) {
    if (index >= 0 && index < lines.size()) {
      choosing = true;
      select(index);
      choosing = false;
      choice.extendTo(index);
    }
  }

  /// With Shift and Ctrl the mouse chooses several rows; its menu leaves them so.
  private void pressed(MouseEvent event) {
    var row = rowOf(event.getTarget());
    if (row == null || event.getClickCount() > 1) {
      return;
    }
    int index = row.getIndex();
    boolean isPrimary = event.getButton() == MouseButton.PRIMARY;
    boolean isMenuOfChosen = event.getButton() == MouseButton.SECONDARY && choice.contains(index);
    if (isPrimary && event.isShiftDown()) {
      table.requestFocus();
      extendTo(index);
      event.consume();
    } else if (isPrimary && event.isShortcutDown()) {
      table.requestFocus();
      choosing = true;
      table.getSelectionModel().clearAndSelect(index);
      choosing = false;
      choice.toggle(index);
      event.consume();
    } else if (isMenuOfChosen) {
      choosing = true;
      table.getSelectionModel().clearAndSelect(index);
      choosing = false;
    }
  }

  private static LineRow<?> rowOf(Object target) {
    for (var at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at instanceof LineRow<?> row) {
        return row.isEmpty() ? null : row;
      }
    }
    return null;
  }

  TableColumns<TreeLine<R>> columns() {
    return columns;
  }

  /// What is copied of a row.
  ShownFields shownFields() {
    return new ShownFields(columns.shown(), columns.count());
  }

  /// Copies all rows that show beside a row, itself included.
  void copyLevel(TreeLine<R> line, CopyFormat format) {
    var fields = shownFields();
    lines.readLevel(line, rows -> format.write(rows, fields), ClipboardText::copy);
  }

  /// Copies all rows that are chosen, from top to bottom.
  void copyChosen(CopyFormat format) {
    var fields = shownFields();
    lines.readRows(choice.rows(), rows -> format.write(rows, fields), ClipboardText::copy);
  }

  /// Whether several rows are chosen, of which the selected one is an object.
  boolean hasChosenObjects() {
    return choice.size() > 1
        && selected() != null
        && selected().isRow()
        && selected().row().node() != HeapGraph.NO_NODE;
  }

  /// Asks what retains the objects that are chosen, as far as they are of the snapshot of the
  /// selected one.
  void showRetentionOfChosen() {
    var side = selected().row().side();
    int node = selected().row().node();
    lines.readRows(
        choice.rows(),
        rows ->
            IntStream.concat(
                    IntStream.of(node),
                    rows.stream()
                        .filter(row -> row.node() != HeapGraph.NO_NODE && row.side().equals(side))
                        .mapToInt(TreeRow::node))
                .distinct()
                .toArray(),
        nodes -> table.fireEvent(ObjectEvent.retention(nodes)));
  }

  /// Lets the headers ask for another order.
  public void sortBy(
      Map<TableColumn<TreeLine<R>, ?>, SortColumn> columns, Consumer<SortOrder> whenAsked) {
    var orders = new HashMap<TableColumn<TreeLine<R>, ?>, SortOrder>();
    columns.forEach((column, by) -> orders.put(column, by.first()));
    listenToHeaders(orders, whenAsked);
  }

  private void listenToHeaders(
      Map<TableColumn<TreeLine<R>, ?>, SortOrder> orders, Consumer<SortOrder> whenAsked) {
    columns.setSortable(orders.keySet());
    headers = new HeaderSort<>(table, orders, whenAsked);
  }

  /// What the names have of the table at least, as long as the others leave it; usually 0.42.
  public void leaveForNames(double leastShare) {
    columns.leaveForNames(leastShare);
  }

  /// Hides a column while the table is narrower than this, unless the user shows it there.
  public void giveUp(TableColumn<TreeLine<R>, ?> column, double below) {
    columns.hidden().giveUp(column, below);
  }

  /// Hides columns in this order as long as the table is too narrow for all, unless the user shows
  /// them there. To be said anew of other columns.
  ///
  /// @param inTurn those of one list go together
  public void giveUpInTurn(List<List<TableColumn<TreeLine<R>, ?>>> inTurn) {
    columns.hidden().giveUpInTurn(inTurn);
  }

  /// Hides columns that have nothing to say as things are, or has them again.
  public void setIdle(List<TableColumn<TreeLine<R>, ?>> idle, boolean isIdle) {
    columns.hidden().setIdle(idle, isIdle);
  }

  /// Gives the table other columns.
  ///
  /// @param others from left to right, the one of names first; one may have others below it
  /// @param orders what the headers ask for when they are clicked for the first time
  public void setColumns(
      List<TableColumn<TreeLine<R>, ?>> others,
      Map<TableColumn<TreeLine<R>, ?>, SortOrder> orders,
      Consumer<SortOrder> whenAsked) {
    table.setSortPolicy(_ -> true);
    table.getSortOrder().clear();
    columns.replace(others);
    listenToHeaders(orders, whenAsked);
    if (lines != null) {
      headers.show(lines.order());
    }
  }

  /// Shows another tree, with the line selected that was selected in it before.
  public void show(TreeLines<R> newLines, TreeLine<R> select) {
    if (lines != null) {
      lines.removeListener(refresh);
    }
    lines = newLines;
    steering = true;
    table.getSelectionModel().clearSelection();
    headers.quietly(() -> table.setItems(newLines));
    if (newLines != null) {
      headers.show(newLines.order());
      newLines.addListener(refresh);
      select(select == null ? -1 : newLines.indexOf(select));
    }
    steering = false;
    selected.set(table.getSelectionModel().getSelectedItem());
  }

  /// Shows each tree that comes into view.
  ///
  /// @param keptLine the line that was selected in it when it was last in view
  /// @param busy shows while rows are read or sorted for longer than a moment
  public void follow(
      ObservableValue<TreeLines<R>> trees, Supplier<TreeLine<R>> keptLine, Node busy) {
    trees.subscribe(newLines -> {
      show(newLines, keptLine.get());
      busy.visibleProperty().unbind();
      if (newLines == null) {
        busy.setVisible(false);
      } else {
        busy.visibleProperty().bind(newLines.busyProperty());
      }
    });
  }

  /// Goes back to the order that shows where rows are being sorted.
  ///
  /// @return whether they were
  boolean giveUpSorting() {
    boolean isSorting = lines != null && lines.isSorting();
    if (isSorting) {
      headers.ask(lines.shownOrder());
    }
    return isSorting;
  }

  /// Selects a line and brings it into sight; null for none.
  public void reveal(TreeLine<R> line) {
    if (line != null && lines != null) {
      select(lines.indexOf(line));
    }
  }

  private void clickedArrow(TreeLine<R> line) {
    table.requestFocus();
    toggle(line);
  }

  public void toggle(TreeLine<R> line) {
    if (line == null || !line.isRow()) {
      return;
    }
    int index = lines.indexOf(line);
    if (line.open() && isBelow(table.getSelectionModel().getSelectedIndex(), index, line)) {
      table.getSelectionModel().clearAndSelect(index);
    }
    lines.toggle(line);
  }

  private boolean isBelow(int selectedIndex, int index, TreeLine<R> line) {
    int end = index + 1;
    if (selectedIndex < end) {
      return false;
    }
    for (var at = table.getSelectionModel().getSelectedItem(); at != null; ) {
      int parent = lines.parentOf(at);
      if (parent == index) {
        return true;
      }
      at = parent < 0 ? null : lines.get(parent);
    }
    return false;
  }

  /// Shows more rows and selects the first new one, so that reading can go on.
  public void more(TreeLine<R> line, int count) {
    lines.more(line, count, index -> table.getSelectionModel().clearAndSelect(index));
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && rowOf(event.getTarget()) != null) {
      toggle(selected());
    }
  }

  /// Selects the row inside a line that is open; opens one that is closed.
  void inwards(TreeLine<R> line) {
    if (line.isRow() && line.row().expandable()) {
      if (line.open()) {
        select(lines.indexOf(line) + 1);
      } else {
        lines.open(line);
      }
    }
  }

  /// Closes a line that is open; selects the one around a closed one.
  void outwards(TreeLine<R> line) {
    if (line.open()) {
      toggle(line);
    } else {
      select(lines.parentOf(line));
    }
  }

  void select(int index) {
    if (index >= 0 && index < lines.size()) {
      table.getSelectionModel().clearAndSelect(index);
      bringIntoSight(index);
    }
  }

  private void bringIntoSight(int index) {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    }
  }

  /// A row that was still being read when it was selected has arrived, or it opened; or it is
  /// elsewhere now, after a sort.
  private void refreshSelected(Change<? extends TreeLine<R>> change) {
    int index = table.getSelectionModel().getSelectedIndex();
    while (change.next()) {
      if (!change.wasUpdated() && choice.size() > 1) {
        choice.only(index);
      }
      if (change.wasUpdated() && change.getFrom() <= index && index < change.getTo()) {
        selected.set(lines.get(index));
      } else if (change.wasReplaced() && change.getFrom() == 0 && index >= 0) {
        table.layout();
        bringIntoSight(index);
      }
    }
  }
}
