package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Another program may cut a file off while it is open here: a message, and never a crash.
class ShrinkingFileTest {
  private static final int NODES = 60_000;
  private static final String MESSAGE =
      "a.heapsnapshot became shorter while it was open. Close it here, wait until it is written"
          + " completely, and open it again.";

  @TempDir private Path folder;

  @Test
  void namesOfALoadedFileAreToldToBeGone() throws IOException {
    var file = write();
    try (var heap = load(file, ProgressListener.NONE)) {
      cut(file);
      // often enough for the compiler to have its say
      for (int node = 0; node < 20_000; node++) {
        int wanted = node;
        var thrown = assertThrows(UncheckedIOException.class, () -> heap.name(wanted));
        assertEquals(MESSAGE, thrown.getCause().getMessage());
      }
    }
  }

  @Test
  void namesOfALoadedFileAreToldToBeGoneToCompiledCodeToo() throws IOException {
    var file = write();
    try (var heap = load(file, ProgressListener.NONE)) {
      long length = 0;
      for (int node = 0; node < NODES; node++) {
        length += heap.name(node).length();
      }
      cut(file);
      var thrown = assertThrows(UncheckedIOException.class, () -> heap.name(NODES / 2));
      assertEquals(MESSAGE + " " + length, thrown.getCause().getMessage() + " " + length);
    }
  }

  @Test
  void sizesOfALoadedFileStay() throws IOException {
    var file = write();
    try (var heap = load(file, ProgressListener.NONE)) {
      cut(file);
      assertEquals(NODES, heap.totalSize());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"READING_NODES", "READING_EDGES"})
  void fileThatShrinksWhileItIsReadIsTold(Phase phase) throws IOException {
    var file = write();
    ProgressListener cutter =
        (now, _, _) -> {
          if (now == phase) {
            cut(file);
          }
        };
    var thrown = assertThrows(IOException.class, () -> load(file, cutter));
    assertEquals(MESSAGE, thrown.getMessage());
  }

  private Path write() {
    var built = new SnapshotBuilder();
    int root = built.root();
    for (int i = 0; i < NODES; i++) {
      int node = built.node("object", "a class of its own " + i, 1);
      built.property(root, "property " + i, node);
    }
    return built.writeTo(folder.resolve("a.heapsnapshot"));
  }

  private static void cut(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(1000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SnapshotAnalysis load(Path file, ProgressListener progress) throws IOException {
    return SnapshotLoader.load(file, progress, CancelSignal.NEVER);
  }
}
