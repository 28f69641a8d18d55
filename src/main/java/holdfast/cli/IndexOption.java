package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotIndex;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import holdfast.report.UserIndexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Whether a command loads snapshots by way of their indexes.
final class IndexOption {
  /// Of what an index is to be written when the command has printed its answer.
  private static final Queue<SnapshotAnalysis> UNWRITTEN = new ConcurrentLinkedQueue<>();

  private static final String OFF = "--no-index";

  @Option(
      names = OFF,
      description =
          "Neither reads nor writes an index. Otherwise that of a large snapshot is kept, so that"
              + " the next command reads it instead; see holdfast index.")
  private boolean isOff;

  SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    var snapshot = indexes(isOff).load(file, progress, cancel);
    if (!isOff) {
      UNWRITTEN.add(snapshot);
    }
    return snapshot;
  }

  /// The indexes that a command may use, by its option.
  static SnapshotIndex in(CommandSpec command) {
    var option = command.findOption(OFF);
    return indexes(option != null && option.getValue() instanceof Boolean isOff && isOff);
  }

  private static SnapshotIndex indexes(boolean isOff) {
    return new SnapshotIndex(isOff ? UserIndexes.none() : UserIndexes.folder());
  }

  /// Writes the indexes of the snapshots that the command has loaded, closed as they may be.
  static void writeAll() {
    var indexes = new SnapshotIndex(UserIndexes.folder());
    for (SnapshotAnalysis snapshot; (snapshot = UNWRITTEN.poll()) != null; ) {
      indexes.keep(snapshot, Workers.count(), CancelSignal.NEVER);
    }
  }

  /// Lets them go.
  static void forgetAll() {
    UNWRITTEN.clear();
  }
}
