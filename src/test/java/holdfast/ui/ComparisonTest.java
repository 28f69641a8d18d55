package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import java.util.List;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is new and what is gone between captures of the example. The figures are those of DevTools'
/// own Comparison.
class ComparisonTest extends WindowFixture {
  private static final String CLASSES = "#differenceTable";

  private void openExample() throws Exception {
    robot.clickOn("Open the example");
    await(
        3L,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
    select(2);
    robot.clickOn("Comparison");
  }

  private void select(int place) throws Exception {
    onWindow(() -> {
      workbench.workspace().select(place);
      return null;
    });
  }

  private void choose(String base) throws Exception {
    onWindow(() -> {
      ((Chooser<?>) node("#baseBox"))
          .getItems().stream()
              .filter(item -> item.getText().startsWith(base))
              .findFirst()
              .orElseThrow()
              .fire();
      return null;
    });
  }

  private void filter(String text) throws Exception {
    onWindow(() -> {
      ((TextField) node("#differenceFilterField")).setText(text);
      return null;
    });
  }

  private List<String> firstRows(int count) {
    return rows(CLASSES).stream().limit(count).toList();
  }

  private String message() {
    return isShown("#messageBox") ? readDown(node("#messageBox")) : "";
  }

  @Test
  void capturesAreComparedWithTheOneBefore() throws Exception {
    openExample();
    await("3,953 new, 1,948 deleted · +119.2 kB", () -> label("#differenceTotalsLabel"));
    assertEquals("B  2-after-load", onWindow(() -> label("#baseBox")));
    await(
        List.of(
            "(compiled code) 1,544 1,542 +2 +128 B",
            "Node / parser_buffer 1 1 0 0 B",
            "(string) 930 129 +801 +37.2 kB",
            "Array 167 7 +160 +29.4 kB",
            "CartLine 481 0 +481 +23.1 kB",
            "Date 160 0 +160 +15.4 kB",
            "Cart 160 0 +160 +7.7 kB"),
        () -> firstRows(7));
    assertEquals(
        "One process: 100 % of the ids in both name the same object in B and in C. 177 objects of"
            + " the embedder are in both and count as new and deleted only because their ids are"
            + " new.",
        onWindow(() -> label("#relationLabel")));
  }

  @Test
  void anotherBaseStaysWhenAnotherSnapshotComesIntoSight() throws Exception {
    openExample();
    await("3,953 new, 1,948 deleted · +119.2 kB", () -> label("#differenceTotalsLabel"));
    choose("A");
    await("5,936 new, 2,078 deleted · +222.7 kB", () -> label("#differenceTotalsLabel"));
    select(1);
    await("A  1-after-warm-up", () -> label("#baseBox"));
    select(0);
    await("B  2-after-load", () -> label("#baseBox"));
    assertEquals(
        List.of("B", "C"),
        onWindow(() ->
            ((Chooser<?>) node("#baseBox"))
                .getItems().stream().map(item -> item.getText().substring(0, 1)).toList()));
    choose("C");
    await(
        "C was captured after A: what counts as new here was gone by then, and what counts as"
            + " deleted was not there yet",
        () -> label("#relationLabel").replaceFirst("[.].*", ""));
    await("2,078 new, 5,936 deleted · −222.7 kB", () -> label("#differenceTotalsLabel"));
  }

  @Test
  void classOpensToItsNewAndDeletedObjects() throws Exception {
    openExample();
    filter("/^Map$/");
    await(List.of("Map 1 1 0 0 B"), () -> rows(CLASSES));
    click(CLASSES, "Map");
    press(KeyCode.RIGHT);
    await(3, () -> rows(CLASSES).size());
    assertEquals(
        List.of("•", "•"),
        onWindow(() ->
            rows(CLASSES).subList(1, 3).stream()
                .map(row -> row.replaceAll("Map @[0-9]+ ", ""))
                .toList()));
  }

  @Test
  void deletedObjectIsExplainedInItsOwnSnapshot() throws Exception {
    openExample();
    filter("/^Map$/");
    await(1, () -> rows(CLASSES).size());
    click(CLASSES, "Map");
    press(KeyCode.RIGHT);
    await(3, () -> rows(CLASSES).size());
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Map @"));
    var added = onWindow(() -> read(node("#factsBox")));
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("in B, gone in C Map @"));
    var removed = onWindow(() -> read(node("#factsBox")));
    assertEquals(true, idOf(added) > idOf(removed), added + "\n" + removed);
    await(true, () -> items("#stepList").getLast().contains("Map @" + idOf(removed)));
    assertEquals(true, onWindow(() -> rows("#retainerTable").size()) > 0);
    click(CLASSES, "Map");
    press(KeyCode.HOME);
    await(
        "Expand Map and select one of its objects to see what keeps it alive.",
        () -> read(node("#retainerTable .placeholder")));
  }

