package holdfast.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.testing.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In processes of their own, whose memory nobody else uses.
class SoakTest {
  private static final long LIMIT_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void nothingGrowsOverHundredsOfRounds() throws Exception {
    var printed =
        run(
            0,
            "-Xmx96m",
            "holdfast.memory.Soak",
            "0.4",
            GoldenFiles.snapshot("pair-before").toString(),
            GoldenFiles.snapshot("pair-after").toString());
    var last = printed.lines().reduce((_, line) -> line).orElseThrow();
    int rounds =
        Integer.parseInt(last.replaceAll("after ([0-9,]+) rounds.*", "$1").replace(",", ""));
    assertTrue(rounds >= 100, printed);
  }

  /// Three times: the load fails, what is open answers as before, and there is room for another.
  @Test
  void loadThatDoesNotFitEndsAlone() throws Exception {
    var printed =
        run(
            0,
            "-Xmx48m",
            "holdfast.memory.FullMemory",
            GoldenFiles.snapshot("node18").toString(),
            FullMemory.writeLarge(folder.resolve("large.heapsnapshot")).toString());
    assertEquals("full, answers as before, opens again\n".repeat(3), printed);
  }

  @Test
  void commandSaysBeforeTheLoadWhatIsMissing() throws Exception {
    var file = FullMemory.writeLarge(folder.resolve("large.heapsnapshot"));
    var printed = run(3, "-Xmx24m", "holdfast.Launcher", "summary", file.toString());
    assertTrue(
        printed.startsWith("holdfast: this needs 40.5 MB of memory at least, and Java may use 25."),
        printed);
    assertTrue(printed.lines().toList().get(1).startsWith("Use a machine with more"), printed);
    var several =
        run(3, "-Xmx48m", "holdfast.Launcher", "compare", file.toString(), file.toString());
    assertTrue(several.startsWith("holdfast: this needs 81.0 MB of memory at least,"), several);
  }

  /// What a program prints that ends with an exit code.
  private static String run(int exitCode, String memory, String program, String... words)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(memory, "-cp", System.getProperty("java.class.path"), program));
    command.addAll(List.of(words));
    var output = Files.createTempFile("holdfast-run", ".txt");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      var printed = Files.readString(output);
      assertEquals(exitCode, process.waitFor(), printed);
      return printed;
    } finally {
      Files.delete(output);
    }
  }
}
