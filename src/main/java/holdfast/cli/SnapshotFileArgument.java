package holdfast.cli;

import holdfast.analysis.MemoryNeed;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotIndex;
import holdfast.analysis.SnapshotLoader;
import holdfast.format.Remains;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.report.RemainsText;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The snapshot that a command is about.
final class SnapshotFileArgument {
  private static final String SALVAGE_HINT = "--salvage shows what is whole of it.";
  private static final String WHOLE_HINT =
      "What is whole of it, `holdfast summary --salvage` shows; comparisons and verdicts need all.";

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A .heapsnapshot file, or one packed with gzip; - for standard input.")
  private Path file;

  @Mixin private IndexOption index;

  @Option(
      names = "--salvage",
      description =
          "Reads what is whole of a snapshot that is cut off, and says on standard error what is"
              + " missing and what is unreliable.")
  private boolean salvages;

  /// Loads it, with a progress bar where stderr is a terminal; where that is wanted, only what is
  /// whole of it.
  SnapshotAnalysis load() throws IOException {
    if (!salvages) {
      return read(file, SALVAGE_HINT, index::load);
    }
    var snapshot = read(file, "", SnapshotLoader::salvage);
    snapshot.remains().ifPresent(remains -> warn(file, remains));
    return snapshot;
  }

  /// Loads it for a comparison, which needs all of it.
  SnapshotAnalysis loadWhole() throws IOException {
    return load(file, index);
  }

  /// Loads another, which may have its index, too.
  SnapshotAnalysis load(Path other) throws IOException {
    return load(other, index);
  }

  private static void warn(Path file, Remains remains) {
    System.err.println(
        "holdfast: "
            + TerminalText.clean(file.getFileName().toString())
            + " is "
            + RemainsText.place(remains)
            + ". "
            + RemainsText.missing(remains));
    System.err.println(RemainsText.reliable(remains));
  }

  /// The same for a file of another argument.
  static SnapshotAnalysis load(Path file, IndexOption index) throws IOException {
    return read(file, WHOLE_HINT, index::load);
  }

  /// The same, told of to somebody else.
  static SnapshotAnalysis load(Path file, IndexOption index, ProgressListener progress)
      throws IOException {
    return read(file, WHOLE_HINT, progress, index::load);
  }

  /// The greatest id of a JavaScript object in a file of another argument, which is at most read.
  static long greatestObjectId(Path file, SnapshotIndex indexes) throws IOException {
    return read(file, WHOLE_HINT, indexes::greatestObjectId);
  }

  /// What becomes of a file.
  @FunctionalInterface
  private interface Reading<T> {
    T from(Path file, ProgressListener progress, CancelSignal cancel) throws IOException;
  }

  /// @param hint what can be done about a file that is cut off
  private static <T> T read(Path file, String hint, Reading<T> reading) throws IOException {
    try (var bar = ProgressBar.onTerminal()) {
      return read(file, hint, bar, reading);
    }
  }

  private static <T> T read(Path file, String hint, ProgressListener progress, Reading<T> reading)
      throws IOException {
    try (var input = StandardInput.of(file)) {
      MemoryNeed.of(input.file()).check(Runtime.getRuntime().maxMemory(), 0);
      return reading.from(input.file(), progress, CancelSignal.NEVER);
    } catch (SnapshotFormatException e) {
      throw new FailureHandler.DamagedFile(file, e, hint);
    } catch (OutOfMemoryError e) {
      throw new FailureHandler.OutOfMemoryFailure(e);
    }
  }
}
