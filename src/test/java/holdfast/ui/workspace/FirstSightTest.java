package holdfast.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotIndex;
import holdfast.index.IndexFolder;
import holdfast.ui.SnapshotText;
import holdfast.ui.settings.LastSession;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.summary.SummaryViewModel;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.workspace.SnapshotViewModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A snapshot that opens by its index: its classes show, and the rest comes after.
class FirstSightTest {
  private final DirectBackground loads = new DirectBackground();
  private final DirectBackground background = new DirectBackground();
  private final List<Throwable> failures = new ArrayList<>();
  private final SummaryViewModel summary = new SummaryViewModel(failures::add);
  private WorkspaceViewModel workspace;
  private IndexFolder indexes;
  private Path file;
  @TempDir private Path folder;

  @BeforeEach
  void openOnceAndAgain() throws IOException {
    indexes = new IndexFolder(folder.resolve("indexes"), "build", 0, Long.MAX_VALUE);
    file = SnapshotText.shop(3).write(folder.resolve("a.heapsnapshot"));
    workspace =
        new WorkspaceViewModel(
            new IndexingLoader(new SnapshotIndex(indexes), background),
            loads,
            background,
            new RecentFiles(folder.resolve("config"), background, failures::add),
            new LastSession(folder.resolve("config"), background, failures::add),
            summary,
            failures::add);
    workspace.open(List.of(file));
    assertEquals("12 objects · 651 B", summary.totalsProperty().get());
    workspace.close(workspace.selectedProperty().get());
  }

  private SnapshotViewModel openAgain() {
    workspace.open(List.of(file));
    return workspace.selectedProperty().get();
  }

  private List<Integer> readyAndLoading() {
    var captures = workspace.capturesProperty().get();
    return List.of(captures.ready().size(), captures.loading().size());
  }

  @Test
  void classesShowBeforeTheRest() {
    var snapshot = openAgain();
    assertEquals("12 objects · 651 B", summary.totalsProperty().get());
    assertEquals(8, summary.linesProperty().get().size());
    assertEquals(false, snapshot.questions().snapshot().isComplete());
    assertEquals("A: classes show, reading the rest", workspace.statusProperty().get());
    assertEquals(List.of(0, 1), readyAndLoading());
    background.passTime();
    assertEquals(true, snapshot.questions().snapshot().isComplete());
    assertEquals(true, workspace.statusProperty().get().startsWith("A: ready, loaded in "));
    assertEquals(List.of(1, 0), readyAndLoading());
    assertEquals(List.of(), failures);
  }

  @Test
  void whoeverAsksForMoreDoesNotWaitForThat() {
    var snapshot = openAgain();
    var counts = new ArrayList<Integer>();
    var asked = snapshot.questions();
    asked.ask("Count", _ -> asked.snapshot().graph().nodeCount(), counts::add, failures::add);
    assertEquals(List.of(15), counts);
    assertEquals(List.of(), failures);
  }

  @Test
  void snapshotThatIsClosedBeforeIsNotRead() {
    workspace.close(openAgain());
    background.passTime();
    assertEquals(List.of(0, 0), readyAndLoading());
    assertEquals(List.of(), failures);
  }

  private void damageTheRest() throws IOException {
    var index = indexes.list().getFirst().file();
    var bytes = Files.readAllBytes(index);
    bytes[bytes.length - 1] ^= 1;
    Files.write(index, bytes, StandardOpenOption.TRUNCATE_EXISTING);
  }

  @Test
  void damagedRestIsReadOfTheFile() throws IOException {
    damageTheRest();
    var snapshot = openAgain();
    background.passTime();
    assertEquals(List.of(1, 0), readyAndLoading());
    assertEquals(State.READY, snapshot.state());
    assertEquals(List.of(), indexes.list());
  }

  @Test
  void fileThatIsCutMeanwhileShowsItsCard() throws IOException {
    damageTheRest();
    var snapshot = openAgain();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    background.passTime();
    assertEquals(State.FAILED, snapshot.state());
    assertEquals(
        "a.heapsnapshot became shorter while it was open. Close it here, wait until it is written"
            + " completely, and open it again.",
        snapshot.failure().text());
    assertEquals(List.of(0, 0), readyAndLoading());
    assertEquals(null, summary.linesProperty().get());
  }
}
