package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From the roots down to an object.
class ContainmentTest extends WindowFixture {
  private static final String TABLE = "#containmentTable";

  private void openContainment() throws Exception {
    click(".views > .tab-header-area", "Containment");
  }

  private List<String> names() {
    return rows(TABLE).stream()
        .map(row -> row.replaceAll(" [0-9−,]+ [0-9.]+ [kM]?B .*", ""))
        .toList();
  }

  @Test
  void rootsOfNodeStandAsInDevToolsAndAreExplained() throws Exception {
    open(GoldenFiles.snapshot("node22"));
    openContainment();
    await(
        List.of(
            "2 :: global @6351 1 7.7 kB 0 % 3.8 MB 88 %",
            "[1] :: (GC roots) @3 − 0 B 0 % 508.2 kB 12 %",
            "[6] :: Node / Environment @8 − 2.8 kB 0 % 10.1 kB 0 %",
            "[3] :: C++ Persistent roots @2 − 0 B 0 % 0 B 0 %",
            "[4] :: C++ CrossThreadPersistent roots @4 − 0 B 0 % 0 B 0 %",
            "[5] :: C++ native stack roots @6 − 0 B 0 % 0 B 0 %"),
        () ->
            rows(TABLE).stream()
                .map(
                    row -> row.replaceAll("(@[0-9]+).*( [−0-9]+ [0-9.]+ [kM]?B [0-9]+ % )", "$1$2"))
                .toList());
    click(TABLE, "(GC roots)");
    press(KeyCode.RIGHT);
    await(
        List.of(
            "[22] :: (Strong root list) @47",
            "[2] :: (Builtins) @7",
            "[13] :: (Read-only roots) @29",
            "[8] :: (Eternal handles) @19",
            "[19] :: (Stack roots) @41",
            "[20] :: (Startup object cache) @43",
            "[10] :: (Global handles) @23"),
        () ->
            names().size() < 9
                ? names()
                : names().subList(2, 9).stream()
                    .map(name -> name.replaceAll("(@[0-9]+).*", "$1"))
                    .toList());
    await(true, () -> names().get(3).endsWith("@7 built-in functions, compiled"));
    assertEquals(
        "[1] :: (GC roots) @3 what the engine itself holds, in groups\n\n"
            + "All other places from which the garbage collector starts: handles of C++ code, the"
            + " stack, tables of the engine. Open it to see them group by group.",
        tooltipOf("(GC roots)"));
  }

  /// What appears when the mouse rests on a name.
  private String tooltipOf(String name) throws Exception {
    var cell =
        onWindow(() -> {
          var at = withText(TABLE, name).getParent();
          while (!(at instanceof javafx.scene.control.TableCell<?, ?>)) {
            at = at.getParent();
          }
          return (javafx.scene.control.TableCell<?, ?>) at;
        });
    robot.moveTo(cell);
    await(true, () -> cell.getTooltip() != null);
    return onWindow(() -> cell.getTooltip().getText());
  }

  @Test
  void objectOnTheWayDownFillsThePanels() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    openContainment();
    await(List.of("global :: global @5 root of the program", "[1] :: (GC roots) @3"), this::heads);
    click(TABLE, "@5");
    for (int i = 0; i < 6; i++) {
      press(KeyCode.RIGHT);
      int rows = 3 + i;
      await(rows, () -> table(TABLE).getItems().size());
      press(KeyCode.RIGHT);
    }
    await(
        List.of(
            "sessions :: Module @7",
            "open :: open() @9",
            "context :: system / Context @11",
            "bySession :: Map @13",
            "table :: (internal array)[] @15",
            "0 :: Session @19"),
        () -> names().subList(1, 7));
    await("Session @19 Shallow 100 B · Retained 120 B", () -> read(node("#factsBox")));
    await(7, () -> items("#stepList").size());
    assertEquals("0 :: Session @19 120 B", onWindow(() -> items("#stepList").getLast()));
    press(KeyCode.RIGHT);
    await("store :: Map @13 ↺", () -> names().get(7));
    press(KeyCode.DOWN);
    press(KeyCode.RIGHT);
    await("token :: \"token 0\" @21", () -> names().get(8));
  }

  private List<String> heads() {
    return names().stream().map(name -> name.replaceAll(" what the engine.*", "")).toList();
  }

  @Test
  void selectionOfEachViewIsKept() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    click("#classTable", "Map");
    press(KeyCode.RIGHT);
    press(KeyCode.RIGHT);
    await("Map @13 Shallow 40 B · Retained 160 B", () -> read(node("#factsBox")));
    openContainment();
    await(2, () -> rows(TABLE).size());
    assertEquals("Map @13 Shallow 40 B · Retained 160 B", onWindow(() -> read(node("#factsBox"))));
    click(TABLE, "@5");
    await("global @5 Shallow 40 B · Retained 368 B", () -> read(node("#factsBox")));
    click(".views > .tab-header-area", "Summary");
    await("Map @13 Shallow 40 B · Retained 160 B", () -> read(node("#factsBox")));
    press(KeyCode.CONTROL, KeyCode.TAB);
    press(KeyCode.CONTROL, KeyCode.TAB);
    await("global @5 Shallow 40 B · Retained 368 B", () -> read(node("#factsBox")));
  }

  @Test
  void otherSnapshotIsSeenTheSameWay() throws Exception {
    open(shop("a.heapsnapshot", 1), shop("b.heapsnapshot", 40));
    openContainment();
    await(2, () -> rows(TABLE).size());
    onWindow(() -> sortBy(table(TABLE)));
    await(List.of("[1] :: (GC roots) @3", "global :: global @5 root of the program"), this::heads);
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    await(
        true, () -> rows(TABLE).getLast().startsWith("global :: global @5 root of the program 1"));
    assertEquals("100 %", onWindow(() -> rows(TABLE).getLast().replaceAll(".* ([0-9]+ %)", "$1")));
    press(KeyCode.CONTROL, KeyCode.W);
    await(true, () -> rows(TABLE).getLast().endsWith("94 %"));
  }

  private static <S> boolean sortBy(TableView<S> table) {
    return table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
  }
}
