package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.errors.Failure;
import holdfast.ui.work.Background;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One snapshot of the sidebar: being loaded, ready, or broken.
public final class SnapshotViewModel {
  /// How often progress is shown.
  private static final Duration BEAT = Duration.ofMillis(50);

  /// What can be said of a snapshot.
  public enum State {
    LOADING,
    READY,
    FAILED
  }

  private final String letter;
  private final Path file;
  private final boolean lasting;
  private final Loader loader;
  private final Background loads;
  private final Background background;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private Running running = Running.NONE;
  private AtomicReference<SnapshotAnalysis> arriving = new AtomicReference<>();
  private SnapshotQuestions questions;
  private Failure failure;
  private String status = "";

  SnapshotViewModel(
      String letter,
      Path file,
      boolean lasting,
      Loader loader,
      Background loads,
      Background background) {
    this.letter = letter;
    this.file = file;
    this.lasting = lasting;
    this.loader = loader;
    this.loads = loads;
    this.background = background;
  }

  public String letter() {
    return letter;
  }

  public Path file() {
    return file;
  }

  /// Whether the file will still be there another day.
  boolean isLasting() {
    return lasting;
  }

  public String fileName() {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  /// The file's name without what all snapshots end with.
  public String shortName() {
    var name = fileName().replaceFirst("\\.heapsnapshot(\\.gz)?$", "");
    return name.isEmpty() ? fileName() : name;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  /// Size and number of nodes, or the phase of loading, or that it cannot be read.
  public ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// What made the snapshot, empty when unknown.
  public ReadOnlyStringProperty originProperty() {
    return origin.getReadOnlyProperty();
  }

  /// How much of it is loaded, 0 to 1.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// The snapshot, once it is ready.
  public SnapshotQuestions questions() {
    return questions;
  }

  /// Why it could not be opened, once it failed.
  public Failure failure() {
    return failure;
  }

  /// For the status bar: `C: ready, loaded in 1.1 s`.
  public String status() {
    return status;
  }

  void load(Runnable whenSettled) {
    state.set(State.LOADING);
    failure = null;
    fraction.set(0);
    describe(text("snapshot.waiting"), text("snapshot.waiting"));
    var pending = new AtomicBoolean();
    var slot = new AtomicReference<SnapshotAnalysis>();
    arriving = slot;
    var isCompressed = fileName().endsWith(".gz");
    var published = new AtomicReference<LoadProgress>();
    var progress =
        new LoadProgress(
            isCompressed,
            () -> {
              if (pending.compareAndSet(false, true)) {
                background.later(
                    BEAT,
                    () -> {
                      pending.set(false);
                      show(published.get(), slot);
                    });
              }
            });
    published.set(progress);
    running =
        loads.run(
            "Load " + fileName(),
            cancel -> read(progress, cancel, slot),
            size -> {
              loaded(slot.getAndSet(null), size);
              whenSettled.run();
            },
            problem -> {
              failed(problem);
              whenSettled.run();
            });
  }

  /// What the window needs to know at once, read where reading is allowed.
  private record Size(String detail, String origin, long nanos) {}

  private Size read(
      LoadProgress progress, CancelSignal cancel, AtomicReference<SnapshotAnalysis> slot)
      throws IOException {
    long from = System.nanoTime();
    var snapshot = loader.load(file, progress, cancel);
    slot.set(snapshot);
    var detail =
        text(
            "snapshot.detail",
            ByteSize.format(snapshot.fileSize()),
            Messages.roundCount(snapshot.graph().nodeCount()));
    var size = new Size(detail, snapshot.origin().text(), System.nanoTime() - from);
    if (cancel.isCanceled()) {
      discard(slot);
      throw new CanceledException();
    }
    return size;
  }

  private static void discard(AtomicReference<SnapshotAnalysis> slot) {
    var snapshot = slot.getAndSet(null);
    if (snapshot != null) {
      snapshot.close();
    }
  }

  private void show(LoadProgress progress, AtomicReference<SnapshotAnalysis> slot) {
    if (state() == State.LOADING && slot == arriving) {
      fraction.set(progress.fraction());
      var phase =
          text("snapshot.phase", progress.phase().label(), Messages.percent(progress.fraction()));
      describe(phase, phase);
    }
  }

  private void loaded(SnapshotAnalysis snapshot, Size size) {
    questions = new SnapshotQuestions(snapshot, background);
    origin.set(size.origin);
    fraction.set(1);
    var seconds = String.format(Locale.ROOT, "%.1f", size.nanos / 1e9);
    describe(size.detail, text("snapshot.ready", seconds));
    state.set(State.READY);
  }

  private void failed(Throwable problem) {
    failure = Failure.ofFile(file, problem);
    describe(text("snapshot.failed"), text("snapshot.failed"));
    state.set(State.FAILED);
  }

  private void describe(String newDetail, String newStatus) {
    status = text("snapshot.status", letter, newStatus);
    detail.set(newDetail);
  }

  /// Stops loading, or stops all who read and gives the memory back.
  void close() {
    running.cancel();
    var slot = arriving;
    if (questions != null) {
      questions.close();
      questions = null;
    } else {
      background.run(
          "Close",
          _ -> {
            discard(slot);
            return null;
          },
          _ -> {},
          _ -> {});
    }
  }
}
