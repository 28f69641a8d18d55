package holdfast.ui;

import holdfast.ui.retainers.PathStep;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeRow;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// Goes to Growth, and reads its tables.
abstract class GrowthFixture extends WindowFixture {
  static final String CLASSES = "#growthTable";
  static final String CONTAINERS = "#containerTable";
  static final String CART =
      "Cart 40 200 360 +160 +160 27.3 kB 136.7 kB 246.2 kB +219.0 kB 160 0 17.3 kB +15.4 kB 0";

  void openExample() throws Exception {
    robot.clickOn("Open the example");
    openGrowth(3);
    await("196 of 208 classes", () -> label("#growthTotalsLabel"));
  }

  /// Goes there once so many are loaded and Findings, which comes first, is in sight.
  void openGrowth(long captures) throws Exception {
    await(
        captures,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
    await("Findings", this::view);
    openGrowth();
  }

  /// Not by the mouse: the tab moves when Findings counts its leaks beside its name.
  void openGrowth() throws Exception {
    onWindow(() -> {
      var tabs = (TabPane) node("#viewTabs");
      tabs.getTabs().stream()
          .filter(tab -> tab.getText().equals("Growth"))
          .forEach(tabs.getSelectionModel()::select);
      return null;
    });
  }

  void select(String table, int row) throws Exception {
    onWindow(() -> {
      table(table).requestFocus();
      table(table).getSelectionModel().clearAndSelect(row);
      return null;
    });
  }

  void toggle(String button) throws Exception {
    onWindow(() -> {
      ((ToggleButton) node(button)).fire();
      return null;
    });
  }

  void filter(String text) throws Exception {
    onWindow(() -> {
      ((TextField) node("#growthFilterField")).setText(text);
      return null;
    });
  }

  /// The rows of a table, also what only scrolling brings into sight.
  List<String> lines(String table) {
    if (table(table).getItems() == null) {
      return List.of();
    }
    return table(table).getItems().stream()
        .map(line -> ((TreeLine<?>) line).row() instanceof TreeRow row ? row.copyText() : "")
        .map(text -> text.replace('\t', ' '))
        .toList();
  }

  /// The end of the path, also where only scrolling brings it into sight.
  String lastStep() {
    var steps = ((ListView<?>) node("#stepList")).getItems();
    return steps.isEmpty() ? "" : ((PathStep) steps.getLast()).text();
  }

  String message() {
    return isShown("#growthMessage") ? readDown(node("#growthMessage")) : "";
  }

  /// Of all columns, also of those that there is no room for.
  List<String> headers(String table) {
    return table(table).getColumns().stream()
        .<TableColumn<?, ?>>flatMap(column ->
            column.getColumns().isEmpty() ? Stream.of(column) : column.getColumns().stream())
        .map(column -> column.getText())
        .toList();
  }

  <S> boolean sortBy(TableView<S> table, String id) {
    @SuppressWarnings("unchecked") // it is a column of this table
    var wanted = (TableColumn<S, ?>) column(table, id);
    wanted.setSortType(SortType.DESCENDING);
    return table.getSortOrder().setAll(List.of(wanted));
  }

  TableColumn<?, ?> column(String table, String id) {
    return column(table(table), id);
  }

  static TableColumn<?, ?> column(TableView<?> table, String id) {
    return table.getColumns().stream()
        .<TableColumn<?, ?>>flatMap(column -> column.getColumns().stream())
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }

  List<String> shown(String table) {
    return table(table).getVisibleLeafColumns().stream().map(column -> column.getId()).toList();
  }

  void width(double width) throws Exception {
    onWindow(() -> {
      stage.setWidth(width);
      return null;
    });
  }
}
