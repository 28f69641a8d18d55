package holdfast.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.TextFinder.Range;
import holdfast.ui.SnapshotText;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindViewModelTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final DirectBackground background = new DirectBackground();
  private final FindViewModel find = new FindViewModel(failures::add);
  private SnapshotQuestions shop;
  private SnapshotQuestions other;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    shop = questions(3);
    other = questions(5);
    find.searchIn(() -> List.of(new OpenSnapshot("A", shop), new OpenSnapshot("B", other)));
    find.show(shop);
  }

  private SnapshotQuestions questions(int sessions) {
    return questions(SnapshotText.shop(sessions));
  }

  /// Each has a file of its own, which stays as it is while the snapshot is open.
  private SnapshotQuestions questions(SnapshotText text) {
    try {
      return new SnapshotQuestions(text.load(Files.createTempDirectory(folder, "")), background);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void find(String text) {
    find.queryProperty().set(text);
    find.askNow();
  }

  private TreeLines<FoundRow> lines() {
    return find.linesProperty().get();
  }

  private List<String> names() {
    return lines().stream().map(line -> line.row().name().text()).toList();
  }

  private TreeLine<FoundRow> line(String name) {
    return lines().stream()
        .filter(line -> line.row().name().text().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private String status() {
    return find.statusProperty().get();
  }

  @Test
  void hitsStandByClass() {
    find("session");
    assertEquals(
        List.of(
            "global ×1\t1\t40 B\t627 B",
            "system / Context ×1\t4\t48 B\t467 B",
            "Session ×3\t7\t303 B\t363 B",
            "SessionTimer ×1\t−\t24 B\t24 B"),
        lines().stream().map(line -> line.row().copyText()).toList());
    assertEquals("6 objects", status());
  }

  @Test
  void objectSaysByWhichReferenceItIsFound() {
    find("store");
    lines().open(line("Session"));
    assertEquals(
        List.of(
            "Session ×3",
            "Session @27 store :: Map @13",
            "Session @23 store :: Map @13",
            "Session @19 store :: Map @13"),
        names());
    assertEquals(List.of(new Range(0, 5)), lines().get(1).row().marks().note());
  }

  @Test
  void matchedPartsAreMarked() {
    find("EN 1");
    lines().open(line("(string)"));
    assertEquals(List.of("(string) ×1", "\"token 1\" @25"), names());
    assertEquals(List.of(new Range(4, 8)), lines().get(1).row().marks().value());
    find("sess");
    assertEquals(List.of(new Range(0, 4)), line("Session ×3").row().marks().value());
    assertEquals(List.of(), line("global").row().marks().value());
  }

  @Test
  void fieldsOfAHitAreMarkedToo() {
    find("token");
    lines().open(line("Session ×3"));
    lines().open(line("Session @19"));
    var field = line("token :: \"token 0\"");
    assertEquals(List.of(new Range(0, 5)), field.row().marks().key());
    assertEquals(List.of(new Range(1, 6)), field.row().marks().value());
  }

  @Test
  void caseAndExpressionsAreObeyed() {
    find.matchCaseProperty().set(true);
    find("session");
    assertEquals("1 object", status());
    find.matchCaseProperty().set(false);
    find.regexProperty().set(true);
    find("^token [12]$");
    assertEquals("2 objects", status());
    find("(");
    assertEquals("Not a regular expression: Unclosed group", find.problemProperty().get());
    assertNull(lines());
  }

  @Test
  void expressionThatTakesTooLongSaysWhatItLeftOut() {
    var text = new SnapshotText();
    text.edge(2, "property", "text", text.node("string", "a".repeat(80), 100));
    find.show(questions(text));
    find.regexProperty().set(true);
    find("(a+)+\\1b");
    assertEquals(
        "Nothing found; 1 texts took too long for this expression and were left out", status());
  }

  @Test
  void placeNarrowsTheSearch() {
    find.placeProperty().set(FindPlace.CLASSES);
    find("session");
    assertEquals(List.of("Session ×3", "SessionTimer ×1"), names());
    find.placeProperty().set(FindPlace.PROPERTIES);
    find.askNow();
    assertEquals(List.of("global ×1", "system / Context ×1"), names());
  }

  @Test
  void idIsFoundAlone() {
    find("@23");
    assertEquals(List.of("Session ×1"), names());
    assertEquals("1 object", status());
    find("@24");
    assertEquals("Nothing found", status());
    assertEquals(0, lines().size());
    assertEquals(
        "Nothing found. Look elsewhere, in all snapshots, or for less of it.", find.nothing());
  }

  @Test
  void matchFarInALongTextShows() {
    var text = new SnapshotText();
    text.edge(2, "property", "text", text.node("string", "x".repeat(300) + "needle", 400));
    find.show(questions(text));
    find("needle");
    lines().open(lines().get(0));
    assertEquals("\"…" + "x".repeat(20) + "needle\" @7", names().get(1));
    assertEquals(List.of(new Range(22, 28)), lines().get(1).row().marks().value());
  }

  @Test
  void selectedHitIsTold() {
    find("token 0");
    lines().open(lines().get(0));
    find.select(lines().get(1));
    assertEquals(new Selection.OfObject(new ObjectRef(shop, 10)), find.selectionProperty().get());
  }

  @Test
  void allSnapshotsAreSearchedIfWanted() {
    find.inAllProperty().set(true);
    find("token 4");
    assertEquals("Nothing found", status());
    assertEquals(
        List.of("A 0 true true", "B 1 true false"),
        find.tallies().stream()
            .map(tally ->
                tally.snapshot().letter()
                    + " "
                    + tally.count()
                    + " "
                    + tally.isDone()
                    + " "
                    + tally.isInSight())
            .toList());
    find.show(other);
    assertEquals(List.of("(string) ×1"), names());
    find.inAllProperty().set(false);
    assertEquals(List.of(), find.tallies());
  }

  @Test
  void snapshotThatComesIntoViewIsAskedTheSame() {
    find("token 4");
    find.show(other);
    assertEquals("1 object", status());
    find.show(shop);
    assertEquals("Nothing found", status());
  }

  @Test
  void formerHitsShowUntilThereAreOthers() {
    find("session");
    background.hold();
    find("token");
    assertEquals(4, lines().size());
    background.answerHeld();
    background.answerHeld();
    background.answerHeld();
    assertEquals(List.of("Session ×3", "(string) ×3"), names());
  }

  @Test
  void canceledSearchSaysSo() {
    background.hold();
    find("session");
    assertEquals(true, find.searchingProperty().get());
    find.cancel();
    background.answerHeld();
    assertEquals(false, find.searchingProperty().get());
    assertEquals("0 objects, canceled at 0 %", status());
  }

  @Test
  void typingOnCancelsTheSearchBefore() {
    background.hold();
    find("session");
    find("token");
    background.answerHeld();
    background.answerHeld();
    background.answerHeld();
    assertEquals(List.of("Session ×3", "(string) ×3"), names());
    assertEquals("6 objects", status());
  }

  @Test
  void sortingKeepsWhatIsOpen() {
    find("session");
    lines().open(line("Session ×3"));
    find.sort(new SortOrder(SortColumn.NAME, true));
    assertEquals(
        List.of(
            "Session ×3",
            "Session @19",
            "Session @23",
            "Session @27",
            "SessionTimer ×1",
            "global ×1",
            "system / Context ×1"),
        names());
  }

  @Test
  void closedSnapshotLeavesNothingBehind() {
    find("session");
    find.forget(shop);
    assertNull(lines());
    assertEquals(Selection.NONE, find.selectionProperty().get());
    assertEquals("", status());
  }
}
