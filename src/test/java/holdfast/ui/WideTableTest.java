package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table that is wider than its place scrolls sideways to its last column.
class WideTableTest extends WindowFixture {
  private static final String GROWTH = "#growthTable";

  private void openGrowth() throws Exception {
    robot.clickOn("Open the example");
    await(
        3L,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
    await("Findings", this::view);
    onWindow(() -> {
      ((TabPane) node("#viewTabs")).getSelectionModel().select(1);
      return null;
    });
    await("196 of 208 classes", () -> label("#growthTotalsLabel"));
  }

  /// In a window so narrow that not all columns fit, of which all are wanted even so.
  private void narrow(String table) throws Exception {
    onWindow(() -> {
      stage.setWidth(700);
      return null;
    });
    await(true, () -> table(table).getWidth() > 0 && table(table).getWidth() < 700);
    onWindow(() -> {
      for (var column : table(table).getColumns()) {
        column.getColumns().forEach(below -> below.setVisible(true));
      }
      return null;
    });
  }

  private ScrollBar bar(String table) {
    return node(table).lookupAll(".scroll-bar:horizontal").stream()
        .map(ScrollBar.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static double widthOf(TableView<?> table) {
    return table.getVisibleLeafColumns().stream().mapToDouble(column -> column.getWidth()).sum();
  }

  /// How far the last column's right border is from the table's, as its header shows it.
  private double beyond(String table) {
    var last = table(table).getVisibleLeafColumns().getLast();
    var header =
        node(table).lookupAll(".column-header").stream()
            .filter(node -> node instanceof TableColumnHeader at && at.getTableColumn() == last)
            .findFirst()
            .orElseThrow();
    return header.localToScene(header.getLayoutBounds()).getMaxX()
        - node(table).localToScene(node(table).getLayoutBounds()).getMaxX();
  }

  @Test
  void lastColumnIsReachedWithTheKeyboard() throws Exception {
    openGrowth();
    narrow(GROWTH);
    await(true, () -> bar(GROWTH).isVisible());
    await(true, () -> beyond(GROWTH) > 0);
    onWindow(() -> {
      table(GROWTH).requestFocus();
      table(GROWTH).getSelectionModel().clearAndSelect(0);
      return null;
    });
    for (int i = 0; i < 20; i++) {
      press(KeyCode.SHIFT, KeyCode.RIGHT);
    }
    await(true, () -> beyond(GROWTH) <= 0);
    assertEquals(0, onWindow(() -> table(GROWTH).getSelectionModel().getSelectedIndex()));
    for (int i = 0; i < 20; i++) {
      press(KeyCode.SHIFT, KeyCode.LEFT);
    }
    await(0.0, () -> bar(GROWTH).getValue());
  }

  @Test
  void lastColumnOfContainersIsReached() throws Exception {
    openGrowth();
    onWindow(() -> {
      ((ToggleButton) node("#containersToggle")).fire();
      return null;
    });
    narrow("#containerTable");
    await(true, () -> isShown("#containerTable") && bar("#containerTable").isVisible());
    onWindow(() -> {
      bar("#containerTable").setValue(bar("#containerTable").getMax());
      return null;
    });
    await(true, () -> beyond("#containerTable") <= 0);
  }

  @Test
  void tableThatFitsHasNoBar() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    await(8, () -> rows("#classTable").size());
    assertEquals(false, onWindow(() -> bar("#classTable").isVisible()));
    assertEquals(
        true,
        onWindow(() ->
            widthOf(table("#classTable")) <= node("#classTable").getLayoutBounds().getWidth()));
  }

  @ParameterizedTest
  @CsvSource({
    "GROWTH, #growthTable",
    "SUMMARY, #classTable",
    "COMPARISON, #differenceTable",
    "CONTAINMENT, #containmentTable",
    "DOMINATORS, #dominatorTable",
    "STATISTICS, #stringTable"
  })
  void viewsOfAWindowOf960PixelsDoNotScrollSideways(String view, String table) throws Exception {
    openGrowth();
    bring(view);
    assertFitsIn960(table);
    makeTextAsLargeAsItGets();
    assertFitsIn960(table);
  }

  @Test
  void retentionInAWindowOf960PixelsDoesNotScrollSideways() throws Exception {
    openGrowth();
    bring("SUMMARY");
    await(false, () -> rows("#classTable").isEmpty());
    onWindow(() -> {
      table("#classTable").requestFocus();
      table("#classTable").getSelectionModel().clearAndSelect(0);
      return null;
    });
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    assertFitsIn960("#retentionTable");
    makeTextAsLargeAsItGets();
    assertFitsIn960("#retentionTable");
  }

  @Test
  void containersInAWindowOf960PixelsDoNotScrollSideways() throws Exception {
    openGrowth();
    onWindow(() -> {
      ((ToggleButton) node("#containersToggle")).fire();
      return null;
    });
    assertFitsIn960("#containerTable");
    makeTextAsLargeAsItGets();
    assertFitsIn960("#containerTable");
  }

  @Test
  void retainersInAWindowOf960PixelsDoNotScrollSideways() throws Exception {
    openGrowth();
    bring("SUMMARY");
    selectOneOf("Cart");
    assertFitsIn960("#retainerTable");
    makeTextAsLargeAsItGets();
    assertFitsIn960("#retainerTable");
  }

  private void makeTextAsLargeAsItGets() throws Exception {
    for (int i = 0; i < 7; i++) {
      press(KeyCode.CONTROL, KeyCode.PLUS);
    }
    await(24.0, () -> ((Labeled) node("#retainersTab")).getFont().getSize());
  }

  private void bring(String view) throws Exception {
    onWindow(() -> {
      var tabs = (TabPane) node("#viewTabs");
      tabs.getTabs().stream()
          .filter(tab -> view.equals(tab.getUserData()))
          .forEach(tabs.getSelectionModel()::select);
      return null;
    });
  }

  private void assertFitsIn960(String table) throws Exception {
    onWindow(() -> {
      stage.setWidth(960);
      return null;
    });
    await(960.0, () -> stage.getScene().getWidth());
    await(false, () -> rows(table).isEmpty());
    await(true, () -> beyond(table) <= 0);
    assertEquals(false, onWindow(() -> bar(table).isVisible()));
    assertEquals(
        true, onWindow(() -> widthOf(table(table)) <= node(table).getLayoutBounds().getWidth()));
  }

  @Test
  void columnsGrowWithTheText() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    await(8, () -> rows("#classTable").size());
    double least = 140;
    await(true, () -> table("#classTable").getColumns().get(3).getWidth() < least * 1.5);
    for (int i = 0; i < 6; i++) {
      press(KeyCode.CONTROL, KeyCode.PLUS);
    }
    await(
        true,
        () -> table("#classTable").getColumns().get(3).getWidth() >= Math.floor(least * 20 / 13));
    press(KeyCode.CONTROL, KeyCode.DIGIT0);
    await(true, () -> table("#classTable").getColumns().get(3).getWidth() < least * 1.5);
  }
}
