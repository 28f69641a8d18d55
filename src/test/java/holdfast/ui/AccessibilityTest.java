package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a screen reader has to say of the window, wherever one is in it.
class AccessibilityTest extends WindowFixture {
  private static final Set<Class<?>> INTERACTIVE =
      Set.of(
          ButtonBase.class,
          TextInputControl.class,
          ListView.class,
          TableView.class,
          TabPane.class,
          ProgressBar.class);

  private void openExample() throws Exception {
    robot.clickOn("Open the example");
    await(
        3L,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
    await(false, () -> items("#findingList").isEmpty());
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

  /// Opens the first row of a table and selects what is below it.
  private void lookInto(String table) throws Exception {
    await(false, () -> rows(table).isEmpty());
    onWindow(() -> {
      table(table).requestFocus();
      table(table).getSelectionModel().clearAndSelect(0);
      return null;
    });
    press(KeyCode.RIGHT);
    press(KeyCode.DOWN);
  }

  private static boolean isInteractive(Node node) {
    return node.isFocusTraversable()
        || INTERACTIVE.stream().anyMatch(type -> type.isInstance(node));
  }

  /// Every control that shows, those of JavaFX's own skins left out.
  private static void collect(Node node, List<Node> controls, List<Label> labels) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Label label && label.getLabelFor() != null) {
      labels.add(label);
    }
    if (isInteractive(node) && !node.getStyleClass().contains("tab-down-button")) {
      controls.add(node);
    }
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls, labels));
    }
  }

  /// A sign such as an arrow is no name.
  private static boolean isNamed(Node node, List<Label> labels) {
    var own = node instanceof Labeled labeled ? Objects.toString(labeled.getText(), "") : "";
    var text = Objects.toString(node.getAccessibleText(), own);
    return text.matches("(?s).*[\\p{L}\\p{N}]{2}.*")
        || labels.stream().anyMatch(label -> label.getLabelFor() == node);
  }

  private void assertAllNamed(String where) throws Exception {
    var nameless =
        onWindow(() -> {
          var controls = new ArrayList<Node>();
          var labels = new ArrayList<Label>();
          collect(stage.getScene().getRoot(), controls, labels);
          assertEquals(true, controls.size() > 3, where);
          return controls.stream()
              .filter(node -> !isNamed(node, labels))
              .map(node -> where + ": " + node)
              .toList();
        });
    assertEquals(List.of(), nameless);
  }

  @Test
  void everyControlOfEveryViewHasAName() throws Exception {
    assertAllNamed("start page");
    openExample();
    assertAllNamed("Findings");
    bring("GROWTH");
    lookInto("#growthTable");
    assertAllNamed("Growth");
    robot.clickOn("#containersToggle");
    await(false, () -> rows("#containerTable").isEmpty());
    assertAllNamed("Containers");
    bring("COMPARISON");
    lookInto("#differenceTable");
    assertAllNamed("Comparison");
    bring("CONTAINMENT");
    lookInto("#containmentTable");
    assertAllNamed("Containment");
    bring("DOMINATORS");
    lookInto("#dominatorTable");
    assertAllNamed("Dominators");
    bring("RETENTION");
    assertAllNamed("Retention");
    bring("STATISTICS");
    lookInto("#stringTable");
    assertAllNamed("Statistics");
    bring("SUMMARY");
    lookInto("#classTable");
    assertAllNamed("Summary");
    press(KeyCode.CONTROL, KeyCode.I);
    assertAllNamed("Object");
    press(KeyCode.CONTROL, KeyCode.F);
    robot.write("cart");
    await(false, () -> rows("#foundTable").isEmpty());
    assertAllNamed("Find");
  }

  @Test
  void everyControlAboveAndBesideTheViewsHasAName() throws Exception {
    open(
        shop("shop.heapsnapshot", 3),
        Files.writeString(folder.resolve("broken.heapsnapshot"), "{\"snapshot\": 7}"));
    await(8, () -> rows("#classTable").size());
    press(KeyCode.CONTROL, KeyCode.G);
    await(true, () -> isShown("#goToBox"));
    assertAllNamed("Go to");
    robot.write("@19");
    press(KeyCode.ENTER);
    await(true, () -> read(node("#factsBox")).contains("@19"));
    press(KeyCode.CONTROL, KeyCode.D);
    await(true, () -> isShown("#noteField"));
    assertAllNamed("Bookmark");
    press(KeyCode.ESCAPE);
    press(KeyCode.F1);
    assertAllNamed("Keys");
    press(KeyCode.ESCAPE);
    onWindow(() -> {
      workbench.errors().show(new IllegalStateException("only a test"));
      return null;
    });
    assertAllNamed("Error bar");
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    await(true, () -> isShown("#failure"));
    assertAllNamed("Broken file");
  }

  private List<String> spokenRows(String table) {
    return node(table).lookupAll(".table-row-cell").stream()
        .filter(node -> node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible())
        .sorted(java.util.Comparator.comparingDouble(Node::getLayoutY))
        .peek(node -> assertEquals(AccessibleRole.TREE_TABLE_ROW, node.getAccessibleRole()))
        .map(Node::getAccessibleText)
        .toList();
  }

  @Test
  void rowsTellTheirValuesWithTheNamesOfTheColumns() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    await(8, () -> rows("#classTable").size());
    assertEquals(
        "Map ×1, Distance 5, Shallow size 56 B, Retained size 419 B",
        onWindow(() -> spokenRows("#classTable").get(4)));
  }

  @Test
  void lineThatShowsMoreSaysSo() throws Exception {
    open(shop("shop.heapsnapshot", 250));
    await(8, () -> rows("#classTable").size());
    click("#classTable", "Session");
    press(KeyCode.RIGHT);
    await(109, () -> table("#classTable").getItems().size());
    onWindow(() -> {
      table("#classTable").scrollTo(100);
      return null;
    });
    await(true, () -> spokenRows("#classTable").contains("Show next 100, 100 of 250 shown"));
  }

  @Test
  void rowsOfGrowthTellOfWhichCaptureTheirValuesAre() throws Exception {
    openExample();
    bring("GROWTH");
    await(true, () -> rows("#growthTable").stream().anyMatch(row -> row.startsWith("Cart ")));
    assertEquals(
        "Cart, Count A 40, Count B 200, Count C 360, Change A→B +160, Change B→C +160,"
            + " Retained size A 27.3 kB, Retained size B 136.7 kB, Retained size C 246.2 kB,"
            + " Retained size A→C +219.0 kB, Born A–B, alive in C 160, In place, grew A→C 0,"
            + " Shallow size C 17.3 kB, Shallow size A→C +15.4 kB, Died A→C 0",
        onWindow(() ->
            spokenRows("#growthTable").stream()
                .filter(row -> row.startsWith("Cart,"))
                .findFirst()
                .orElse("")));
  }
}
