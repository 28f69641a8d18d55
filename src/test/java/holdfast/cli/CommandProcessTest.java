package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.testing.TemporaryFiles;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own can show.
class CommandProcessTest {
  private static final long LIMIT_SECONDS = 60;

  @TempDir private Path folder;

  @Test
  void commandLoadsNothingOfJavaFX() throws Exception {
    var loaded = folder.resolve("loaded.txt");
    var process =
        start(
            List.of("-Xlog:class+load:file=" + loaded, "-cp", classPath()),
            "summary",
            GoldenFiles.snapshot("chromium").toString());
    process.getInputStream().readAllBytes();
    assertEquals(0, exitCode(process));
    assertEquals(
        List.of(),
        Files.readAllLines(loaded).stream().filter(l -> l.contains(" javafx.")).toList());
  }

  @Test
  void commandNeedsNoJavaFX() throws Exception {
    var without =
        Arrays.stream(classPath().split(File.pathSeparator))
            .filter(entry -> !entry.contains("javafx"))
            .toList();
    var options = List.of("-cp", String.join(File.pathSeparator, without));
    var process = start(options, "nodes", GoldenFiles.snapshot("chromium").toString());
    process.getInputStream().readAllBytes();
    assertEquals(0, exitCode(process));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDiskBehindTheOutputIsTold() throws Exception {
    var file = GoldenFiles.snapshot("chromium").toString();
    var command = command(List.of("-cp", classPath()), "nodes", file);
    var errors = folder.resolve("errors.txt");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(new File("/dev/full"))
            .redirectError(errors.toFile())
            .start();
    assertEquals(3, exitCode(process));
    assertEquals(
        "holdfast: The output cannot be written: No space left on device\n",
        Files.readString(errors));
  }

  @Test
  void interruptWhileUnpackingLeavesNoFile() throws Exception {
    var packed = packedBlanks(64);
    try (var watch = folder.getFileSystem().newWatchService()) {
      var temporary = Files.createDirectory(folder.resolve("tmp"));
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      var process =
          start(
              List.of("-Djava.io.tmpdir=" + temporary, "-cp", classPath()),
              "summary",
              packed.toString());
      assertEquals(true, watch.poll(LIMIT_SECONDS, TimeUnit.SECONDS) != null, "began to unpack");
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertEquals(130, exitCode(process));
      assertEquals(Set.of(), TemporaryFiles.present(temporary));
    }
  }

  @Test
  void outputThatNobodyReadsEndsTheCommandQuietly() throws Exception {
    var process =
        start(List.of("-cp", classPath()), "nodes", GoldenFiles.snapshot("node26").toString());
    process.getInputStream().close();
    var said = process.getErrorStream().readAllBytes();
    assertEquals(List.of(130, 0), List.of(exitCode(process), said.length));
  }

  /// A file of so many times 64 MB of blanks, which take little room when packed.
  private Path packedBlanks(int times) throws IOException {
    var part = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(part)) {
      var blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 64; i++) {
        stream.write(blanks);
      }
    }
    var file = folder.resolve("blanks.gz");
    try (var stream = Files.newOutputStream(file)) {
      for (int i = 0; i < times; i++) {
        part.writeTo(stream);
      }
    }
    return file;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static Process start(List<String> options, String... arguments) throws IOException {
    return new ProcessBuilder(command(options, arguments)).start();
  }

  private static List<String> command(List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("holdfast.Launcher");
    command.addAll(List.of(arguments));
    return command;
  }

  private static int exitCode(Process process) throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
