package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.comparison.CaptureMark;
import holdfast.ui.Messages;
import holdfast.ui.errors.Failure;
import holdfast.ui.object.Capture;
import holdfast.ui.work.Background;
import holdfast.ui.work.SnapshotQuestions;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One snapshot of the sidebar: being loaded, ready, or broken.
public final class SnapshotViewModel {
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
  private SnapshotLoad load;
  private SnapshotQuestions questions;
  private CaptureMark mark;
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

  /// The snapshot as other views call it, once it is ready.
  Capture capture() {
    return new Capture(letter, shortName(), questions, mark);
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
    failure = null;
    fraction.set(0);
    describe(text("snapshot.waiting"), text("snapshot.waiting"));
    state.set(State.LOADING);
    load = new SnapshotLoad(file, background, this::show);
    load.start(
        file,
        loader,
        loads,
        loaded -> {
          show(loaded);
          whenSettled.run();
        },
        problem -> {
          failed(problem);
          whenSettled.run();
        });
  }

  private void show(LoadProgress progress) {
    double done = progress.fraction();
    var phase = text("snapshot.phase", progress.phase().label(), Messages.percent(done));
    fraction.set(done);
    describe(phase, phase);
  }

  private void show(SnapshotLoad.Loaded loaded) {
    questions = new SnapshotQuestions(loaded.snapshot(), background);
    mark = loaded.summary().mark();
    origin.set(loaded.summary().origin());
    fraction.set(1);
    var seconds = String.format(Locale.ROOT, "%.1f", loaded.nanos() / 1e9);
    describe(loaded.summary().size(), text("snapshot.ready", seconds));
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
    if (questions == null) {
      load.cancel();
    } else {
      questions.close();
      questions = null;
    }
  }
}
