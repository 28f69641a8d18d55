package holdfast.cli;

import holdfast.analysis.MemoryNeed;
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
  private final SnapshotAnalysis[] snapshots;

  private LoadedSnapshots(int count) {
    snapshots = new SnapshotAnalysis[count];
  }

  /// @throws IOException for the first that cannot be read; the others are closed then
  static LoadedSnapshots load(List<Path> files, IndexOption index) throws IOException {
    var need = MemoryNeed.of(files);
    need.check(Runtime.getRuntime().maxMemory(), 0);
    var loaded = new LoadedSnapshots(files.size());
    boolean isDone = false;
    try {
      int together = together(files, need);
      if (together == 1) {
        for (int i = 0; i < files.size(); i++) {
          loaded.snapshots[i] = SnapshotFileArgument.load(files.get(i), index);
        }
      } else {
        loaded.loadTogether(files, index, together);
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

  private void loadTogether(List<Path> files, IndexOption index, int together) {
    try (var bar = ProgressBar.onTerminal()) {
      var progress = new JointProgress(files.size(), bar);
      var next = new AtomicInteger();
      Runnable loader =
          () -> {
            for (int i; (i = next.getAndIncrement()) < files.size(); ) {
              try {
                snapshots[i] = SnapshotFileArgument.load(files.get(i), index, progress.ofFile(i));
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

  /// How many are loaded at a time, as long as there is room for all of them at their peak. A load
  /// keeps two cores busy, and loads that share a core only hinder each other (three of 180 MB on
  /// two cores: 2.4 s, one after the other 2.3 s); but what is packed is unpacked on one (3.8 s
  /// against 4.0 s).
  private static int together(List<Path> files, MemoryNeed need) {
    boolean isAnyPacked = false;
    for (var file : files) {
      if (!Files.isRegularFile(file)) {
        return 1;
      }
      isAnyPacked |= file.toString().endsWith(".gz");
    }
    if (need.peak() > Runtime.getRuntime().maxMemory()) {
      return 1;
    }
    int atOnce = isAnyPacked ? Workers.count() : Math.max(1, Workers.count() / 2);
    return Math.min(files.size(), atOnce);
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
