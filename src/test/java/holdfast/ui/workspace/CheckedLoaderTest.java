package holdfast.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.analysis.MemoryNeed;
import holdfast.analysis.NotEnoughMemoryException;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.report.ByteSize;
import holdfast.testing.GoldenFiles;
import holdfast.ui.errors.Failure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckedLoaderTest {
  private final Path file = GoldenFiles.snapshot("node18");
  private long need;

  @BeforeEach
  void measure() throws IOException {
    need = MemoryNeed.of(file).kept();
  }

  private SnapshotAnalysis load(Loader loader) throws IOException {
    return loader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  @Test
  void fileTooLargeIsRefusedWithTheFigures() {
    var loader = new CheckedLoader((_, _, _) -> null, need - 1);
    var problem = assertThrows(NotEnoughMemoryException.class, () -> load(loader));
    var failure = Failure.ofFile(file, problem);
    assertEquals("Cannot open node18.heapsnapshot.gz", failure.title());
    assertEquals(
        "It needs "
            + ByteSize.format(need)
            + " of memory at least, and Holdfast may take "
            + ByteSize.format(need - 1)
            + " here.",
        failure.text());
    assertTrue(failure.advice().startsWith("Open it on a machine with more memory"));
  }

  @Test
  void openSnapshotsTakeTheirPartUntilTheyAreClosed() throws IOException {
    var loader = new CheckedLoader(SnapshotLoader::load, 3 * need - 1);
    var first = load(loader);
    try (var second = load(loader)) {
      var problem = assertThrows(NotEnoughMemoryException.class, () -> load(loader));
      var failure = Failure.ofFile(file, problem);
      assertEquals(
          "It needs "
              + ByteSize.format(need)
              + " of memory at least. Holdfast may take "
              + ByteSize.format(3 * need - 1)
              + " here, of which the open snapshots take "
              + ByteSize.format(2 * need)
              + ".",
          failure.text());
      assertTrue(failure.advice().startsWith("Close snapshots, then try again"));
      first.close();
      load(loader).close();
      assertTrue(second.isOpen());
    }
  }

  @Test
  void whatIsLeftOfAFileIsRefusedAsWell() throws IOException {
    var loader = new CheckedLoader(SnapshotLoader::load, 2 * need - 1);
    try (var first = loader.salvage(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      assertThrows(
          NotEnoughMemoryException.class,
          () -> loader.salvage(file, ProgressListener.NONE, CancelSignal.NEVER));
      assertTrue(first.isOpen());
    }
  }

  @Test
  void failedLoadsTakeNothing() throws IOException {
    var loader =
        new CheckedLoader(
            (_, _, _) -> {
              throw new OutOfMemoryError();
            },
            need);
    for (int i = 0; i < 3; i++) {
      assertThrows(OutOfMemoryError.class, () -> load(loader));
    }
  }

  @Test
  void loadsUnderWayTakeTheirPart() throws IOException {
    var loader = new CheckedLoader[1];
    loader[0] =
        new CheckedLoader(
            (file, progress, cancel) -> {
              assertThrows(NotEnoughMemoryException.class, () -> load(loader[0]));
              return SnapshotLoader.load(file, progress, cancel);
            },
            2 * need - 1);
    load(loader[0]).close();
  }
}
