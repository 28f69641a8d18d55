package holdfast.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.comparison.CaptureMark;
import holdfast.progress.CancelSignal;
import holdfast.ui.SnapshotText;
import holdfast.ui.comparison.ComparisonViewModel.State;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
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

class ComparisonViewModelTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final DirectBackground background = new DirectBackground();
  private final ComparisonViewModel comparison = new ComparisonViewModel(failures::add);
  private Capture first;
  private Capture second;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    first = capture("A", 1);
    second = capture("B", 3);
    follow(first, second);
    comparison.setInSight(true);
  }

  private void follow(Capture... open) {
    comparison.follow(new Captures(List.of(open), List.of()));
  }

  @Test
  void snapshotThatIsCutOffIsNotCompared() {
    comparison.follow(new Captures(List.of(first), List.of(), List.of(second)));
    comparison.show(second.questions());
    assertEquals(State.CUT_OFF, state());
    comparison.show(first.questions());
    assertEquals(State.ALONE, state());
  }

  private Capture capture(String letter, int sessions) {
    var own = folder.resolve(letter);
    own.toFile().mkdir();
    var snapshot = SnapshotText.shop(sessions).load(own);
    return new Capture(
        letter,
        letter + " of shop",
        new SnapshotQuestions(snapshot, background),
        CaptureMark.of(snapshot, CancelSignal.NEVER));
  }

  private State state() {
    return comparison.stateProperty().get();
  }

  private List<String> rows() {
    return comparison.linesProperty().get().stream().map(line -> line.row().copyText()).toList();
  }

  private TreeLine<DifferenceRow> line(int index) {
    return comparison.linesProperty().get().get(index);
  }

  @Test
  void classesStandByWhatWasAllocated() {
    comparison.show(second.questions());
    assertEquals(
        List.of("Session\t2\t0\t+2\t203 B\t0 B\t+203 B", "(string)\t2\t0\t+2\t40 B\t0 B\t+40 B"),
        rows());
    assertEquals("4 new, 0 deleted · +243 B", comparison.totalsProperty().get());
    assertEquals(State.READY, state());
  }

  @Test
  void firstCaptureIsComparedWithTheOneAfterIt() {
    comparison.show(first.questions());
    assertEquals(second, comparison.baseProperty().get());
    assertEquals(
        List.of("(string)\t0\t2\t−2\t0 B\t40 B\t−40 B", "Session\t0\t2\t−2\t0 B\t203 B\t−203 B"),
        rows());
    assertEquals(true, comparison.relationProperty().get().caution());
  }

  @Test
  void classOpensToObjectsAndTheseToWhatTheyReferTo() {
    comparison.show(second.questions());
    comparison.linesProperty().get().open(line(0));
    comparison.linesProperty().get().open(line(1));
    assertEquals(
        List.of(
            "Session @27\tnew\t102 B",
            "store :: Map @13",
            "token :: \"token 2\" @29",
            "Session @23\tnew\t101 B"),
        rows().subList(1, 5));
  }

  @Test
  void sortingKeepsWhatIsOpen() {
    comparison.show(second.questions());
    comparison.linesProperty().get().open(line(0));
    comparison.sort(new SortOrder(SortColumn.SIZE_DELTA, true));
    assertEquals(
        List.of("(string)", "Session", "Session @23", "Session @27"),
        rows().stream().map(row -> row.replaceAll("\t.*", "")).toList());
  }

  @Test
  void deletedObjectIsSelectedInItsOwnSnapshot() {
    comparison.show(first.questions());
    comparison.linesProperty().get().open(line(1));
    comparison.select(line(1));
    assertEquals(new Selection.OfClass("Session"), comparison.selectionProperty().get());
    comparison.select(line(2));
    assertEquals(
        new Selection.OfObject(
            new ObjectRef(second.questions(), line(2).row().node(), "in B, gone in A")),
        comparison.selectionProperty().get());
  }

  @Test
  void deletedObjectIsNamedByTheLettersThatCapturesHaveNow() {
    comparison.show(first.questions());
    comparison.linesProperty().get().open(line(1));
    comparison.select(line(2));
    follow(lettered(second, "A"), lettered(first, "B"));
    var selected = (Selection.OfObject) comparison.selectionProperty().get();
    assertEquals("in A, gone in B", selected.object().where());
  }

  private static Capture lettered(Capture capture, String letter) {
    return new Capture(letter, capture.name(), capture.questions(), capture.mark());
  }

  @Test
  void newObjectsStandTogetherByWhatHoldsThem() {
    comparison.show(second.questions());
    comparison.groupedProperty().set(true);
    var lines = comparison.linesProperty().get();
    lines.open(line(0));
    assertEquals("2 × in bySession :: Map of open()\t2\t\t\t203 B\t\t", rows().get(1));
    comparison.select(line(1));
    var holder = (Selection.OfObject) comparison.selectionProperty().get();
    assertEquals(second.questions(), holder.object().questions());
    assertEquals("Map", second.questions().snapshot().className(holder.object().node()));
    lines.open(line(1));
    lines.open(line(2));
    assertEquals(
        List.of(
            "Session @27\tnew\t102 B",
            "store :: Map @13",
            "token :: \"token 2\" @29",
            "Session @23\tnew\t101 B"),
        rows().subList(2, 6));
    comparison.sort(new SortOrder(SortColumn.ADDED_SIZE, true));
    assertEquals(
        List.of("(string)", "Session", "2 × in bySession :: Map of open()", "Session @23"),
        rows().stream().limit(4).map(row -> row.replaceAll("\t.*", "")).toList());
  }

  @Test
  void deletedObjectsStandTogetherByWhatHeldThemInTheBase() {
    comparison.show(first.questions());
    comparison.groupedProperty().set(true);
    comparison.linesProperty().get().open(line(1));
    assertEquals("2 × in bySession :: Map of open()\t\t2\t\t\t203 B\t", rows().get(2));
    comparison.select(line(2));
    var holder = (Selection.OfObject) comparison.selectionProperty().get();
    assertEquals(second.questions(), holder.object().questions());
    assertEquals("in B, gone in A", holder.object().where());
    comparison.linesProperty().get().open(line(2));
    assertEquals(
        List.of("Session @27\tdeleted\t102 B", "Session @23\tdeleted\t101 B"),
        rows().subList(3, 5));
  }

  @Test
  void classOfTheSelectedRowIsOpenAgainWhenItsObjectsAreGrouped() {
    comparison.show(second.questions());
    comparison.onReveal(comparison::select);
    comparison.linesProperty().get().open(line(0));
    comparison.select(line(2));
    comparison.groupedProperty().set(true);
    assertEquals(
        List.of("Session", "2 × in bySession :: Map of open()", "(string)"),
        rows().stream().map(row -> row.replaceAll("\t.*", "")).toList());
    assertEquals(new Selection.OfClass("Session"), comparison.selectionProperty().get());
    comparison.groupedProperty().set(false);
    assertEquals("Session @27\tnew\t102 B", rows().get(1));
  }

  /// What a row offers to be shown in Retention, each with how many objects it is.
  private List<String> sets(TreeLine<DifferenceRow> line) {
    return comparison.setsOf(line).stream()
        .map(set ->
            set.title()
                + ": "
                + set.objects().find(CancelSignal.NEVER).length
                + " of "
                + (set.questions() == second.questions() ? "B" : "A"))
        .toList();
  }

  private TreeLine<DifferenceRow> lineOf(String start) {
    return comparison.linesProperty().get().stream()
        .filter(line -> line.isRow() && line.row().copyText().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void retentionIsOfferedOfAClassAndOfItsGroupsInTheirOwnSnapshots() {
    comparison.show(second.questions());
    assertEquals(List.of("Session new in B: 2 of B"), sets(lineOf("Session\t")));
    comparison.show(first.questions());
    comparison.groupedProperty().set(true);
    assertEquals(List.of("Session deleted since B: 2 of B"), sets(lineOf("Session\t")));
    comparison.linesProperty().get().toggle(lineOf("Session\t"));
    var group = lineOf("2 ×");
    assertEquals(List.of(group.row().name().text() + ": 2 of B"), sets(group));
    comparison.linesProperty().get().toggle(group);
    assertEquals(List.of(), sets(lineOf("Session @")));
  }

  @Test
  void holdersAreFoundInTheBackgroundWhenAClassIsOpened() {
    comparison.show(second.questions());
    background.hold();
    comparison.groupedProperty().set(true);
    background.answerHeld();
    var lines = comparison.linesProperty().get();
    lines.open(line(0));
    assertEquals(2, lines.size());
    background.answerHeld();
    assertEquals(3, lines.size());
  }

  @Test
  void filterNarrowsTheClasses() {
    comparison.show(second.questions());
    comparison.filter().textProperty().set("sess");
    assertEquals(1, rows().size());
    assertEquals("2 new, 0 deleted · +203 B", comparison.totalsProperty().get());
    comparison.filter().textProperty().set("/(/");
    assertEquals(
        "Not a regular expression: Unclosed group", comparison.filter().problemProperty().get());
  }

  @Test
  void nothingIsComparedOutOfSight() {
    comparison.setInSight(false);
    background.hold();
    comparison.show(second.questions());
    assertEquals(State.EMPTY, state());
    comparison.setInSight(true);
    assertEquals(State.WORKING, state());
    background.answerHeld();
    assertEquals(State.READY, state());
  }

  @Test
  void comparisonCanBeCanceledAndTakenUpAgain() {
    background.hold();
    comparison.show(second.questions());
    comparison.cancel();
    background.answerHeld();
    assertEquals(State.CANCELED, state());
    comparison.retry();
    background.answerHeld();
    assertEquals(State.READY, state());
  }

  @Test
  void anotherSnapshotEndsWhatIsUnderWay() {
    background.hold();
    comparison.show(second.questions());
    comparison.show(first.questions());
    background.answerHeld();
    assertEquals(State.READY, state());
    assertEquals(first, comparison.targetProperty().get());
    comparison.show(second.questions());
    assertEquals(State.WORKING, state());
  }

  @Test
  void newestBaseWins() {
    var third = capture("C", 5);
    follow(first, second, third);
    background.hold();
    comparison.show(third.questions());
    comparison.choose(first);
    background.answerHeld();
    background.answerHeld();
    assertEquals("8 new, 0 deleted · +490 B", comparison.totalsProperty().get());
  }

  @Test
  void closedBaseLeavesNothingBehind() {
    comparison.show(second.questions());
    comparison.forget(first.questions());
    follow(second);
    assertEquals(State.ALONE, state());
    assertEquals(null, comparison.linesProperty().get());
    first.questions().close();
    comparison.forget(second.questions());
    follow();
    assertEquals(State.EMPTY, state());
    assertEquals(List.of(), failures);
  }
}
