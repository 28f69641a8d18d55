package holdfast.cli;

import holdfast.analysis.MemoryNeed;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The snapshot that a command is about.
final class SnapshotFileArgument {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A .heapsnapshot file, or one packed with gzip; - for standard input.")
  private Path file;

  @Mixin private IndexOption index;

  /// Loads it, with a progress bar where stderr is a terminal.
  SnapshotAnalysis load() throws IOException {
    return load(file, index);
  }

  /// Loads another, which may have its index, too.
  SnapshotAnalysis load(Path other) throws IOException {
    return load(other, index);
  }

  /// The same for a file of another argument.
  static SnapshotAnalysis load(Path file, IndexOption index) throws IOException {
    return read(file, index::load);
  }

  /// The same, told of to somebody else.
  static SnapshotAnalysis load(Path file, IndexOption index, ProgressListener progress)
      throws IOException {
    return read(file, progress, index::load);
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
