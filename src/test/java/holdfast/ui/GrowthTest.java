package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.ui.retainers.PathStep;
import holdfast.ui.start.Example;
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
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From three captures to the class that grows, on to its survivors and to the container that keeps
/// them. The figures are those of `holdfast growth`.
class GrowthTest extends WindowFixture {
  private static final String CLASSES = "#growthTable";
  private static final String CONTAINERS = "#containerTable";
  private static final String CART =
      "Cart 40 200 360 +160 +160 27.3 kB 136.7 kB 246.2 kB +219.0 kB 160 0 17.3 kB +15.4 kB 0";

  private void openExample() throws Exception {
    robot.clickOn("Open the example");
    openGrowth(3);
    await("196 of 208 classes", () -> label("#growthTotalsLabel"));
  }

  /// Goes there once so many are loaded and Findings, which comes first, is in sight.
  private void openGrowth(long captures) throws Exception {
    await(
        captures,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
    await("Findings", this::view);
    openGrowth();
  }

  /// Not by the mouse: the tab moves when Findings counts its leaks beside its name.
  private void openGrowth() throws Exception {
    onWindow(() -> {
      var tabs = (TabPane) node("#viewTabs");
      tabs.getTabs().stream()
          .filter(tab -> tab.getText().equals("Growth"))
          .forEach(tabs.getSelectionModel()::select);
      return null;
    });
  }

  private void select(String table, int row) throws Exception {
    onWindow(() -> {
      table(table).requestFocus();
      table(table).getSelectionModel().clearAndSelect(row);
      return null;
    });
  }

  private void toggle(String button) throws Exception {
    onWindow(() -> {
      ((ToggleButton) node(button)).fire();
      return null;
    });
  }

  private void filter(String text) throws Exception {
    onWindow(() -> {
      ((TextField) node("#growthFilterField")).setText(text);
      return null;
    });
  }

  /// The rows of a table, also what only scrolling brings into sight.
  private List<String> lines(String table) {
    if (table(table).getItems() == null) {
      return List.of();
    }
    return table(table).getItems().stream()
        .map(line -> ((TreeLine<?>) line).row() instanceof TreeRow row ? row.copyText() : "")
        .map(text -> text.replace('\t', ' '))
        .toList();
  }

  /// The end of the path, also where only scrolling brings it into sight.
  private String lastStep() {
    var steps = ((ListView<?>) node("#stepList")).getItems();
    return steps.isEmpty() ? "" : ((PathStep) steps.getLast()).text();
  }

  private String message() {
    return isShown("#growthMessage") ? readDown(node("#growthMessage")) : "";
  }

  /// Of all columns, also of those that there is no room for.
  private List<String> headers(String table) {
    return table(table).getColumns().stream()
        .<TableColumn<?, ?>>flatMap(column ->
            column.getColumns().isEmpty() ? Stream.of(column) : column.getColumns().stream())
        .map(column -> column.getText())
        .toList();
  }

  private <S> boolean sortBy(TableView<S> table, String id) {
    @SuppressWarnings("unchecked") // it is a column of this table
    var wanted = (TableColumn<S, ?>) column(table, id);
    wanted.setSortType(SortType.DESCENDING);
    return table.getSortOrder().setAll(List.of(wanted));
  }

  @Test
  void classesStandByWhatTheyGained() throws Exception {
    openExample();
    await(
        List.of(
            "Map grew in place 27 27 27 0 0 445.9 kB 565.6 kB 688.0 kB +242.1 kB 0 2 59.9 kB"
                + " +12.5 kB 1",
            CART,
            "Array 197 357 517 +160 +160 105.4 kB 185.2 kB 267.8 kB +162.3 kB 160 1 114.5 kB"
                + " +59.1 kB 7",
            "CartLine 119 599 1,080 +480 +481 12.4 kB 62.3 kB 112.3 kB +99.9 kB 480 0 51.8 kB"
                + " +46.1 kB 0"),
        () -> lines(CLASSES).stream().limit(4).toList());
    assertEquals(
        List.of(
            "Constructor",
            "Trend",
            "A",
            "B",
            "C",
            "A→B",
            "B→C",
            "A",
            "B",
            "C",
            "A→C",
            "alive in C",
            "grew A→C",
            "C",
            "A→C",
            "A→C"),
        onWindow(() -> headers(CLASSES)));
    assertEquals(
        "Same process: 100 % of the shared ids looked at keep their class. In order of capture, by"
            + " their ids: A, B, C. 177 objects of the embedder have new ids and were matched by"
            + " name and place.",
        onWindow(() -> label("#growthBasisLabel")));
  }

  @Test
  void choicesLeaveWhatWasAskedFor() throws Exception {
    openExample();
    toggle("#bornToggle");
    await("6 of 208 classes", () -> label("#growthTotalsLabel"));
    toggle("#alwaysToggle");
    await("6 of 208 classes", () -> label("#growthTotalsLabel"));
    toggle("#engineToggle");
    await("10 of 208 classes", () -> label("#growthTotalsLabel"));
    filter("/^Cart$/");
    await(List.of(CART), () -> lines(CLASSES));
    filter("/(/");
    await(true, () -> label("#growthProblemLabel").startsWith("Not a regular expression"));
    filter("no class is called so");
    await(
        "No class is left by what is chosen above. Text matches in any case; put a regular"
            + " expression between slashes.",
        () -> readDown(node("#growthTable .placeholder")));
  }

  @Test
  void anyColumnSorts() throws Exception {
    openExample();
    onWindow(() -> sortBy(table(CLASSES), "count3"));
    await(true, () -> lines(CLASSES).getFirst().startsWith("Function 6,291 6,311 6,331 "));
    onWindow(() -> sortBy(table(CLASSES), "change2"));
    await(true, () -> lines(CLASSES).getFirst().startsWith("CartLine 119 599 1,080 +480 +481 "));
    onWindow(() -> sortBy(table(CLASSES), "born"));
    await(true, () -> lines(CLASSES).getFirst().startsWith("CartLine "));
  }

  @Test
  void classOpensToItsSurvivorsWhichThePanelsExplain() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    await(
        "Expand Cart and select one of its objects to see what keeps it alive.",
        () -> read(node("#retainerTable .placeholder")));
    await(true, () -> table(CLASSES).isFocused());
    press(KeyCode.RIGHT);
    await(2, () -> lines(CLASSES).size());
    assertEquals(
        true,
        onWindow(() -> lines(CLASSES).get(1))
            .startsWith("160 × in bySession :: Map of CartStore "));
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    press(KeyCode.RIGHT);
    await(true, () -> lines(CLASSES).size() > 10);
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Cart @"));
    assertEquals("C", onWindow(() -> workbench.workspace().selectedProperty().get().letter()));
    await(true, () -> lastStep().contains(":: Cart @"));
    await(true, () -> !rows("#retainerTable").isEmpty());
  }

