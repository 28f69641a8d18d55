package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The snapshots of a command that takes several. They load side by side where cores and memory
/// allow.
final class LoadedSnapshots implements AutoCloseable {
  /// Memory that a load takes at its peak, in bytes per byte of its file.
  private static final double PEAK = 1.4;

  /// How much larger a packed file is when it is unpacked.
  private static final int UNPACKED = 7;

  private final SnapshotAnalysis[] snapshots;

  private LoadedSnapshots(int count) {
    snapshots = new SnapshotAnalysis[count];
  }

  /// @throws IOException for the first that cannot be read; the others are closed then
  static LoadedSnapshots load(List<Path> files) throws IOException {
    var loaded = new LoadedSnapshots(files.size());
    boolean isDone = false;
    try {
      int together = together(files);
      if (together == 1) {
        for (int i = 0; i < files.size(); i++) {
          loaded.snapshots[i] = SnapshotFileArgument.load(files.get(i));
        }
      } else {
        loaded.loadTogether(files, together);
      }
      isDone = true;
      return loaded;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!isDone) {
        loaded.close();
      }
    }
  }

  private void loadTogether(List<Path> files, int together) {
    try (var bar = ProgressBar.onTerminal()) {
      var progress = new JointProgress(files.size(), bar);
      var next = new AtomicInteger();
      Runnable loader =
          () -> {
            for (int i; (i = next.getAndIncrement()) < files.size(); ) {
              try {
                snapshots[i] = SnapshotFileArgument.load(files.get(i), progress.ofFile(i));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          };
      var loaders = new Runnable[together];
      Arrays.fill(loaders, loader);
      Workers.runAll(loaders);
    }
  }

  /// How many are loaded at a time: one per core, as long as there is room for all of them at their
  /// peak.
  private static int together(List<Path> files) throws IOException {
    double peak = 0;
    for (var file : files) {
      if (!Files.isRegularFile(file)) {
        return 1;
      }
      boolean isPacked = file.toString().endsWith(".gz");
      peak += PEAK * Files.size(file) * (isPacked ? UNPACKED : 1);
    }
    return peak > Runtime.getRuntime().maxMemory() ? 1 : Math.min(files.size(), Workers.count());
  }

  /// In the order of the files.
  List<SnapshotAnalysis> list() {
    return List.of(snapshots);
  }

  @Override
  public void close() {
    Stream.of(snapshots).filter(Objects::nonNull).forEach(SnapshotAnalysis::close);
  }
}
