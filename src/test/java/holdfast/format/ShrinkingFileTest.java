package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.testing.ShrinkingProgram;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void fileThatIsWrittenAnewWhileItIsReadIsTold() throws IOException {
    var file = write();
    ProgressListener writer =
        (now, _, _) -> {
          if (now == Phase.READING_NODES) {
            overwrite(file);
          }
        };
    var thrown = assertThrows(IOException.class, () -> load(file, writer));
    assertEquals(
        "a.heapsnapshot was written anew while it was open. Wait until it is written completely,"
            + " and open it again.",
        thrown.getMessage());
  }

  private static void overwrite(Path file) {
    try {
      Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In a process of its own, as nothing else would be left of the tests: by the interpreter, by
  /// each of the two compilers, and by both as usual.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xint 1",
        "-XX:TieredStopAtLevel=1 30",
        "-XX:-TieredCompilation 60",
        "-XX:+TieredCompilation 60"
      })
  void virtualMachineOutlivesItInEachOfItsModes(String mode) throws Exception {
    var option = mode.split(" ")[0];
    for (var left : List.of("0", "half")) {
      var file = write(NODES / 3);
      long bytes = left.equals("0") ? 0 : Files.size(file) / 2;
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var process =
          new ProcessBuilder(
                  java,
                  option,
                  "-cp",
                  System.getProperty("java.class.path"),
                  ShrinkingProgram.class.getName(),
                  file.toString(),
                  Long.toString(bytes),
                  mode.split(" ")[1])
              .redirectErrorStream(true)
              .directory(folder.toFile())
              .start();
      var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          """
          name: %1$s
          start of a name: %1$s
          length of a name: %1$s
          all names: %1$s
          names compared: %1$s
          search: %1$s
          contents: %1$s
          retainers: answered
          copies of strings: %1$s
          unchanged: %1$s
          sizes: answered
          """
              .formatted(MESSAGE),
          told);
      assertEquals(0, process.waitFor());
    }
  }

  private Path write() {
    return write(NODES);
  }

  private Path write(int nodes) {
    var built = new SnapshotBuilder();
    int root = built.root();
    for (int i = 0; i < nodes; i++) {
      int node = built.node(i % 2 == 0 ? "object" : "string", "a class of its own " + i, 1);
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
