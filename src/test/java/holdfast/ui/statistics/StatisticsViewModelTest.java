package holdfast.ui.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.Category;
import holdfast.ui.SnapshotText;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.summary.ObjectFilter;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsViewModelTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final DirectBackground background = new DirectBackground();
  private final StatisticsViewModel statistics = new StatisticsViewModel(failures::add);
  private SnapshotQuestions heap;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    heap = questions(0);
  }

  /// Strings of which some are equal, an array of 400 bytes and its holder.
  private SnapshotQuestions questions(int more) {
    var text = new SnapshotText();
    int holder = text.node("object", "Holder", 32);
    text.edge(2, "property", "holder", holder);
    int array = text.node("object", "Array", 400);
    text.edge(holder, "property", "list", array);
    String[] strings = {"GET", "GET", "a longer text", "a longer text", "once", "GET"};
    int[] sizes = {16, 24, 40, 40, 60, 16};
    for (int i = 0; i < strings.length + more; i++) {
      int node = text.node("string", strings[i % 6], sizes[i % 6]);
      text.edge(array, "element", i, node);
    }
    text.edge(holder, "property", "method", text.node("code", "c", 8));
    return new SnapshotQuestions(text.load(folder), background);
  }

  private List<String> strings() {
    return statistics.strings().linesProperty().get().stream()
        .map(line -> line.row().copyText())
        .toList();
  }

  private List<String> objects() {
    return statistics.objects().linesProperty().get().stream()
        .map(line -> line.row().name().text())
        .toList();
  }

  private TreeLine<StringRow> string(int index) {
    return statistics.strings().linesProperty().get().get(index);
  }

  @Test
  void categoriesAddUpToTheWhole() {
    statistics.show(heap);
    assertEquals(
        List.of(
            "Compiled code\t8 B\t1 %",
            "Strings\t196 B\t29 %",
            "JavaScript arrays\t400 B\t59 %",
            "Typed arrays\t0 B\t0 %",
            "System objects\t0 B\t0 %",
            "Other JavaScript\t72 B\t11 %",
            "Other, outside JavaScript\t0 B\t0 %",
            "Total\t676 B\t100 %"),
        statistics.categoriesText().lines().toList());
  }

  @Test
  void categoryIsShownElsewhere() {
    var asked = new ArrayList<ObjectFilter>();
    statistics.onChoice(asked::add);
    statistics.show(heap);
    statistics.choose(statistics.categoriesProperty().get().get(2));
    statistics.choose(statistics.categoriesProperty().get().getLast());
    assertEquals(
        List.of(new ObjectFilter.OfCategory(Category.JS_ARRAYS), ObjectFilter.General.ALL), asked);
  }

  @Test
  void textsStandByWhatTheyWasteAndOpenToTheirCopies() {
    statistics.show(heap);
    assertEquals(
        List.of("\"a longer text\"\t2\t40 B\t40 B", "\"GET\"\t3\t≤ 24 B\t32 B"), strings());
    assertEquals("5 strings · 72 B wasted", statistics.totalsProperty().get().text());
    assertEquals(
        "5 strings have 2 different texts. If each text existed once, 72 B would be free.",
        statistics.totalsProperty().get().tip());
    statistics.strings().linesProperty().get().open(string(1));
    assertEquals(
        List.of(
            "\"GET\" @13 [1] in Array @9\t\t24 B\t",
            "\"GET\" @11 [0] in Array @9\t\t16 B\t",
            "\"GET\" @21 [5] in Array @9\t\t16 B\t"),
        strings().subList(2, 5));
  }

  @Test
  void textsAreSortedByEveryColumn() {
    statistics.show(heap);
    var orders =
        List.of(
            new SortOrder(SortColumn.NAME, true),
            new SortOrder(SortColumn.NAME, false),
            new SortOrder(SortColumn.COPIES, false),
            new SortOrder(SortColumn.SHALLOW_SIZE, true),
            new SortOrder(SortColumn.WASTED_SIZE, true));
    var first = new ArrayList<String>();
    for (var order : orders) {
      statistics.strings().sort(order);
      first.add(strings().getFirst().split("\t")[0]);
    }
    assertEquals(List.of("\"GET\"", "\"a longer text\"", "\"GET\"", "\"GET\"", "\"GET\""), first);
  }

  @Test
  void copyIsSelectedAndATextIsNot() {
    statistics.show(heap);
    statistics.strings().select(string(1));
    assertEquals(new Selection.OfClass("\"GET\""), statistics.selectionProperty().get());
    statistics.strings().linesProperty().get().open(string(1));
    statistics.strings().select(string(2));
    assertEquals(
        new Selection.OfObject(new ObjectRef(heap, string(2).row().node())),
        statistics.selectionProperty().get());
  }

  @Test
  void largestObjectsStandByTheSizeAskedFor() {
    statistics.show(heap);
    statistics.listingProperty().set(Listing.LARGEST_OBJECTS);
    assertEquals(List.of("Array @9", "\"once\" @19"), objects().subList(0, 2));
    statistics.listingProperty().set(Listing.LARGEST_RETAINED);
    assertEquals(List.of("global @5", "Holder @7", "Array @9"), objects().subList(0, 3));
  }

  @Test
  void selectionOfEachListingIsKept() {
    statistics.show(heap);
    statistics.listingProperty().set(Listing.LARGEST_OBJECTS);
    statistics.objects().select(statistics.objects().linesProperty().get().getFirst());
    var selected = statistics.selectionProperty().get();
    statistics.listingProperty().set(Listing.LARGEST_RETAINED);
    assertEquals(selected, statistics.selectionProperty().get());
    statistics.objects().select(statistics.objects().linesProperty().get().getFirst());
    statistics.listingProperty().set(Listing.LARGEST_OBJECTS);
    assertEquals(selected, statistics.selectionProperty().get());
  }

  @Test
  void nothingIsReadThatNobodyLooksAt() {
    statistics.show(heap);
    assertNull(statistics.trees(Listing.LARGEST_OBJECTS).linesProperty().get());
    assertNull(statistics.trees(Listing.LARGEST_RETAINED).linesProperty().get());
  }

  @Test
  void whatIsNotReadWhenOneLeavesIsGivenUpAndReadLater() {
    background.hold();
    statistics.show(heap);
    statistics.setInSight(false);
    background.answerHeld();
    assertEquals(List.of(), statistics.categoriesProperty().get());
    assertNull(statistics.strings().linesProperty().get());
    statistics.show(heap);
    statistics.setInSight(true);
    background.answerHeld();
    background.answerHeld();
    assertEquals(8, statistics.categoriesProperty().get().size());
    assertEquals(2, strings().size());
    assertEquals("5 strings · 72 B wasted", statistics.totalsProperty().get().text());
  }

  @Test
  void whatIsReadStaysWhenOneLeaves() {
    statistics.show(heap);
    var lines = statistics.strings().linesProperty().get();
    statistics.setInSight(false);
    statistics.show(heap);
    assertEquals(lines, statistics.strings().linesProperty().get());
  }

  @Test
  void eachSnapshotHasItsOwn() {
    var other = questions(6);
    statistics.show(heap);
    statistics.show(other);
    assertEquals("872 B", statistics.categoriesProperty().get().getLast().size().size());
    assertEquals("12 strings · 268 B wasted", totals());
    statistics.show(heap);
    assertEquals("676 B", statistics.categoriesProperty().get().getLast().size().size());
    assertEquals("5 strings · 72 B wasted", totals());
    statistics.forget(heap);
    assertEquals(List.of(), statistics.categoriesProperty().get());
    assertEquals("", totals());
    assertEquals(List.of(), failures);
  }

  private String totals() {
    return statistics.totalsProperty().get().text();
  }
}
