package holdfast.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.SnapshotLoader;
import holdfast.comparison.CaptureMark;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.ui.findings.StoryPart.Link;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.start.Example;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsViewModelTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Throwable> failures = new ArrayList<>();
  private final FindingsViewModel findings = new FindingsViewModel(failures::add);
  private final List<Capture> captures = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    char letter = 'A';
    for (var file : Example.unpack()) {
      captures.add(capture(String.valueOf(letter++), load(file)));
    }
  }

  private static Capture capture(String letter, SnapshotQuestions questions) {
    var mark = CaptureMark.of(questions.snapshot(), CancelSignal.NEVER);
    return new Capture(letter, letter, questions, mark);
  }

  private SnapshotQuestions load(Path file) throws IOException {
    var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
    return new SnapshotQuestions(snapshot, background);
  }

  @AfterEach
  void close() {
    captures.forEach(capture -> capture.questions().close());
  }

  private void openAll() {
    findings.follow(new Captures(List.copyOf(captures), List.of()));
  }

  private State state() {
    return findings.stateProperty().get();
  }

  private List<String> titles() {
    return findings.answerProperty().get().findings().stream()
        .map(sheet -> sheet.card().title())
        .toList();
  }

  @Test
  void nothingIsSearchedBeforeSomebodyLooks() {
    openAll();
    assertEquals(State.EMPTY, state());
    assertEquals(0, findings.leaksProperty().get());
    findings.setInSight(true);
    assertEquals(State.ANSWERED, state());
    assertEquals(2, findings.leaksProperty().get());
  }

  @Test
  void everyClauseOfTheStoryLeadsToItsEvidence() {
    var shown = new ArrayList<String>();
    var sets = new ArrayList<ObjectSet>();
    findings.onGrowth(shown::add);
    findings.onRetention(sets::add);
    findings.setInSight(true);
    openAll();
    var sheet = findings.answerProperty().get().findings().getFirst();
    assertEquals(
        List.of(
            "HOLDER Map “bySession”",
            "GROWTH 40 to 200 to 360 entries",
            "GROWTH 31.1 kB, then 151.1 kB, then 272.9 kB",
            "LEAKED Cart",
            "HOLDER global › process › _events › SIGTERM › context ›"
                + " routes › shop › carts › bySession"),
        sheet.story().stream()
            .filter(part -> part.leadsTo() != Link.NOTHING)
            .map(part -> part.leadsTo() + " " + part.text())
            .toList());
    findings.showGrowth(sheet);
    findings.showRetention(sheet);
    assertEquals(List.of("bySession"), shown);
    assertEquals(360, sets.getFirst().objects().find(CancelSignal.NEVER).length);
  }

  @Test
  void firstFindingIsSelectedAndItsHolderShown() {
    findings.setInSight(true);
    openAll();
    assertEquals("Map bySession keeps Cart", findings.selectedProperty().get().card().title());
    var holder = findings.selectedProperty().get().holder();
    assertEquals(new Selection.OfObject(holder), findings.selectionProperty().get());
    assertEquals(captures.get(2).questions(), holder.questions());
  }

  @Test
  void objectThatIsShownBringsItsSnapshotIntoSight() {
    var brought = new ArrayList<SnapshotQuestions>();
    findings.onShow(brought::add);
    findings.setInSight(true);
    openAll();
    findings.show(findings.selectedProperty().get().leaked());
    assertEquals(List.of(captures.get(2).questions(), captures.get(2).questions()), brought);
  }

  @Test
  void workShowsAfterAMomentOnly() {
    background.hold();
    findings.setInSight(true);
    openAll();
    assertEquals(State.EMPTY, state());
    background.passTime();
    assertEquals(State.WORKING, state());
    background.answerHeld();
    assertEquals(State.ANSWERED, state());
    background.passTime();
    assertEquals(State.ANSWERED, state());
  }

  @Test
  void stepsAreToldWhileItWorks() {
    background.hold();
    findings.setInSight(true);
    openAll();
    background.answerHeld();
    var steps = new ArrayList<String>();
    findings.stepProperty().subscribe(value -> steps.add(value));
    background.passTime();
    assertEquals(
        List.of(
            "Searching for leaks",
            "Following what was born between the captures to what holds it",
            "Writing down what was found"),
        steps);
  }

  @Test
  void canceledSearchCanBeTakenUpAgain() {
    background.hold();
    findings.setInSight(true);
    openAll();
    background.passTime();
    findings.cancel();
    assertEquals(State.CANCELED, state());
    background.answerHeld();
    background.passTime();
    assertEquals(State.CANCELED, state());
    assertNull(findings.answerProperty().get());
    findings.searchAgain();
    background.answerHeld();
    assertEquals(State.ANSWERED, state());
  }

  @Test
  void snapshotsThatAreCutOffAreNotSearched() {
    findings.setInSight(true);
    var cut = captures.subList(2, 3);
    findings.follow(new Captures(List.of(), List.of(), cut));
    assertEquals(State.CUT_OFF, state());
    findings.follow(new Captures(captures.subList(0, 2), List.of(), cut));
    assertEquals(State.ANSWERED, state());
    findings.follow(Captures.NONE);
    assertEquals(State.EMPTY, state());
  }

  @Test
  void snapshotThatIsClosedIsForgotten() {
    findings.setInSight(true);
    openAll();
    findings.forget(captures.get(2).questions());
    assertEquals(State.EMPTY, state());
    assertEquals(Selection.NONE, findings.selectionProperty().get());
    findings.follow(new Captures(captures.subList(0, 2), List.of()));
    assertEquals("Map bySession gained Cart", titles().getFirst());
    assertEquals(0, findings.leaksProperty().get());
  }

  @Test
  void answerStaysWhileAnotherOneLoads() {
    findings.setInSight(true);
    findings.follow(new Captures(captures.subList(0, 2), List.of()));
    findings.follow(new Captures(captures.subList(0, 2), List.of("C")));
    assertEquals("Map bySession gained Cart", titles().getFirst());
    openAll();
    assertEquals("Map bySession keeps Cart", titles().getFirst());
  }

  @Test
  void failureIsToldAndTheSearchCanBeRepeated() {
    findings.setInSight(true);
    var closed = captures.get(0).questions();
    var broken = capture("A", new SnapshotQuestions(closed.snapshot(), background));
    closed.close();
    findings.follow(new Captures(List.of(broken), List.of()));
    assertEquals(State.FAILED, state());
    assertEquals(1, failures.size());
  }
}
