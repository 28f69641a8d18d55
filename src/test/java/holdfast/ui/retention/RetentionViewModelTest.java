package holdfast.ui.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.SnapshotLoader;
import holdfast.comparison.CaptureMark;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.retention.RetentionViewModel.State;
import holdfast.ui.start.Example;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionViewModelTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Throwable> failures = new ArrayList<>();
  private final RetentionViewModel retention = new RetentionViewModel(failures::add);
  private final List<Capture> captures = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    char letter = 'A';
    for (var file : Example.unpack()) {
      var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
      var name = String.valueOf(letter++);
      var mark = CaptureMark.of(snapshot, CancelSignal.NEVER);
      captures.add(new Capture(name, name, new SnapshotQuestions(snapshot, background), mark));
    }
    retention.follow(new Captures(List.copyOf(captures), List.of()));
  }

  @AfterEach
  void close() {
    captures.forEach(capture -> capture.questions().close());
  }

  private ObjectSet all(String className, int capture) {
    var questions = captures.get(capture).questions();
    var row =
        questions.snapshot().classes().rows().stream()
            .filter(one -> one.className().equals(className))
            .findFirst()
            .orElseThrow();
    return ObjectSet.ofWholeClass(className, questions, row::index);
  }

  private List<RetentionRow> rows() {
    return retention.linesProperty().get().stream().map(line -> line.row()).toList();
  }

  private State state() {
    return retention.stateProperty().get();
  }

  @Test
  void nothingShowsBeforeSomebodyAsks() {
    assertEquals(State.EMPTY, state());
    assertNull(retention.linesProperty().get());
  }

  @Test
  void wayToMostOpensAndTellsHowItChanged() {
    var revealed = new ArrayList<String>();
    retention.onReveal(line -> revealed.add(line.row().name().value()));
    retention.ask(all("Cart", 2));
    assertEquals(State.READY, state());
    var last = rows().getLast();
    assertEquals("[…] :: Cart ×360", last.name().text());
    assertEquals(360, last.objects().value());
    assertEquals(40, last.before().value());
    assertEquals("grew +320", last.change().text());
    assertEquals("What retains Cart", retention.titleProperty().get());
    assertEquals(
        "360 objects in C, which retain 246.2 kB together. 100 % of them hang below bySession ::"
            + " Map @92907",
        retention.summaryProperty().get().replaceAll(" [^ ]*:[0-9]+$", ""));
    assertEquals(List.of("Map"), revealed);
  }

  @Test
  void placeOpensToItsObjectsAndTheseToWhatTheyReferTo() {
    var brought = new ArrayList<SnapshotQuestions>();
    retention.onShow(brought::add);
    retention.setInSight(true);
    retention.ask(all("Cart", 2));
    var lines = retention.linesProperty().get();
    var place = lines.get(lines.size() - 1);
    lines.open(place);
    int first = lines.indexOf(place) + 1;
    retention.select(lines.get(first));
    var selected = (Selection.OfObject) retention.selectionProperty().get();
    assertEquals(
        "Cart", selected.object().questions().snapshot().className(selected.object().node()));
    assertEquals(List.of(captures.get(2).questions()), brought);
    int before = lines.size();
    lines.open(lines.get(first));
    assertEquals(true, lines.size() > before);
    retention.sort(SortColumn.SHALLOW_SIZE.first());
    retention.sort(SortColumn.NAME.first());
    retention.sort(SortColumn.COUNT_DELTA.first());
    retention.sort(SortColumn.REMOVED_COUNT.first());
    assertEquals(before < lines.size(), true);
  }

  @Test
  void objectAtAPlaceOfManyIsSaidToBeOneOfThem() {
    retention.ask(all("Cart", 2));
    var lines = retention.linesProperty().get();
    retention.select(lines.get(lines.size() - 1));
    var selected = (Selection.OfObject) retention.selectionProperty().get();
    assertEquals("one of 360", selected.object().where());
  }

  @Test
  void firstCaptureIsSetAgainstNothing() {
    retention.ask(all("Cart", 0));
    assertEquals("", retention.basisProperty().get());
    assertEquals("", rows().getLast().change().text());
    assertEquals(40, rows().getLast().objects().value());
  }

  @Test
  void someObjectsAreNotSetAgainstAllOfTheirClass() {
    var carts = all("Cart", 2);
    retention.ask(
        ObjectSet.ofSome(
            "some", carts.questions(), cancel -> Arrays.copyOf(carts.objects().find(cancel), 100)));
    assertEquals("", retention.basisProperty().get());
    assertEquals(100, rows().getLast().objects().value());
    assertEquals("", rows().getLast().change().text());
    assertEquals("", rows().getLast().before().text());
  }

  @Test
  void goneObjectsAreThoseOfTheEarlierCapture() {
    var questions = captures.get(2).questions();
    var none =
        new ObjectSet(
            "none",
            questions,
            _ -> new int[0],
            (earlier, classes, cancel) -> all("Cart", 0).objects().find(cancel));
    retention.ask(none);
    assertEquals("gone −40", rows().getFirst().change().text());
    retention.select(retention.linesProperty().get().get(0));
    var selected = (Selection.OfObject) retention.selectionProperty().get();
    assertEquals(captures.get(0).questions(), selected.object().questions());
    assertEquals("in A, no such path in C", selected.object().where());
  }

  @Test
  void workShowsAfterAMomentOnlyAndCanBeCanceled() {
    background.hold();
    retention.ask(all("Cart", 2));
    assertEquals(State.ASKED, state());
    background.passTime();
    assertEquals(State.WORKING, state());
    retention.cancel();
    assertEquals(State.CANCELED, state());
    background.answerHeld();
    assertNull(retention.linesProperty().get());
    retention.askAgain();
    background.answerHeld();
    assertEquals(State.READY, state());
  }

  @Test
  void closedSnapshotIsForgotten() {
    retention.ask(all("Cart", 2));
    retention.follow(new Captures(captures.subList(1, 3), List.of()));
    assertEquals(State.READY, state());
    assertEquals(200, rows().getLast().before().value());
    retention.forget(captures.get(2).questions());
    assertEquals(State.EMPTY, state());
    assertNull(retention.linesProperty().get());
  }

  @Test
  void failureIsTold() {
    var questions = captures.get(2).questions();
    retention.ask(
        new ObjectSet(
            "broken",
            questions,
            _ -> {
              throw new IllegalStateException("broken");
            },
            (_, _, _) -> new int[0]));
    assertEquals(State.FAILED, state());
    assertEquals(1, failures.size());
  }
}
