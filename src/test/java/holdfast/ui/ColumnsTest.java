package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Columns are hidden, moved and made wider, and are found so again after a restart.
class ColumnsTest extends WindowFixture {
  private static final String CLASSES = "#classTable";

  @BeforeEach
  void openShop() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    await(8, () -> rows(CLASSES).size());
  }

  private void restart() throws Exception {
    closeWindow();
    openWindow();
    openShop();
  }

  private List<String> headers(String table) throws Exception {
    return onWindow(
        () -> table(table).getVisibleLeafColumns().stream().map(TableColumnBase::getText).toList());
  }

  /// The items below "Columns" in the menu of the table's rows.
  private List<MenuItem> items(TableView<?> table) {
    table.getContextMenu().getOnShowing().handle(null);
    return ((Menu) table.getContextMenu().getItems().getLast()).getItems();
  }

  private void chooseColumn(String table, String name) throws Exception {
    onWindow(() -> {
      var item =
          items(table(table)).stream()
              .filter(candidate -> name.equals(candidate.getText()))
              .findFirst()
              .orElseThrow();
      if (item instanceof CheckMenuItem check) {
        check.setSelected(!check.isSelected());
      }
      item.fire();
      return null;
    });
  }

  private static <S> boolean move(TableView<S> table, int from, int to) {
    var order = new java.util.ArrayList<TableColumn<S, ?>>(table.getColumns());
    order.add(to, order.remove(from));
    return table.getColumns().setAll(order);
  }

  @Test
  void allButTheNameCanBeHidden() throws Exception {
    assertEquals(
        List.of("Distance", "Shallow size", "Retained size"),
        onWindow(() ->
            items(table(CLASSES)).stream()
                .filter(CheckMenuItem.class::isInstance)
                .map(MenuItem::getText)
                .toList()));
    chooseColumn(CLASSES, "Distance");
    chooseColumn(CLASSES, "Retained size");
    assertEquals(List.of("Constructor", "Shallow size"), headers(CLASSES));
    await("global ×1 40 B 6 %", () -> rows(CLASSES).getFirst());
    chooseColumn(CLASSES, "Shallow size");
    await("global ×1", () -> rows(CLASSES).getFirst());
    chooseColumn(CLASSES, "Usual columns");
    assertEquals(
        List.of("Constructor", "Distance", "Shallow size", "Retained size"), headers(CLASSES));
  }

  @Test
  void whatIsHiddenAndMovedIsFoundSoAgain() throws Exception {
    chooseColumn(CLASSES, "Distance");
    onWindow(() -> move(table(CLASSES), 3, 1));
    assertEquals(List.of("Constructor", "Retained size", "Shallow size"), headers(CLASSES));
    restart();
    await(List.of("Constructor", "Retained size", "Shallow size"), () -> headersNow(CLASSES));
    click(".views > .tab-header-area", "Containment");
    await(2, () -> rows("#containmentTable").size());
    assertEquals(
        List.of("Object", "Distance", "Shallow size", "Retained size"),
        headers("#containmentTable"));
  }

  private List<String> headersNow(String table) {
    return table(table).getVisibleLeafColumns().stream().map(TableColumnBase::getText).toList();
  }

  @Test
  void widthsAreFoundAgainInAViewThatIsOpenedLater() throws Exception {
    click(".views > .tab-header-area", "Containment");
    await(2, () -> rows("#containmentTable").size());
    chooseColumn("#containmentTable", "Shallow size");
    await(110.0, () -> width("#containmentTable", 1));
    onWindow(() -> widen(table("#containmentTable"), 1));
    await(130.0, () -> width("#containmentTable", 1));
    // As when the mouse lets a divider go.
    robot.clickOn("#containmentTable");
    restart();
    click(".views > .tab-header-area", "Containment");
    await(2, () -> rows("#containmentTable").size());
    await(130.0, () -> width("#containmentTable", 1));
    chooseColumn("#containmentTable", "Usual columns");
    chooseColumn("#containmentTable", "Shallow size");
    await(110.0, () -> width("#containmentTable", 1));
  }

  private double width(String table, int column) {
    return table(table).getColumns().get(column).getWidth();
  }

  /// Takes 20 pixels from the column before it, as when the divider between the two is dragged.
  private static <S> boolean widen(TableView<S> table, int column) {
    return table.resizeColumn(table.getColumns().get(column - 1), -20);
  }

  @Test
  void nameStaysFirst() throws Exception {
    onWindow(() -> move(table(CLASSES), 2, 0));
    assertEquals(
        List.of("Constructor", "Shallow size", "Distance", "Retained size"), headers(CLASSES));
    await(true, () -> width(CLASSES, 0) > 250);
  }

  @Test
  void rowIsCopiedAsItShows() throws Exception {
    chooseColumn(CLASSES, "Distance");
    onWindow(() -> move(table(CLASSES), 3, 1));
    click(CLASSES, "Map");
    press(KeyCode.CONTROL, KeyCode.C);
    assertEquals("Map ×1\t419 B\t56 B", clipboard());
  }

  @Test
  void severalRowsAreCopiedInEveryFormat() throws Exception {
    click(CLASSES, "global");
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    await(3, () -> node(CLASSES).lookupAll(".table-row-cell:chosen").size());
    press(KeyCode.SHIFT, KeyCode.UP);
    press(KeyCode.CONTROL, KeyCode.C);
    await(true, () -> Clipboard.getSystemClipboard().getString().startsWith("global ×1\t"));
    assertEquals(
        onWindow(() -> rows(CLASSES)).subList(0, 2).stream()
            .map(row -> row.split(" ×")[0])
            .toList(),
        clipboard().lines().map(line -> line.split(" ×")[0]).toList());
    var copy =
        menu(CLASSES).stream()
            .filter(item -> "Copy 2 selected rows".equals(item.getText()))
            .map(Menu.class::cast)
            .findFirst()
            .orElseThrow();
    onWindow(() -> {
      copy.getItems().getLast().fire();
      return null;
    });
    await(true, () -> Clipboard.getSystemClipboard().getString().startsWith("["));
    assertEquals(4, clipboard().lines().count());
    press(KeyCode.DOWN);
    await(1, () -> node(CLASSES).lookupAll(".table-row-cell:chosen").size());
  }
}
