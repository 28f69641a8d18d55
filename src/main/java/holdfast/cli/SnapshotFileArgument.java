package holdfast.cli;

import holdfast.analysis.MemoryNeed;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// The snapshot that a command is about.
final class SnapshotFileArgument {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A .heapsnapshot file, or one packed with gzip; - for standard input.")
  private Path file;

  /// Loads it, with a progress bar where stderr is a terminal.
  SnapshotAnalysis load() throws IOException {
    return load(file);
  }

  /// The same for a file of another argument.
  static SnapshotAnalysis load(Path file) throws IOException {
    return read(file, SnapshotLoader::load);
  }

  /// The same, told of to somebody else.
  static SnapshotAnalysis load(Path file, ProgressListener progress) throws IOException {
    return read(file, progress, SnapshotLoader::load);
  }

  /// The greatest id of a JavaScript object in a file of another argument, which is only read.
  static long greatestObjectId(Path file) throws IOException {
    return read(file, SnapshotLoader::greatestObjectId);
  }

  /// What becomes of a file.
  @FunctionalInterface
  private interface Reading<T> {
    T from(Path file, ProgressListener progress, CancelSignal cancel) throws IOException;
  }

  private static <T> T read(Path file, Reading<T> reading) throws IOException {
    try (var bar = ProgressBar.onTerminal()) {
      return read(file, bar, reading);
    }
  }

  private static <T> T read(Path file, ProgressListener progress, Reading<T> reading)
      throws IOException {
    try (var input = StandardInput.of(file)) {
      MemoryNeed.of(input.file()).check(Runtime.getRuntime().maxMemory(), 0);
      return reading.from(input.file(), progress, CancelSignal.NEVER);
    } catch (SnapshotFormatException e) {
      throw new FailureHandler.DamagedFile(file, e);
    } catch (OutOfMemoryError e) {
      throw new FailureHandler.OutOfMemoryFailure(e);
    }
  }
}
