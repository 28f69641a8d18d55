package holdfast.ui.workspace;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.work.Background;
import holdfast.ui.work.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// One attempt to load a file. Whatever it reads is either handed over or closed, also when it is
/// canceled at the very end.
final class SnapshotLoad {
  /// How often progress is shown.
  private static final Duration BEAT = Duration.ofMillis(50);

  private final AtomicReference<SnapshotAnalysis> arrived = new AtomicReference<>();
  private final AtomicBoolean beating = new AtomicBoolean();
  private final Background background;
  private final Consumer<LoadProgress> whenFurther;
  private final LoadProgress progress;
  private Running running = Running.NONE;
  private volatile boolean settled;

  /// @param whenFurther hears of progress on the window's thread, not too often
  SnapshotLoad(Path file, Background background, Consumer<LoadProgress> whenFurther) {
    this.background = background;
    this.whenFurther = whenFurther;
    this.progress = new LoadProgress(file.toString().endsWith(".gz"), this::beat);
  }

  /// What was read: the snapshot, what a card says of it, when that began and how long it took.
  record Loaded(SnapshotAnalysis snapshot, SnapshotSummary summary, long begun, long nanos) {}

  private record Arrived(SnapshotSummary summary, long begun, long nanos) {}

  void start(
      Path file,
      Loader loader,
      Background loads,
      Consumer<Loaded> done,
      Consumer<Throwable> failed) {
    running =
        loads.run(
            "Load " + file.getFileName(),
            cancel -> read(file, loader, cancel),
            arrival -> {
              settled = true;
              done.accept(
                  new Loaded(
                      arrived.getAndSet(null),
                      arrival.summary(),
                      arrival.begun(),
                      arrival.nanos()));
            },
            problem -> {
              settled = true;
              failed.accept(problem);
            });
  }

  private Arrived read(Path file, Loader loader, CancelSignal cancel) throws IOException {
    long from = System.nanoTime();
    var snapshot = loader.load(file, progress, cancel);
    arrived.set(snapshot);
    try {
      var arrival =
          new Arrived(SnapshotSummary.of(snapshot, cancel), from, System.nanoTime() - from);
      cancel.throwIfCanceled();
      return arrival;
    } catch (RuntimeException | Error problem) {
      discard();
      throw problem;
    }
  }

  private void beat() {
    if (beating.compareAndSet(false, true)) {
      background.later(
          BEAT,
          () -> {
            beating.set(false);
            if (!settled) {
              whenFurther.accept(progress);
            }
          });
    }
  }

  /// Stops it; a snapshot that has arrived and was not handed over yet is closed in the background.
  void cancel() {
    settled = true;
    running.cancel();
    background.run(
        "Close",
        _ -> {
          discard();
          return null;
        },
        _ -> {},
        _ -> {});
  }

  private void discard() {
    var snapshot = arrived.getAndSet(null);
    if (snapshot != null) {
      snapshot.close();
    }
  }
}