  @Test
  void containersShowTheirEntriesAndWhatHoldsThem() throws Exception {
    openExample();
    toggle("#containersToggle");
    await("2 of 2 containers", () -> label("#growthTotalsLabel"));
    assertEquals(
        List.of("A", "B", "C", "A→C", "C", "A→C", "Path"),
        onWindow(() -> headers(CONTAINERS).subList(2, 9)));
    await(
        true,
        () ->
            lines(CONTAINERS)
                .getFirst()
                .startsWith("bySession :: Map @92907 40 200 360 +320 272.9 kB +241.8 kB "));
    select(CONTAINERS, 0);
    await("Map @92907 Shallow 14.4 kB · Retained 272.9 kB", () -> read(node("#factsBox")));
    toggle("#classesToggle");
    await(true, () -> isShown(CLASSES) && !isShown(CONTAINERS));
  }

  @Test
  void whatRetainsAGroupOfSurvivorsIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    press(KeyCode.RIGHT);
    await(true, () -> lines(CLASSES).size() > 1);
    press(KeyCode.DOWN);
    var group = onWindow(() -> selected(CLASSES));
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains " + group, () -> label("#retentionTitleLabel"));
  }

  @Test
  void whatRetainsTheSurvivorsIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains Cart born A–B, alive in C", () -> label("#retentionTitleLabel"));
    await(true, () -> lines("#retentionTable").getLast().startsWith("[…] :: Cart ×160 160 "));
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    assertEquals(false, onWindow(() -> lines("#retentionTable").getLast()).contains("grew"));
    await(
        List.of("nameColumn", "objectsColumn", "shareColumn", "shallowColumn", "retainedColumn"),
        () -> shown("#retentionTable"));
  }

  @Test
  void whatRetainsSelectedObjectsIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    await(true, () -> table(CLASSES).isFocused());
    press(KeyCode.RIGHT);
    await(2, () -> lines(CLASSES).size());
    press(KeyCode.DOWN);
    press(KeyCode.RIGHT);
    await(true, () -> lines(CLASSES).size() > 10);
    await(true, () -> lines(CLASSES).get(4).startsWith("Cart @"));
    press(KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains 3 selected objects", () -> label("#retentionTitleLabel"));
    await(true, () -> lines("#retentionTable").getLast().startsWith("[…] :: Cart ×3 3 "));
  }

  @Test
  void widthsAndHiddenColumnsStayForOtherCaptures() throws Exception {
    openExample();
    onWindow(() -> {
      column("#growthTable", "died").setVisible(false);
      return null;
    });
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(2));
      return null;
    });
    await(List.of("A", "B", "A→B"), () -> headers(CLASSES).subList(2, 5));
    assertEquals(false, onWindow(() -> column("#growthTable", "died").isVisible()));
    assertEquals(true, onWindow(() -> column("#growthTable", "born").isVisible()));
  }

  private TableColumn<?, ?> column(String table, String id) {
    return column(table(table), id);
  }

  private static TableColumn<?, ?> column(TableView<?> table, String id) {
    return table.getColumns().stream()
        .<TableColumn<?, ?>>flatMap(column -> column.getColumns().stream())
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void orderOfFilesMakesNoDifference() throws Exception {
    var files = Example.unpack();
    openTogether(files.get(2), files.get(0), files.get(1));
    openGrowth(3);
    await(true, () -> lines(CLASSES).size() > 5);
    assertEquals(
        List.of("A", "B", "C", "A→B", "B→C"), onWindow(() -> headers(CLASSES).subList(2, 7)));
    filter("/^Cart$/");
    await(List.of(CART), () -> lines(CLASSES));
  }

  @Test
  void closedCaptureLeavesTheTableOfTheOthers() throws Exception {
    openExample();
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(2));
      return null;
    });
    await(List.of("A", "B", "A→B"), () -> headers(CLASSES).subList(2, 5));
    filter("/^Cart$/");
    await("Cart 40 200 +160", () -> lines(CLASSES).getFirst().replaceAll("(\\+160) .*", "$1"));
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(1));
      return null;
    });
    await(true, () -> message().startsWith("Growth takes two snapshots or more."));
  }

  @Test
  void singleSnapshotAsksForOthers() throws Exception {
    var first = shop("first.heapsnapshot", 1);
    desktop.snapshots = List.of(shop("second.heapsnapshot", 3));
    open(first);
    await(8, () -> rows("#classTable").size());
    openGrowth();
    await(true, () -> message().startsWith("Growth takes two snapshots or more."));
    robot.clickOn("#growthMessage .button");
    await(List.of("A", "B", "A→B"), () -> headers(CLASSES).subList(2, 5));
  }

  @Test
  void capturesOfTwoProcessesHaveNoBirths() throws Exception {
    openTogether(GoldenFiles.snapshot("node22"), GoldenFiles.snapshot("node24"));
    openGrowth(2);
    await(true, () -> label("#growthBasisLabel").startsWith("Different processes: only"));
    assertEquals(
        List.of("Constructor", "Trend", "A", "B", "A→B", "A", "B", "A→B", "B", "A→B"),
        onWindow(() -> headers(CLASSES)));
    assertEquals(false, onWindow(() -> node("#containersToggle").isDisabled()));
    assertEquals(false, onWindow(() -> isShown("#bornToggle")));
    await(true, () -> lines(CLASSES).size() > 5);
  }

  private List<String> shown(String table) {
    return table(table).getVisibleLeafColumns().stream().map(column -> column.getId()).toList();
  }

  private void width(double width) throws Exception {
    onWindow(() -> {
      stage.setWidth(width);
      return null;
    });
  }

  @Test
  void narrowTableGivesColumnsUpAndHasThemAgainWhereThereIsRoom() throws Exception {
    openTogether(GoldenFiles.snapshot("node22"), GoldenFiles.snapshot("node24"));
    openGrowth(2);
    var usual =
        List.of(
            "nameColumn",
            "trendColumn",
            "count1",
            "count2",
            "change1",
            "retained1",
            "retained2",
            "retainedDelta");
    width(1_000);
    await(usual, () -> shown(CLASSES));
    width(800);
    await(true, () -> shown(CLASSES).size() < usual.size());
    assertEquals(
        true,
        onWindow(() ->
            shown(CLASSES)
                .containsAll(
                    List.of("nameColumn", "count1", "count2", "retained2", "retainedDelta"))));
    toggle("#containersToggle");
    await(true, () -> shown(CONTAINERS).contains("pathColumn"));
    toggle("#classesToggle");
    width(1_000);
    await(usual, () -> shown(CLASSES));
  }

  @Test
  void classThatGrewInPlaceOpensToTheObjectThatGrew() throws Exception {
    openExample();
    select(CLASSES, 0);
    await(true, () -> table(CLASSES).isFocused());
    press(KeyCode.RIGHT);
    await(
        "Map @92907 31.1 kB 151.1 kB 272.9 kB +241.8 kB 14.4 kB +12.5 kB",
        () -> lines(CLASSES).get(1));
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
  }

  @Test
  void filterIsReachedFromTheKeyboard() throws Exception {
    openExample();
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("cart");
    await("3 of 208 classes", () -> label("#growthTotalsLabel"));
    press(KeyCode.ESCAPE);
    await("196 of 208 classes", () -> label("#growthTotalsLabel"));
  }
}
