package holdfast.ui.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {
  private static final Path FILE = Path.of("/dumps/big.heapsnapshot");

  @TempDir private Path folder;

  private static String words(Failure failure) {
    return String.join("\n", failure.title(), failure.text(), failure.place(), failure.advice());
  }

  @Test
  void damagedFileSaysWhatWhereAndWhatToDo() {
    var problem =
        new SnapshotFormatException(
            "nodes", 1_234_567, "a digit or ','", "'x'", SnapshotFormatException.DAMAGED);
    assertEquals(
        """
        Cannot open big.heapsnapshot
        Expected a digit or ',', found 'x'.
        In section “nodes”, at byte 1,234,567
        The file is damaged, or the program that wrote it has a fault. Copy it again, or take a \
        new snapshot.\
        """,
        words(Failure.ofFile(FILE, problem)));
  }

  @Test
  void forbiddenFileSaysSo() {
    assertEquals(
        """
        Cannot open big.heapsnapshot
        Reading this file is not allowed.

        Give yourself read permission for it, then try again.\
        """,
        words(Failure.ofFile(FILE, new AccessDeniedException(FILE.toString()))));
  }

  @Test
  void memoryThatDoesNotSufficeIsNoFaultOfOurs() {
    assertEquals(
        """
        Cannot open big.heapsnapshot
        There is not enough memory for this.

        Close other snapshots, or run Holdfast on a machine with more memory, then try again.\
        """,
        words(Failure.ofFile(FILE, new OutOfMemoryError())));
  }

  @Test
  void fileThatShrinksIsExplainedByItsReader() {
    var problem = new UncheckedIOException(new IOException("It became shorter. Open it again."));
    assertEquals("It became shorter. Open it again.", Failure.of(problem).title());
  }

  @Test
  void unusableFilesHaveAWordOfTheirOwn() throws IOException {
    var empty = Files.createFile(folder.resolve("empty.heapsnapshot"));
    for (var file : new Path[] {folder, empty, folder.resolve("missing.heapsnapshot")}) {
      var problem =
          Assertions.assertThrows(
              IOException.class,
              () -> SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER));
      var failure = Failure.ofFile(file, problem);
      assertEquals("Cannot open " + file.getFileName(), failure.title());
      assertEquals(false, failure.text().isEmpty() || failure.advice().isEmpty());
    }
  }
}
