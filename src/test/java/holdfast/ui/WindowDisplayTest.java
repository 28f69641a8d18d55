package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What only a real window can do: headers, dividers, context menus, files dropped from elsewhere.
class WindowDisplayTest extends WindowFixture {
  private static final String CLASSES = "#classTable";

  private void openShop() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    await(8, () -> rows(CLASSES).size());
  }

  private List<String> names() {
    return rows(CLASSES).stream().map(row -> row.replaceAll(" ×.*", "")).toList();
  }

  private static Bounds onScreen(Node node) throws Exception {
    return onWindow(() -> node.localToScreen(node.getBoundsInLocal()));
  }

  @Test
  void headerSortsBothWaysAndNeverNot() throws Exception {
    openShop();
    click(CLASSES, "Constructor");
    var up =
        List.of(
            "(string)",
            "Function",
            "Map",
            "Module",
            "Session",
            "SessionTimer",
            "global",
            "system / Context");
    await(up, this::names);
    click(CLASSES, "Constructor");
    await(up.reversed(), this::names);
    click(CLASSES, "Constructor");
    await(up, this::names);
  }

  @Test
  void sizesSortWithTheLargestFirst() throws Exception {
    openShop();
    click(CLASSES, "Shallow size");
    await("Session", () -> names().getFirst());
    click(CLASSES, "Shallow size");
    await("SessionTimer", () -> names().getFirst());
  }

  @Test
  void columnDividerMovesTheBorder() throws Exception {
    openShop();
    onWindow(() -> {
      stage.setWidth(1400);
      return null;
    });
    await(260.0, () -> table(CLASSES).getColumns().get(3).getWidth());
    var column = table(CLASSES).getColumns().get(2);
    double before = column.getWidth();
    var header = onScreen(withText(CLASSES, "Retained size"));
    var table = onScreen(table(CLASSES));
    double border = table.getMaxX() - 11 - table(CLASSES).getColumns().get(3).getWidth();
    robot
        .moveTo(border, header.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveBy(-20, 0)
        .moveBy(-10, 0)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    double total = table(CLASSES).getColumns().stream().mapToDouble(c -> c.getWidth()).sum();
    assertEquals(table.getWidth() - 11, total, 2);
    assertEquals(true, column.getWidth() < before, "was " + before + ", is " + column.getWidth());
  }

  private List<String> headers() {
    return table(CLASSES).getVisibleLeafColumns().stream().map(column -> column.getText()).toList();
  }

  @Test
  void headerMenuHidesColumns() throws Exception {
    openShop();
    robot.rightClickOn(onScreen(withText(CLASSES, "Constructor")));
    robot.clickOn(onScreen(menuItem("Distance")));
    await(List.of("Constructor", "Shallow size", "Retained size"), this::headers);
    robot.rightClickOn(onScreen(withText(CLASSES, "Shallow size")));
    robot.clickOn(onScreen(menuItem("Usual columns")));
    await(List.of("Constructor", "Distance", "Shallow size", "Retained size"), this::headers);
  }

  /// The label of an item in the menu that is open.
  private Node menuItem(String text) {
    return robot
        .lookup(node ->
            node instanceof Label label
                && label.getText().equals(text)
                && node.getScene().getWindow() != stage)
        .query();
  }

  @Test
  void columnsAreHiddenWithTheKeyboard() throws Exception {
    openShop();
    click(CLASSES, "Map");
    press(KeyCode.SHIFT, KeyCode.F10);
    press(KeyCode.UP);
    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    await(List.of("Constructor", "Shallow size", "Retained size"), this::headers);
  }

  @Test
  void headerIsDraggedToAnotherPlaceButNotBeforeTheName() throws Exception {
    openShop();
    drag("Retained size", "Distance");
    await(List.of("Constructor", "Retained size", "Distance", "Shallow size"), this::headers);
    drag("Shallow size", "Constructor");
    await(List.of("Constructor", "Shallow size", "Retained size", "Distance"), this::headers);
  }

  private void drag(String header, String over) throws Exception {
    var from = onScreen(withText(CLASSES, header));
    var to = onScreen(withText(CLASSES, over));
    robot
        .moveTo(from.getCenterX(), from.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveTo((from.getCenterX() + to.getCenterX()) / 2, to.getCenterY())
        .moveTo(to.getMinX() + 4, to.getCenterY())
        .moveTo(to.getMinX() + 2, to.getCenterY())
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void widthThatWasDraggedIsFoundAgain() throws Exception {
    openShop();
    onWindow(() -> {
      stage.setWidth(1400);
      return null;
    });
    await(260.0, () -> table(CLASSES).getColumns().get(3).getWidth());
    var table = onScreen(table(CLASSES));
    var header = onScreen(withText(CLASSES, "Retained size"));
    double border = table.getMaxX() - 11 - 260;
    robot
        .moveTo(border, header.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveBy(-20, 0)
        .moveBy(-10, 0)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    double width = onWindow(() -> table(CLASSES).getColumns().get(3).getWidth());
    assertEquals(true, width > 270, "is " + width);
    closeWindow();
    openWindow();
    onWindow(() -> {
      stage.setWidth(1400);
      return null;
    });
    openShop();
    await(width, () -> table(CLASSES).getColumns().get(3).getWidth());
  }

  @Test
  void headerThatIsCutSaysItsNameInATooltip() throws Exception {
    openShop();
    onWindow(() -> {
      var tabs = (TabPane) node("#viewTabs");
      tabs.getTabs().stream()
          .filter(tab -> "STATISTICS".equals(tab.getUserData()))
          .forEach(tabs.getSelectionModel()::select);
      return null;
    });
    await(true, () -> hasText("#stringTable", "Size of each"));
    var label = (Label) onWindow(() -> withText("#stringTable", "Size of each").getParent());
    robot.moveTo(label);
    await("Size of each", () -> label.getTooltip() == null ? "" : label.getTooltip().getText());
  }

  @Test
  void panelDividerMoves() throws Exception {
    openShop();
    var divider = node("#explorerPane > .split-pane-divider");
    var before = onScreen(divider);
    robot
        .moveTo(before.getCenterX(), before.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveBy(0, -60)
        .moveBy(0, -60)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(120, before.getMinY() - onScreen(divider).getMinY(), 3);
  }

  @Test
  void contextMenuCopiesTheRow() throws Exception {
    openShop();
    robot.rightClickOn(onScreen(withText(CLASSES, "Map")));
    robot.clickOn("Copy row");
    assertEquals("Map ×1\t5\t56 B\t419 B", clipboard());
  }

  @Test
  void contextMenuCopiesTheWholeLevel() throws Exception {
    openShop();
    robot.rightClickOn(onScreen(withText(CLASSES, "Map")));
    robot.clickOn("Copy 8 rows of this level");
    // Straight to the right first: on other items the menu would close.
    robot.moveTo("As text").clickOn("As CSV");
    await(
        List.of("name,distance,shallowSize,retainedSize", "global ×1,1,40,627"),
        () -> clipboard().lines().limit(2).toList());
  }

  @Test
  void contextMenuOpensWithTheKeyboard() throws Exception {
    openShop();
    click(CLASSES, "Map");
    press(KeyCode.SHIFT, KeyCode.F10);
    robot.clickOn("Expand");
    await(9, () -> rows(CLASSES).size());
  }

  @Test
  void contextMenuIgnoresARetainer() throws Exception {
    openShop();
    click(CLASSES, "Session");
    press(KeyCode.RIGHT);
    await(11, () -> rows(CLASSES).size());
    press(KeyCode.RIGHT);
    await(true, () -> !rows("#retainerTable").isEmpty());
    robot.rightClickOn(onScreen(withText("#retainerTable", "@15")));
    robot.clickOn("Ignore this retainer");
    await("1 retainer is ignored", () -> label("#ignoredLabel"));
    robot.clickOn("Restore");
    await(false, () -> isShown("#ignoredLabel"));
  }

  @Test
  void objectsAreChosenWithTheKeyboard() throws Exception {
    openShop();
    onWindow(() -> {
      node("#objectFilterBox").requestFocus();
      return null;
    });
    press(KeyCode.DOWN);
    await(true, () -> ((MenuButton) node("#objectFilterBox")).isShowing());
    for (int i = 0; i < 4; i++) {
      press(KeyCode.DOWN);
    }
    press(KeyCode.ENTER);
    await(List.of("system / Context"), this::names);
    assertEquals("Retained by contexts", onWindow(() -> label("#objectFilterBox")));
  }

  @Test
  void sidebarMenuClosesTheSnapshot() throws Exception {
    openShop();
    robot.rightClickOn(onScreen(withText("#snapshotList", "shop")));
    // The window has hidden buttons of that name, too.
    robot.clickOn(onScreen(menuItem("Close")));
    await(true, () -> isShown("#openButton"));
  }

  @Test
  void droppedFilesOpen() throws Exception {
    var files =
        List.<File>of(shop("a.heapsnapshot", 1).toFile(), shop("b.heapsnapshot", 2).toFile());
    var source =
        onWindow(() -> {
          var label = new Label("drag from here");
          label.setOnDragDetected(event -> {
            var content = new ClipboardContent();
            content.putFiles(files);
            label.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
          });
          var other = new Stage();
          other.setScene(new Scene(label, 200, 60));
          other.setX(1100);
          other.setY(100);
          other.show();
          return other;
        });
    robot
        .moveTo("drag from here")
        .press(MouseButton.PRIMARY)
        .moveBy(-20, 10)
        .moveTo(480.0, 480.0)
        .moveTo(470.0, 480.0);
    await(true, () -> isShown("#dropOverlay"));
    robot.release(MouseButton.PRIMARY);
    await(2, () -> workbench.workspace().snapshots().size());
    onWindow(() -> {
      source.close();
      return null;
    });
    await(false, () -> isShown("#dropOverlay"));
    await(8, () -> rows(CLASSES).size());
  }
}
