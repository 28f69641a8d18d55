package holdfast.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotIndex;
import holdfast.index.IndexFolder;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.RandomGraphs;
import holdfast.ui.work.DirectBackground;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingLoaderTest {
  @TempDir private Path folder;
  private final DirectBackground background = new DirectBackground();
  private IndexFolder indexes;
  private Path file;

  @BeforeEach
  void writeHeap() {
    indexes = new IndexFolder(folder.resolve("indexes"), "build", 0, Long.MAX_VALUE);
    file = RandomGraphs.withSeed(3).writeTo(folder.resolve("a.heapsnapshot"));
  }

  private SnapshotAnalysis load() throws IOException {
    return new IndexingLoader(new SnapshotIndex(indexes), background)
        .load(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  @Test
  void snapshotIsThereBeforeItsIndex() throws IOException {
    background.hold();
    try (var snapshot = load()) {
      assertEquals(0, indexes.list().size());
      background.answerHeld();
      assertEquals(1, indexes.list().size());
      assertEquals(true, snapshot.isOpen());
    }
  }

  @Test
  void snapshotThatIsClosedBeforeGetsNone() throws IOException {
    background.hold();
    load().close();
    background.answerHeld();
    assertEquals(0, indexes.list().size());
  }

  @Test
  void noneIsWrittenWhenTheWindowIsClosed() throws IOException {
    background.hold();
    var loader = new IndexingLoader(new SnapshotIndex(indexes), background);
    try (var _ = loader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      loader.close();
      background.answerHeld();
    }
    assertEquals(0, indexes.list().size());
  }

  @Test
  void noneIsWrittenWhereNobodyWantsOne() throws IOException {
    var loader = new IndexingLoader(new SnapshotIndex(indexes), background);
    loader.onlyWhile(() -> false);
    loader.load(file, ProgressListener.NONE, CancelSignal.NEVER).close();
    assertEquals(0, indexes.list().size());
  }

  @Test
  void nextLoadAnswersTheSame() throws IOException {
    try (var first = load();
        var second = load()) {
      assertEquals(first.classes().rows(), second.classes().rows());
      assertEquals(first.shortestPath(1).steps(), second.shortestPath(1).steps());
    }
  }
}