  @Test
  void whatHeldADeletedObjectIsLookedAtInItsOwnSnapshot() throws Exception {
    openExample();
    filter("/^Map$/");
    await(1, () -> rows(CLASSES).size());
    click(CLASSES, "Map");
    press(KeyCode.RIGHT);
    await(3, () -> rows(CLASSES).size());
    press(KeyCode.END);
    await(true, () -> read(node("#factsBox")).startsWith("in B, gone in C Map @"));
    var deleted = idOf(onWindow(() -> read(node("#factsBox"))));
    await(true, () -> items("#stepList").getLast().contains("Map @" + deleted));
    click("#stepList", "system / Context");
    press(KeyCode.ENTER);
    await(true, () -> read(node("#factsBox")).startsWith("in B, gone in C system / Context"));
    choose(CLASSES, "Reveal in Containment");
    await("Containment", this::view);
    assertEquals("B", onWindow(() -> workbench.workspace().selectedProperty().get().letter()));
    await(true, () -> selected("#containmentTable").contains("Map @" + deleted));
    await(true, () -> read(node("#factsBox")).startsWith("Map @" + deleted));
  }

  @Test
  void newObjectsAreGroupedByWhatHoldsThem() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(List.of("Cart 160 0 +160 +7.7 kB"), () -> rows(CLASSES));
    click(CLASSES, "Cart");
    press(KeyCode.RIGHT);
    await(102, () -> table(CLASSES).getItems().size());
    robot.clickOn("Group by holder");
    await(
        List.of("Cart 160 0 +160 +7.7 kB", "160 × in bySession :: Map of CartStore 160"),
        () -> rows(CLASSES));
    assertEquals("Cart", onWindow(() -> selected(CLASSES)));
    click(CLASSES, "160 ×");
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    press(KeyCode.RIGHT);
    await(103, () -> table(CLASSES).getItems().size());
    robot.clickOn("Group by holder");
    await(102, () -> table(CLASSES).getItems().size());
  }

  @Test
  void whatRetainsAGroupIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(List.of("Cart 160 0 +160 +7.7 kB"), () -> rows(CLASSES));
    robot.clickOn("Group by holder");
    click(CLASSES, "Cart");
    press(KeyCode.RIGHT);
    click(CLASSES, "160 ×");
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await(
        "What retains 160 × in bySession :: Map of CartStore", () -> label("#retentionTitleLabel"));
  }

  private static long idOf(String facts) {
    return Long.parseLong(facts.replaceAll(".*?@([0-9]+) .*", "$1"));
  }

  @Test
  void anyColumnSortsAndWhatIsOpenStays() throws Exception {
    openExample();
    await(true, () -> rows(CLASSES).size() > 7);
    onWindow(() -> sortBy(table(CLASSES), 6));
    await(
        List.of(
            "(string) 930 129 +801 +37.2 kB",
            "Array 167 7 +160 +29.4 kB",
            "CartLine 481 0 +481 +23.1 kB"),
        () -> firstRows(3));
    onWindow(() -> sortBy(table(CLASSES), 2));
    await("(compiled code) 1,544 1,542 +2 +128 B", () -> rows(CLASSES).getFirst());
  }

  private static <S> boolean sortBy(TableView<S> table, int column) {
    table.getColumns().get(column).setSortType(SortType.DESCENDING);
    return table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
  }

  @Test
  void singleSnapshotAsksForAnother() throws Exception {
    var first = shop("first.heapsnapshot", 1);
    desktop.snapshots = List.of(shop("second.heapsnapshot", 3));
    open(first);
    await(8, () -> rows("#classTable").size());
    robot.clickOn("Comparison");
    await(
        "A comparison takes two snapshots. Open another one of the same process, taken before or"
            + " after this one. Open snapshots…",
        this::message);
    robot.clickOn("#messageBox .button");
    await("4 new, 0 deleted · +243 B", () -> label("#differenceTotalsLabel"));
  }

  @Test
  void snapshotsOfTwoProcessesAreToldApart() throws Exception {
    open(GoldenFiles.snapshot("node22"), GoldenFiles.snapshot("node24"));
    robot.clickOn("Comparison");
    await(
        true,
        () ->
            label("#relationLabel").startsWith("Probably two processes: only")
                && rows(CLASSES).size() > 5);
  }

  @Test
  void captureThatDoesNotDifferSaysSo() throws Exception {
    open(shop("a.heapsnapshot", 2), shop("b.heapsnapshot", 2));
    robot.clickOn("Comparison");
    await("No object is new and none is gone.", () -> read(node("#differenceTable .placeholder")));
  }

  @Test
  void closingTheBaseComparesWithAnother() throws Exception {
    openExample();
    await("3,953 new, 1,948 deleted · +119.2 kB", () -> label("#differenceTotalsLabel"));
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(1));
      return null;
    });
    await("5,936 new, 2,078 deleted · +222.7 kB", () -> label("#differenceTotalsLabel"));
  }
}
