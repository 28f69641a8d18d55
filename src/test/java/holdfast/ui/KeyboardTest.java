package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// The window without a mouse, and for those who do not see it.
class KeyboardTest extends WindowFixture {
  /// What is drawn around a control that has the focus.
  private static final int RIM = 3;

  private void openShop() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    await(8, () -> rows("#classTable").size());
  }

  /// Everything open at once: an object selected, the bar of find, a failure with its details.
  private void openAll() throws Exception {
    openShop();
    press(KeyCode.CONTROL, KeyCode.F);
    robot.write("session");
    await("6 objects", () -> label("#findStatus"));
    press(KeyCode.ENTER);
    await(false, () -> items("#stepList").isEmpty());
    onWindow(() -> {
      workbench.errors().show(new IllegalStateException("only a test"));
      return null;
    });
    robot.clickOn("Show details");
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private List<Node> stops() {
    var found = new ArrayList<Node>();
    collect(stage.getScene().getRoot(), found);
    return found;
  }

  /// What a screen reader says of a node; a sign such as an arrow is no name.
  private static String spoken(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    var text = node instanceof Labeled label ? Objects.toString(label.getText(), "") : "";
    return text.matches(".*\\p{L}{3}.*") ? text : "";
  }

  private List<String> nameless() {
    return stops().stream().filter(node -> spoken(node).isBlank()).map(String::valueOf).toList();
  }

  @Test
  void keyboardGoesAlongToTheViewThatComesIntoSight() throws Exception {
    robot.clickOn("Open the example");
    await("Findings", this::view);
    await(false, () -> items("#findingList").isEmpty());
    await(true, () -> isInView(stage.getScene().getFocusOwner()));
    onWindow(() -> {
      ((TabPane) node("#viewTabs")).getSelectionModel().select(2);
      node("#classTable").requestFocus();
      return null;
    });
    await(true, () -> node("#classTable").isFocused());
    onWindow(() -> {
      ((TabPane) node("#viewTabs")).getSelectionModel().select(4);
      return null;
    });
    await(true, () -> node("#containmentTable").isFocused());
  }

  @Test
  void pageKeysChangeTheView() throws Exception {
    openAll();
    onWindow(() -> {
      node("#retainerTable").requestFocus();
      return null;
    });
    var before = view();
    press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    await(false, () -> before.equals(view()));
    press(KeyCode.CONTROL, KeyCode.PAGE_UP);
    await(before, this::view);
  }

  /// Rather than in the panels below it.
  private boolean isInView(Node focused) {
    for (var at = focused; at != null; at = at.getParent()) {
      if (at == node("#viewTabs") || at == node("#viewStack")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everythingThatTakesTheFocusHasAName() throws Exception {
    assertEquals(List.of(), onWindow(this::nameless));
    openAll();
    assertEquals(true, onWindow(() -> stops().size()) > 15);
    assertEquals(List.of(), onWindow(this::nameless));
    press(KeyCode.F1);
    assertEquals(List.of(), onWindow(this::nameless));
  }

  @Test
  void everyRowSaysWhatItIs() throws Exception {
    openAll();
    for (var table : List.of("#foundTable", "#retainerTable", "#stepList", "#snapshotList")) {
      var silent =
          onWindow(() ->
              node(table).lookupAll(".indexed-cell").stream()
                  .filter(cell ->
                      cell instanceof javafx.scene.control.IndexedCell<?> row
                          && !row.isEmpty()
                          && row.isVisible()
                          && !(row instanceof javafx.scene.control.TableCell<?, ?>))
                  .filter(cell -> spoken(cell).isBlank())
                  .map(String::valueOf)
                  .toList());
      assertEquals(List.of(), silent, table);
    }
  }

  @Test
  void focusIsSeenEverywhere() throws Exception {
    openAll();
    var stops = onWindow(this::stops);
    var unseen = new ArrayList<String>();
    for (int i = 0; i < stops.size(); i++) {
      var stop = stops.get(i);
      var other = stops.get((i + 1) % stops.size());
      var with = focused(stop);
      var without = focused(other);
      var bounds = onWindow(() -> stop.localToScene(stop.getLayoutBounds()));
      if (!differ(with, without, bounds)) {
        unseen.add(String.valueOf(stop));
      }
    }
    assertEquals(List.of(), unseen);
  }

  private WritableImage focused(Node node) throws Exception {
    return onWindow(() -> {
      node.requestFocus();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      return stage.getScene().snapshot(null);
    });
  }

  private static boolean differ(WritableImage a, WritableImage b, Bounds where) {
    int fromX = Math.max(0, (int) where.getMinX() - RIM);
    int fromY = Math.max(0, (int) where.getMinY() - RIM);
    int toX = Math.min((int) a.getWidth(), (int) where.getMaxX() + RIM);
    int toY = Math.min((int) a.getHeight(), (int) where.getMaxY() + RIM);
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void helpShowsAllKeysAndGivesTheFocusBack() throws Exception {
    openShop();
    var before = onWindow(() -> stage.getScene().getFocusOwner());
    press(KeyCode.F1);
    await(true, () -> isShown("#keysPane"));
    var texts =
        onWindow(() ->
            ((GridPane) node("#keysGrid"))
                .getChildren().stream().map(child -> ((Labeled) child).getText()).toList());
    assertEquals(
        List.of("Ctrl+O", "opens files; dropping them anywhere on the window does too"),
        texts.subList(0, 2));
    press(KeyCode.ESCAPE);
    await(false, () -> isShown("#keysPane"));
    assertEquals(before, onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void textGrowsAndShrinksAndIsRemembered() throws Exception {
    openShop();
    assertEquals(13.0, size());
    press(KeyCode.CONTROL, KeyCode.PLUS);
    press(KeyCode.CONTROL, KeyCode.EQUALS);
    await(15.0, this::size);
    assertEquals(29.0, onWindow(() -> table("#classTable").getFixedCellSize()));
    await("15", () -> java.nio.file.Files.readString(folder.resolve("config/text-size")).strip());
    press(KeyCode.CONTROL, KeyCode.MINUS);
    await(14.0, this::size);
    press(KeyCode.CONTROL, KeyCode.DIGIT0);
    await(13.0, this::size);
    assertEquals(25.0, onWindow(() -> table("#classTable").getFixedCellSize()));
  }

  private double size() {
    return ((Text) withText("#classTable", "Map")).getFont().getSize();
  }

  @Test
  void aboutSaysWhatItIsAndIsCopied() throws Exception {
    robot.clickOn("Help");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    await(true, () -> isShown("#aboutPane"));
    var text = onWindow(() -> ((TextArea) node("#aboutArea")).getText());
    assertEquals(
        true, text.contains("Java " + Runtime.version()) && text.contains("Apache License"));
    click("#aboutPane", "Copy");
    assertEquals(text, clipboard());
    press(KeyCode.ESCAPE);
    assertEquals(false, onWindow(() -> isShown("#aboutPane")));
  }
}
