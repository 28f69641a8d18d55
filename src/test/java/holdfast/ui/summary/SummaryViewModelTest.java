package holdfast.ui.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.Category;
import holdfast.ui.SnapshotText;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.summary.ObjectFilter.General;
import holdfast.ui.summary.ObjectFilter.OfCategory;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryViewModelTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final DirectBackground background = new DirectBackground();
  private final SummaryViewModel summary = new SummaryViewModel(failures::add);
  private SnapshotQuestions shop;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    shop = questions(3);
    summary.show(shop);
  }

  private SnapshotQuestions questions(int sessions) {
    return new SnapshotQuestions(SnapshotText.shop(sessions).load(folder), background);
  }

  private TreeLines<HeapRow> lines() {
    return summary.linesProperty().get();
  }

  private List<String> names() {
    return lines().stream().map(line -> line.row().name().text()).toList();
  }

  private TreeLine<HeapRow> line(String name) {
    return lines().stream()
        .filter(line -> line.row().name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void classesStandWithTheLargestFirst() {
    assertEquals(
        List.of(
            "global ×1\t1\t40 B\t627 B",
            "Module ×1\t2\t56 B\t587 B",
            "Function ×1\t3\t64 B\t531 B",
            "system / Context ×1\t4\t48 B\t467 B",
            "Map ×1\t5\t56 B\t419 B",
            "Session ×3\t7\t303 B\t363 B",
            "(string) ×3\t8\t60 B\t60 B",
            "SessionTimer ×1\t−\t24 B\t24 B"),
        lines().stream().map(line -> line.row().copyText()).toList());
  }

  @Test
  void totalsCountWhatIsShown() {
    assertEquals("12 objects · 651 B", summary.totalsProperty().get());
    summary.filter().textProperty().set("session");
    assertEquals("2 of 8 classes · 4 objects · 327 B", summary.totalsProperty().get());
  }

  @Test
  void filterShowsMatchingClasses() {
    summary.filter().textProperty().set("/^Sess/");
    assertEquals(List.of("Session ×3", "SessionTimer ×1"), names());
  }

  @Test
  void brokenFilterIsExplainedAndChangesNothing() {
    summary.filter().textProperty().set("/(/");
    assertEquals(
        "Not a regular expression: Unclosed group", summary.filter().problemProperty().get());
    assertEquals(8, lines().size());
    summary.filter().textProperty().set("map");
    assertEquals("", summary.filter().problemProperty().get());
  }

  @Test
  void classOpensToItsObjectsAndAnObjectToItsFields() {
    summary.filter().textProperty().set("/^Session$/");
    lines().open(lines().get(0));
    lines().open(lines().get(1));
    assertEquals(
        List.of(
            "Session ×3",
            "Session @27",
            "store :: Map @13",
            "token :: \"token 2\" @29",
            "Session @23",
            "Session @19"),
        names());
  }

  @Test
  void sortingKeepsWhatIsOpen() {
    lines().open(line("Session ×3"));
    summary.sort(new SortOrder(SortColumn.NAME, true));
    assertEquals(
        List.of("(string) ×3", "Function ×1", "Map ×1", "Module ×1", "Session ×3"),
        names().subList(0, 5));
    assertEquals(true, line("Session ×3").open());
  }

  @Test
  void selectedObjectIsTold() {
    lines().open(line("Map ×1"));
    summary.select(line("Map ×1"));
    assertEquals(new Selection.OfClass("Map"), summary.selectionProperty().get());
    summary.select(line("Map @13"));
    assertEquals(new Selection.OfObject(new ObjectRef(shop, 6)), summary.selectionProperty().get());
  }

  @Test
  void losingTheRowToAFilterIsNoNewSelection() {
    lines().open(line("Map ×1"));
    summary.select(line("Map @13"));
    summary.select(null);
    assertEquals(new Selection.OfObject(new ObjectRef(shop, 6)), summary.selectionProperty().get());
  }

  @Test
  void anotherSnapshotIsAskedTheSameQuestion() {
    summary.filter().textProperty().set("session");
    summary.sort(new SortOrder(SortColumn.NAME, false));
    var other = questions(5);
    summary.show(other);
    assertEquals(List.of("SessionTimer ×1", "Session ×5"), names());
    summary.filter().textProperty().set("");
    summary.show(shop);
    assertEquals(8, lines().size());
    assertEquals("12 objects · 651 B", summary.totalsProperty().get());
  }

  @Test
  void closedSnapshotLeavesNothingBehind() {
    summary.forget(shop);
    assertNull(lines());
    assertEquals(Selection.NONE, summary.selectionProperty().get());
    assertEquals("", summary.totalsProperty().get());
  }

  @Test
  void chosenObjectsAloneAreCounted() {
    lines().open(line("(string) ×3"));
    summary.objectFilterProperty().set(General.CONTEXTS);
    assertEquals(List.of("system / Context ×1"), names());
    lines().open(line("system / Context ×1"));
    assertEquals(List.of("system / Context ×1", "system / Context @11"), names());
  }

  @Test
  void oldRowsShowUntilTheObjectsAreFound() {
    background.hold();
    summary.objectFilterProperty().set(General.CONTEXTS);
    assertEquals(8, lines().size());
    assertEquals(false, summary.filteringProperty().get());
    background.passTime();
    assertEquals(true, summary.filteringProperty().get());
    background.answerHeld();
    assertEquals(false, summary.filteringProperty().get());
  }

  @Test
  void newestFilterWins() {
    background.hold();
    summary.objectFilterProperty().set(General.CONTEXTS);
    summary.objectFilterProperty().set(General.ALL);
    background.answerHeld();
    background.answerHeld();
    assertEquals(8, lines().size());
  }

  @Test
  void filtersAreCountedOnceAndOneAfterTheOther() {
    background.hold();
    summary.countFilters();
    background.answerHeld();
    assertEquals(
        Map.of(General.ALL, "12 objects, 651 B"), summary.figuresProperty().get().figures());
    summary.countFilters();
    for (int i = 0; i < 13; i++) {
      background.answerHeld();
    }
    assertEquals(
        Map.ofEntries(
            Map.entry(General.ALL, "12 objects, 651 B"),
            Map.entry(General.DUPLICATED_STRINGS, "none"),
            Map.entry(General.DETACHED_DOM_NODES, "none"),
            Map.entry(General.CONTEXTS, "1 object, 48 B"),
            Map.entry(General.CONSOLE, "none"),
            Map.entry(General.EVENT_HANDLERS, "none"),
            Map.entry(new OfCategory(Category.CODE), "none"),
            Map.entry(new OfCategory(Category.STRINGS), "3 objects, 60 B"),
            Map.entry(new OfCategory(Category.JS_ARRAYS), "none"),
            Map.entry(new OfCategory(Category.TYPED_ARRAYS), "none"),
            Map.entry(new OfCategory(Category.SYSTEM), "none"),
            Map.entry(new OfCategory(Category.OTHER_JS), "9 objects, 591 B"),
            Map.entry(new OfCategory(Category.OTHER_NON_JS), "none"),
            Map.entry(General.SHARED_BY_NATIVE_CONTEXTS, "none"),
            Map.entry(General.WITHOUT_NATIVE_CONTEXT, "12 objects, 651 B")),
        summary.figuresProperty().get().figures());
  }

  @Test
  void filterOfAnotherSnapshotsContextStaysToBeChosen() {
    var context = new ObjectFilter.OfNativeContext(99, "system / NativeContext");
    summary.objectFilterProperty().set(context);
    var other = questions(5);
    summary.show(other);
    assertEquals(0, lines().size());
    assertEquals("Owned by system / NativeContext @99: none in this snapshot.", summary.nothing());
    assertEquals(true, summary.figuresProperty().get().filters().contains(context));
  }
}
