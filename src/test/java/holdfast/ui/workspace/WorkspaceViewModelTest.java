package holdfast.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.report.ByteSize;
import holdfast.ui.SnapshotText;
import holdfast.ui.object.Capture;
import holdfast.ui.settings.LastSession;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.summary.SummaryViewModel;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.workspace.SnapshotViewModel.State;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceViewModelTest {
  private final DirectBackground loads = new DirectBackground();
  private final DirectBackground background = new DirectBackground();
  private final List<Throwable> failures = new ArrayList<>();
  private final SummaryViewModel summary = new SummaryViewModel(failures::add);
  private RecentFiles recent;
  private LastSession session;
  private WorkspaceViewModel workspace;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    recent = new RecentFiles(folder.resolve("config"), background, failures::add);
    session = new LastSession(folder.resolve("config"), background, failures::add);
    workspace = workspace(SnapshotLoader::load);
  }

  private WorkspaceViewModel workspace(Loader loader) {
    return new WorkspaceViewModel(
        loader, loads, background, recent, session, summary, failures::add);
  }

  private Path shop(String name) {
    return SnapshotText.shop(3).write(folder.resolve(name));
  }

  private Path broken() throws IOException {
    return Files.writeString(folder.resolve("broken.heapsnapshot"), "{\"snapshot\":{}}");
  }

  private List<String> sidebar() {
    return workspace.snapshots().stream()
        .map(s ->
            s.letter() + " " + s.fileName() + " " + s.state() + ": " + s.detailProperty().get())
        .toList();
  }

  private static String heapSize(Path file) throws IOException {
    try (var heap = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      return ByteSize.format(heap.totalSize());
    }
  }

  private String selected() {
    return workspace.selectedProperty().get().letter();
  }

  @Test
  void snapshotsAreLetteredInTheOrderOfOpening() throws IOException {
    var first = shop("warm.heapsnapshot");
    workspace.open(List.of(first, shop("load.heapsnapshot")));
    var size = heapSize(first);
    assertEquals(
        List.of(
            "A warm.heapsnapshot READY: " + size + " heap · 15 nodes",
            "B load.heapsnapshot READY: " + size + " heap · 15 nodes"),
        sidebar());
    assertEquals("A", selected());
    assertEquals(Scenery.READY, workspace.sceneryProperty().get());
    assertEquals(8, summary.linesProperty().get().size());
  }

  @Test
  void fileOpensOnlyOnce() {
    var file = shop("warm.heapsnapshot");
    workspace.open(List.of(file, shop("load.heapsnapshot")));
    workspace.open(List.of(folder.resolve("x/../load.heapsnapshot")));
    assertEquals(2, workspace.snapshots().size());
    assertEquals("B", selected());
  }

  @Test
  void lettersFollowThePlaces() {
    workspace.open(List.of(shop("1"), shop("2"), shop("3")));
    workspace.close(workspace.snapshots().get(1));
    assertEquals(List.of("A 1", "B 3"), letters());
    workspace.open(List.of(shop("4")));
    assertEquals(List.of("A 1", "B 3", "C 4"), letters());
  }

  private List<String> letters() {
    return workspace.snapshots().stream()
        .map(s ->
            (s.startsProcessProperty().get() ? "/ " : "")
                + s.letter()
                + " "
                + s.nameProperty().get())
        .toList();
  }

  private Path shop(String name, int sessions) {
    return SnapshotText.shop(sessions).write(folder.resolve(name));
  }

  /// A snapshot of another process: the same ids, other objects.
  private Path other(String name, int objects) {
    var text = new SnapshotText();
    for (int i = 0; i < objects; i++) {
      text.edge(2, "property", "p" + i, text.node("object", "Thing" + i, 20));
    }
    return text.write(folder.resolve(name));
  }

  @Test
  void capturesOfOneProcessStandInTheOrderTheyWereTakenIn() {
    workspace.open(List.of(shop("a", 9), shop("b", 1), shop("c", 5)));
    assertEquals(List.of("A b", "B c", "C a"), letters());
    assertEquals("C", selected());
    assertEquals("C: ready", workspace.statusProperty().get().replaceAll(",.*", ""));
    assertEquals(
        List.of("A b", "B c", "C a"),
        workspace.capturesProperty().get().ready().stream()
            .map(c -> c.letter() + " " + c.name())
            .toList());
  }

  @Test
  void processesStandInTheOrderTheirFirstSnapshotWasOpenedIn() {
    workspace.open(List.of(other("x", 40), shop("a", 9), other("y", 30), shop("b", 1)));
    assertEquals(List.of("A y", "B x", "/ C b", "D a"), letters());
  }

  @Test
  void whatLoadsStandsWhereItWasOpened() {
    workspace.open(List.of(shop("a", 9)));
    loads.hold();
    workspace.open(List.of(shop("b", 1), shop("c", 5)));
    assertEquals(List.of("A a", "B b", "C c"), letters());
    loads.answerHeld();
    assertEquals(List.of("A b", "B c", "C a"), letters());
  }

  @Test
  void renamedSnapshotIsCalledSoEverywhere() {
    workspace.open(List.of(shop("a.heapsnapshot", 1)));
    var snapshot = workspace.snapshots().getFirst();
    workspace.rename(snapshot, " after\tload ");
    assertEquals(List.of("A after load"), letters());
    assertEquals("A  after load", workspace.capturesProperty().get().ready().getFirst().text());
    workspace.rename(snapshot, "  ");
    assertEquals(List.of("A a"), letters());
  }

  @Test
  void sessionIsWhatIsOpenUnderItsNames() throws IOException {
    workspace.open(List.of(shop("a", 9), broken(), shop("b", 1)));
    workspace.openPassing(List.of(shop("example", 3)));
    workspace.rename(workspace.snapshots().getFirst(), "warm-up");
    assertEquals(List.of("b warm-up", "a "), session());
    workspace.close(workspace.snapshots().getFirst());
    assertEquals(List.of("a "), session());
  }

  private List<String> session() {
    var remembered = new LastSession(folder.resolve("config"), background, failures::add);
    remembered.load();
    return remembered.entries().stream()
        .map(entry -> entry.file().getFileName() + " " + entry.name())
        .toList();
  }

  @Test
  void lastSessionOpensAgainAsItWas() {
    workspace.open(List.of(shop("a", 9), shop("b", 1)));
    workspace.rename(workspace.snapshots().getFirst(), "warm-up");
    var again = workspace(SnapshotLoader::load);
    again.openAgain(session.entries());
    workspace = again;
    assertEquals(List.of("A warm-up", "B a"), letters());
    assertEquals(List.of("b warm-up", "a "), session());
  }

  @Test
  void allStayRememberedThatAreClosedOneByOne() {
    workspace.open(List.of(shop("a", 1), shop("b", 2)));
    var before = session();
    assertEquals(2, before.size());
    workspace.close(workspace.snapshots().getFirst());
    assertEquals(1, session().size());
    workspace.close(workspace.snapshots().getFirst());
    assertEquals(before, session());
    workspace.open(List.of(shop("c", 1)));
    workspace.close(workspace.snapshots().getFirst());
    assertEquals(List.of("c "), session());
  }

  @Test
  void lastSnapshotStaysRememberedWhenItIsClosed() {
    workspace.open(List.of(shop("a", 1)));
    workspace.close(workspace.snapshots().getFirst());
    assertEquals(List.of("a "), session());
  }

  @Test
  void reloadReadsTheFileAgain() {
    var file = shop("a", 1);
    workspace.open(List.of(file));
    var before = workspace.snapshots().getFirst().questions();
    SnapshotText.shop(4).write(file);
    workspace.reload(workspace.snapshots().getFirst());
    assertEquals(Scenery.READY, workspace.sceneryProperty().get());
    assertEquals(8, summary.linesProperty().get().size());
    assertEquals("14 objects · 782 B", summary.totalsProperty().get());
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalStateException.class, () -> before.snapshot().graph().rawName(2));
  }

  @Test
  void lettersGoOnAfterZ() {
    assertEquals("Z", SnapshotList.letter(25));
    assertEquals("AA", SnapshotList.letter(26));
    assertEquals("BA", SnapshotList.letter(52));
  }

  @Test
  void brokenFileLeavesTheOthersUsable() throws IOException {
    workspace.open(List.of(broken(), shop("good.heapsnapshot")));
    assertEquals("A broken.heapsnapshot FAILED: Cannot be read", sidebar().getFirst());
    assertEquals(Scenery.FAILED, workspace.sceneryProperty().get());
    assertEquals("A: Cannot be read", workspace.statusProperty().get());
    workspace.select(1);
    assertEquals(Scenery.READY, workspace.sceneryProperty().get());
    assertEquals(8, summary.linesProperty().get().size());
  }

  private Path cut(String name) throws IOException {
    var text = Files.readString(shop("whole.heapsnapshot"));
    return Files.writeString(folder.resolve(name), text.substring(0, text.indexOf("\"strings\"")));
  }

  @Test
  void cutFileOpensAsFarAsItGoesWhenThatIsWanted() throws IOException {
    workspace.open(List.of(cut("cut.heapsnapshot"), shop("good.heapsnapshot")));
    var cut = workspace.snapshots().getFirst();
    assertEquals(List.of(State.FAILED, true), List.of(cut.state(), cut.isCutOff()));
    workspace.salvage(cut);
    assertEquals(
        List.of(State.READY, false, "Cut off after all nodes and edges"),
        List.of(cut.state(), cut.isCutOff(), cut.cutProperty().get()));
    var captures = workspace.capturesProperty().get();
    assertEquals(
        List.of(List.of("B"), List.of("A")),
        List.of(
            captures.ready().stream().map(Capture::letter).toList(),
            captures.cutOff().stream().map(Capture::letter).toList()));
  }

  @Test
  void cutFileThatIsWholeByNowOpensAsAnyOther() throws IOException {
    var file = cut("cut.heapsnapshot");
    workspace.open(List.of(file));
    var snapshot = workspace.selectedProperty().get();
    workspace.salvage(snapshot);
    Files.delete(file);
    SnapshotText.shop(3).write(file);
    workspace.reload(snapshot);
    assertEquals(List.of(State.READY, ""), List.of(snapshot.state(), snapshot.cutProperty().get()));
    assertEquals(1, workspace.capturesProperty().get().ready().size());
  }

  @Test
  void fileOfWhichNothingIsLeftIsRefusedOnce() throws IOException {
    var file = Files.writeString(folder.resolve("cut.heapsnapshot"), "{\"snapshot\":{\"meta\"");
    workspace.open(List.of(file));
    var snapshot = workspace.selectedProperty().get();
    assertEquals(true, snapshot.isCutOff());
    workspace.salvage(snapshot);
    assertEquals(List.of(State.FAILED, false), List.of(snapshot.state(), snapshot.isCutOff()));
  }

  @Test
  void mendedFileOpensOnRetry() throws IOException {
    var file = broken();
    workspace.open(List.of(file));
    SnapshotText.shop(3).write(file);
    workspace.reload(workspace.selectedProperty().get());
    assertEquals(Scenery.READY, workspace.sceneryProperty().get());
  }

  @Test
  void onlyReadableFilesAreRemembered() throws IOException {
    var good = shop("good.heapsnapshot");
    workspace.open(List.of(broken(), good));
    assertEquals(List.of(good), recent.paths());
  }

  @Test
  void passingFilesAreNotRemembered() throws IOException {
    workspace.openPassing(List.of(shop("example.heapsnapshot")));
    assertEquals(Scenery.READY, workspace.sceneryProperty().get());
    assertEquals(List.of(), recent.paths());
  }

  @Test
  void progressIsShownByPhaseAndPercent() {
    loads.hold();
    workspace =
        workspace((file, progress, cancel) -> {
          progress.progress(Phase.READING_NODES, 1, 1);
          progress.progress(Phase.READING_EDGES, 1, 2);
          background.passTime();
          assertEquals("A big.heapsnapshot LOADING: Reading edges… 23 %", sidebar().getFirst());
          return SnapshotLoader.load(file, progress, cancel);
        });
    workspace.open(List.of(shop("big.heapsnapshot")));
    assertEquals("A big.heapsnapshot LOADING: Waiting", sidebar().getFirst());
    assertEquals(Scenery.LOADING, workspace.sceneryProperty().get());
    loads.answerHeld();
    assertEquals(Scenery.READY, workspace.sceneryProperty().get());
  }

  @Test
  void canceledLoadDisappears() {
    loads.hold();
    workspace.open(List.of(shop("big.heapsnapshot")));
    workspace.close(workspace.selectedProperty().get());
    loads.answerHeld();
    assertEquals(List.of(), sidebar());
    assertEquals(Scenery.START, workspace.sceneryProperty().get());
    assertEquals(List.of(), recent.paths());
  }

  @Test
  void snapshotThatArrivesTooLateIsGivenBack() {
    var late = new ArrayList<holdfast.analysis.SnapshotAnalysis>();
    workspace =
        workspace((file, progress, cancel) -> {
          workspace.close(workspace.selectedProperty().get());
          late.add(SnapshotLoader.load(file, progress, holdfast.progress.CancelSignal.NEVER));
          return late.getFirst();
        });
    loads.hold();
    workspace.open(List.of(shop("big.heapsnapshot")));
    loads.answerHeld();
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalStateException.class, () -> late.getFirst().graph().rawName(2));
  }

  @Test
  void closingBringsTheNeighbourIntoSight() {
    workspace.open(List.of(shop("1"), shop("2"), shop("3")));
    workspace.select(1);
    workspace.close(workspace.selectedProperty().get());
    assertEquals("3", workspace.selectedProperty().get().fileName());
    workspace.close(workspace.selectedProperty().get());
    assertEquals("1", workspace.selectedProperty().get().fileName());
    workspace.close(workspace.selectedProperty().get());
    assertNull(workspace.selectedProperty().get());
    assertNull(summary.linesProperty().get());
    assertEquals("", workspace.statusProperty().get());
  }
}
