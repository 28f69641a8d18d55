package holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of a process from start to end.
///
/// @param seconds wall time
/// @param peakAnonymousBytes largest private memory that was seen; 0 where the system does not tell
/// @param lines what it wrote to its standard output, if that was kept
record MeasuredRun(double seconds, long peakAnonymousBytes, List<Line> lines) {
  private static final int SAMPLE_MILLIS = 5;
  private static final Path ERRORS = Settings.FOLDER.resolve("errors.txt");

  /// Keeps the indexes of the snapshots away from the user's.
  private static final Path CACHE = Settings.FOLDER.resolve("cache").toAbsolutePath();

  /// @param seconds since the start of the process
  record Line(double seconds, String[] fields) {}

  /// Runs a command whose output is thrown away.
  static MeasuredRun discarding(List<String> command) throws IOException, InterruptedException {
    return run(command, ProcessBuilder.Redirect.DISCARD);
  }

  /// Runs a command and notes when it wrote which line. Fields of a line are separated by tabs.
  static MeasuredRun reading(List<String> command) throws IOException, InterruptedException {
    return run(command, ProcessBuilder.Redirect.PIPE);
  }

  private static MeasuredRun run(List<String> command, ProcessBuilder.Redirect output)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectOutput(output);
    builder.redirectError(ERRORS.toFile());
    builder.environment().put("HOLDFAST_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
    long start = System.nanoTime();
    var process = builder.start();
    var lines = new ArrayList<Line>();
    var reader = Thread.startVirtualThread(() -> read(process, start, lines));
    var memory = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    do {
      peak = Math.max(peak, anonymousBytes(memory));
    } while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS));
    double seconds = secondsSince(start);
    reader.join();
    if (process.exitValue() != 0) {
      throw new IOException(
          "Exit code "
              + process.exitValue()
              + " of "
              + String.join(" ", command)
              + "\n"
              + Files.readString(ERRORS));
    }
    return new MeasuredRun(seconds, peak, lines);
  }

  private static void read(Process process, long start, List<Line> lines) {
    try (var reader = process.inputReader()) {
      for (String line; (line = reader.readLine()) != null; ) {
        lines.add(new Line(secondsSince(start), line.split("\t")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /// `RssAnon: 12345 kB`; 0 where there is no such file or the process has ended.
  private static long anonymousBytes(Path status) {
    try {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("RssAnon:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException _) {
      // another system, or the process has just ended
    }
    return 0;
  }

  /// The line that starts with a word.
  Line line(String word) {
    return lines.stream().filter(line -> line.fields[0].equals(word)).findFirst().orElseThrow();
  }

  /// The number behind a word.
  long number(String word) {
    return Long.parseLong(line(word).fields[1]);
  }
}
