package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From a file to the reason why an object is alive.
class ExplorationTest extends WindowFixture {
  private static final String CLASSES = "#classTable";

  private void openShop(int sessions) throws Exception {
    open(shop("shop.heapsnapshot", sessions));
    await(8, () -> rows(CLASSES).size());
  }

  private List<String> names() {
    return rows(CLASSES).stream()
        .map(row -> row.replaceAll(" [0-9−]+ [0-9.]+ k?B .*", ""))
        .toList();
  }

  @Test
  void snapshotShowsItsClassesWithTheLargestFirst() throws Exception {
    openShop(3);
    assertEquals(
        List.of(
            "global ×1 1 40 B 6 % 627 B 96 %",
            "Module ×1 2 56 B 9 % 587 B 90 %",
            "Function ×1 3 64 B 10 % 531 B 82 %",
            "system / Context ×1 4 48 B 7 % 467 B 72 %",
            "Map ×1 5 56 B 9 % 419 B 64 %",
            "Session ×3 7 303 B 47 % 363 B 56 %",
            "(string) ×3 8 60 B 9 % 60 B 9 %",
            "SessionTimer ×1 − 24 B 4 % 24 B 4 %"),
        onWindow(() -> rows(CLASSES)));
    assertEquals("12 objects · 651 B", onWindow(() -> label("#totalsLabel")));
  }

  @Test
  void objectShowsItsFieldsItsRetainersAndItsPath() throws Exception {
    openShop(1);
    robot.doubleClickOn(onWindow(() -> withText(CLASSES, "Session")));
    await("Session @19", () -> names().get(6));
    click(CLASSES, "@19");
    await(
        List.of(
            "0 in (internal array)[] @15",
            "table in Map @13",
            "bySession in system / Context @11",
            "context in open() @9",
            "open in Module @7",
            "sessions in global @5",
            "store in Session @19 ↺",
            "current in SessionTimer @17"),
        () ->
            rows("#retainerTable").stream()
                .map(row -> row.replaceAll(" [0-9−]+ [0-9.]+ B$", ""))
                .toList());
    await("Session @19 Shallow 100 B · Retained 120 B", () -> read(node("#factsBox")));
    assertEquals(
        List.of(
            "global root 368 B",
            "sessions :: Module 328 B",
            "open :: open() 272 B",
            "context :: system / Context 208 B",
            "bySession :: Map 160 B",
            "table :: (internal array)[] 120 B",
            "0 :: Session 120 B"),
        onWindow(() ->
            items("#stepList").stream().map(step -> step.replaceAll(" @[0-9]+", "")).toList()));
    robot.doubleClickOn(onWindow(() -> withText(CLASSES, "@19")));
    await(
        List.of("Session @19", "store :: Map @13", "token :: \"token 0\" @21"),
        () -> names().subList(6, 9));
  }

  @Test
  void classAsksForOneOfItsObjects() throws Exception {
    openShop(3);
    await(
        "Select an object to see what keeps it alive.",
        () -> read(node("#retainerTable .placeholder")));
    click(CLASSES, "Session");
    await(
        "Expand Session and select one of its objects to see what keeps it alive.",
        () -> read(node("#retainerTable .placeholder")));
  }

  @Test
  void sortedTableKeepsItsOpenRowsAndItsSelection() throws Exception {
    openShop(2);
    click(CLASSES, "Map");
    press(KeyCode.RIGHT);
    await("Map @13", () -> names().get(5));
    press(KeyCode.DOWN);
    onWindow(() -> {
      var name = table(CLASSES).getColumns().getFirst();
      name.setSortType(SortType.ASCENDING);
      return sortBy(table(CLASSES));
    });
    await(
        List.of("(string) ×2", "Function ×1", "Map ×1", "Map @13", "Module ×1"),
        () -> names().subList(0, 5));
    assertEquals(3, onWindow(() -> table(CLASSES).getSelectionModel().getSelectedIndex()));
    assertEquals("Map @13 Shallow 48 B · Retained 289 B", onWindow(() -> read(node("#factsBox"))));
  }

  private static <S> boolean sortBy(TableView<S> table) {
    return table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
  }

  @Test
  void filterNarrowsTheClasses() throws Exception {
    openShop(3);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("session");
    await(List.of("Session ×3", "SessionTimer ×1"), this::names);
    await("2 of 8 classes · 4 objects · 327 B", () -> label("#totalsLabel"));
    robot.write(" of nothing");
    await(
        "No class matches the filter. Text matches in any case; put a regular expression between"
            + " slashes.",
        () -> readDown(node("#classTable .placeholder")));
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("/(/");
    await("Not a regular expression: Unclosed group", () -> label("#problemLabel"));
  }

  @Test
  void largeClassShowsItsObjectsPageByPage() throws Exception {
    openShop(250);
    click(CLASSES, "Session");
    press(KeyCode.RIGHT);
    await(8 + 101, () -> table(CLASSES).getItems().size());
    onWindow(() -> {
      table(CLASSES).scrollTo(100);
      return null;
    });
    await(true, () -> rows(CLASSES).contains("Show next 100 · all 250 100 of 250 shown"));
    click(CLASSES, "Show next 100");
    await(8 + 201, () -> table(CLASSES).getItems().size());
    onWindow(() -> {
      table(CLASSES).scrollTo(200);
      return null;
    });
    await(true, () -> rows(CLASSES).contains("Show next 50 200 of 250 shown"));
    click(CLASSES, "Show next 50");
    await(8 + 250, () -> table(CLASSES).getItems().size());
  }

  @Test
  void keyboardAloneSuffices() throws Exception {
    desktop.snapshots = List.of(shop("a.heapsnapshot", 1), shop("b.heapsnapshot", 2));
    press(KeyCode.CONTROL, KeyCode.O);
    await(8, () -> rows(CLASSES).size());
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    await("B: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("/^Map$/");
    await(List.of("Map ×1"), this::names);
    press(KeyCode.DOWN);
    assertEquals(node(CLASSES), onWindow(() -> stage.getScene().getFocusOwner()));
    press(KeyCode.RIGHT);
    await(2, () -> rows(CLASSES).size());
    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    await(List.of("Map ×1", "Map @13", "table :: (internal array)[] @15"), this::names);
    press(KeyCode.CONTROL, KeyCode.C);
    assertEquals("Map @13\t5\t48 B\t289 B", clipboard());
    press(KeyCode.LEFT);
    press(KeyCode.LEFT);
    press(KeyCode.LEFT);
    await(List.of("Map ×1"), this::names);
    press(KeyCode.RIGHT);
    await(2, () -> rows(CLASSES).size());
    press(KeyCode.RIGHT);
    press(KeyCode.F6);
    assertEquals(node("#retainerTable"), onWindow(() -> stage.getScene().getFocusOwner()));
    press(KeyCode.F6);
    await(5, () -> items("#stepList").size());
    press(KeyCode.CONTROL, KeyCode.C);
    assertEquals("bySession :: Map @13", clipboard().lines().toList().getLast());
    press(KeyCode.CONTROL, KeyCode.W);
    await("A: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    press(KeyCode.CONTROL, KeyCode.W);
    await(true, () -> isShown("#openButton"));
  }
}
