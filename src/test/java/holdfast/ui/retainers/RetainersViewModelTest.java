package holdfast.ui.retainers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.ui.SnapshotText;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainersViewModelTest {
  private static final int SESSION = 9;

  private final List<Throwable> failures = new ArrayList<>();
  private final RetainersViewModel retainers = new RetainersViewModel(failures::add);
  private final PathViewModel path = new PathViewModel(failures::add);
  private SnapshotQuestions shop;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    shop = new SnapshotQuestions(SnapshotText.shop(1).load(folder), new DirectBackground());
  }

  private void select(int node) {
    var selection = new Selection.OfObject(new ObjectRef(shop, node));
    retainers.show(selection);
    path.show(selection);
  }

  private List<String> rows() {
    return retainers.linesProperty().get().stream()
        .map(line -> "  ".repeat(line.depth()) + line.row().name().text())
        .toList();
  }

  @Test
  void closestChainIsOpenUpToTheRoot() {
    select(SESSION);
    assertEquals(
        List.of(
            "0 in (internal array)[] @15",
            "  table in Map @13",
            "    bySession in system / Context @11",
            "      context in open() @9",
            "        open in Module @7",
            "          sessions in global @5",
            "    store in Session @19 ↺ already above",
            "current in SessionTimer @17"),
        rows());
  }

  @Test
  void cycleDoesNotOpen() {
    select(8);
    var self = retainers.linesProperty().get().stream().filter(l -> l.isRow()).toList();
    assertEquals(
        List.of("self in SessionTimer @17 ↺ already above: false", "[7] in (GC roots) @3: true"),
        self.stream()
            .filter(line -> line.depth() == 0)
            .map(line -> line.row().name().text() + ": " + line.row().expandable())
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void otherOrderKeepsTheChainOpen() {
    select(SESSION);
    retainers.sort(new SortOrder(SortColumn.DISTANCE, false));
    assertEquals("current in SessionTimer @17", rows().getFirst());
    assertEquals("          sessions in global @5", rows().getLast());
  }

  @Test
  void waysThatAreLeftShowWithoutAnIgnoredRetainer() {
    select(SESSION);
    retainers.ignore(7, true);
    assertEquals(1, retainers.ignoredCountProperty().get());
    assertEquals(
        List.of(
            "current in SessionTimer @17",
            "  [7] in (GC roots) @3",
            "  self in SessionTimer @17 ↺ already above",
            "0 in (internal array)[] @15 ignored"),
        rows());
    assertEquals("−", retainers.linesProperty().get().getLast().row().distance());
    retainers.ignore(8, true);
    assertEquals(
        List.of("0 in (internal array)[] @15 ignored", "current in SessionTimer @17 ignored"),
        rows().stream().filter(row -> !row.startsWith(" ")).sorted().toList());
    select(6);
    assertEquals(2, retainers.ignoredCountProperty().get());
    select(SESSION);
    retainers.ignore(7, false);
    assertEquals("0 in (internal array)[] @15", rows().getFirst());
    retainers.restore();
    assertEquals(0, retainers.ignoredCountProperty().get());
    closestChainIsOpenUpToTheRoot();
  }

  @Test
  void weakEdgesShowOnRequest() {
    var text = SnapshotText.shop(1);
    int cell = text.node("object", "Watcher", 16);
    text.edge(2, "property", "watcher", cell);
    text.edge(cell, "weak", "target", SESSION);
    shop = new SnapshotQuestions(text.load(folder), new DirectBackground());
    select(SESSION);
    assertEquals(
        List.of("0 in (internal array)[] @15", "current in SessionTimer @17"),
        rows().stream().filter(row -> !row.startsWith(" ")).toList());
    retainers.weakProperty().set(true);
    assertEquals(
        List.of(
            "0 in (internal array)[] @15",
            "current in SessionTimer @17",
            "target in Watcher @23 weak"),
        rows().stream().filter(row -> !row.startsWith(" ")).toList());
    retainers.weakProperty().set(false);
    assertEquals("current in SessionTimer @17", rows().getLast());
  }

  @Test
  void headerSaysWhatTheObjectIs() {
    select(SESSION);
    assertEquals(
        new ObjectFacts("Session", "", "@19", "100 B", "120 B", "", ""),
        retainers.factsProperty().get());
    select(4);
    assertEquals(
        new ObjectFacts("Function", "open()", "@9", "64 B", "272 B", "", ""),
        retainers.factsProperty().get());
  }

  @Test
  void classAsksForOneOfItsObjects() {
    retainers.show(new Selection.OfClass("Session"));
    assertEquals(
        "Expand Session and select one of its objects to see what keeps it alive.",
        retainers.hintProperty().get());
    assertNull(retainers.linesProperty().get());
  }

  @Test
  void shortestPathReadsFromTheRootDown() {
    select(SESSION);
    assertEquals(
        """
        global @5  (root)
        sessions :: Module @7
        open :: open() @9
        context :: system / Context @11
        bySession :: Map @13
        table :: (internal array)[] @15
        0 :: Session @19\
        """,
        path.text());
    assertEquals(PathStep.Place.TARGET, path.steps().getLast().place());
  }

  @Test
  void nothingSelectedLeavesNoPath() {
    select(SESSION);
    path.show(Selection.NONE);
    assertEquals(List.of(), path.steps());
    assertEquals("The shortest path to the selected object shows here.", path.hintProperty().get());
  }

  @Test
  void loneHolderIsNamed() {
    select(SESSION);
    assertEquals(
        "Only one object refers to it: removing that reference frees 120 B.",
        path.holdersProperty().get());
    assertEquals(false, path.hasNextProperty().get());
  }

  @Test
  void nextPathLeadsThroughTheOtherHolder() {
    var text = new SnapshotText();
    int cache = text.node("object", "Cache", 10);
    int timer = text.node("object", "Timer", 10);
    int list = text.node("object", "List", 10);
    int user = text.node("object", "User", 50);
    text.edge(2, "property", "cache", cache);
    text.edge(cache, "property", "last", user);
    text.edge(2, "property", "list", list);
    text.edge(list, "property", "timer", timer);
    text.edge(timer, "property", "user", user);
    shop = new SnapshotQuestions(text.load(folder), new DirectBackground());
    select(user);
    assertEquals(
        "2 independent holders: removing only one reference frees 0 B.",
        path.holdersProperty().get());
    path.next();
    assertEquals("Path 2 of 2", path.titleProperty().get());
    assertEquals(
        "global @5  (root)\nlist :: List @11\ntimer :: Timer @9\nuser :: User @13", path.text());
    var copied = new ArrayList<String>();
    path.expression(copied::add);
    assertEquals(List.of("list.timer.user"), copied);
    path.next();
    assertEquals("Shortest path", path.titleProperty().get());
    assertEquals("global @5  (root)\ncache :: Cache @7\nlast :: User @13", path.text());
  }
}
