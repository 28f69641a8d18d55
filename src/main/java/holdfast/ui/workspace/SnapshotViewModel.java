package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.comparison.CaptureMark;
import holdfast.format.Remains;
import holdfast.report.RemainsText;
import holdfast.ui.Messages;
import holdfast.ui.errors.Failure;
import holdfast.ui.object.Capture;
import holdfast.ui.settings.LastSession;
import holdfast.ui.work.Background;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One snapshot of the sidebar: being loaded, ready, or broken.
public final class SnapshotViewModel {
  /// What can be said of a snapshot.
  public enum State {
    LOADING,
    READY,
    FAILED
  }

  /// How long the window has all cores to draw the first sight of a snapshot.
  private static final Duration FIRST_SIGHT = Duration.ofMillis(300);

  private final ReadOnlyStringWrapper letter = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
  private final ReadOnlyBooleanWrapper startsProcess = new ReadOnlyBooleanWrapper();
  private final BooleanProperty renaming = new SimpleBooleanProperty();
  private final Path file;
  private final boolean lasting;
  private final Loader loader;
  private final Background loads;
  private final Background background;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper cut = new ReadOnlyStringWrapper("");
  private boolean salvages;
  private Remains remains;
  private SnapshotLoad load;

  /// What may take the place of the snapshot, null when nothing will.
  private SnapshotLoad exchanging;

  private SnapshotQuestions questions;
  private CaptureMark mark;
  private Failure failure;

  /// Whether the rest is still being read while the first sight of it shows.
  private boolean completing;

  private String status = "";

  SnapshotViewModel(
      Path file, boolean lasting, Loader loader, Background loads, Background background) {
    this.file = file;
    this.lasting = lasting;
    this.loader = loader;
    this.loads = loads;
    this.background = background;
    name.set(ownName());
  }

  /// What it is called everywhere: A for the first of the sidebar.
  public ReadOnlyStringProperty letterProperty() {
    return letter.getReadOnlyProperty();
  }

  public String letter() {
    return letter.get();
  }

  void setLetter(String newLetter) {
    letter.set(newLetter);
  }

  /// Whether it is of another process than the one above it.
  ReadOnlyBooleanProperty startsProcessProperty() {
    return startsProcess.getReadOnlyProperty();
  }

  void setStartsProcess(boolean starts) {
    startsProcess.set(starts);
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
  String ownName() {
    var own = fileName().replaceFirst("\\.heapsnapshot(\\.gz)?$", "");
    return own.isEmpty() ? fileName() : own;
  }

  /// What the user called it, or the file's name.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Gives it another name; a blank one gives it that of its file back.
  void rename(String newName) {
    var stripped = newName.strip().replaceAll("\\p{Cntrl}", " ");
    name.set(stripped.isEmpty() ? ownName() : stripped);
  }

  /// How it is remembered until another day.
  LastSession.Entry sessionEntry() {
    return new LastSession.Entry(file, name.get().equals(ownName()) ? "" : name.get());
  }

  /// True while the user writes another name.
  BooleanProperty renamingProperty() {
    return renaming;
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

  /// Where it is cut off, empty when it is whole.
  ReadOnlyStringProperty cutProperty() {
    return cut.getReadOnlyProperty();
  }

  /// What is left of it, once it is ready and if it is cut off, else null.
  Remains remains() {
    return remains;
  }

  /// Whether it could not be opened because it is cut off, and what is there of it was not tried.
  boolean isCutOff() {
    return failure != null && failure.isCutOff() && !salvages;
  }

  /// Reads what is there, where it is not whole.
  void salvageFromNowOn() {
    salvages = true;
  }

  /// How much of it is loaded, 0 to 1.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// The snapshot, once it is ready.
  public SnapshotQuestions questions() {
    return questions;
  }

  /// Where it belongs among others, null before it is loaded.
  CaptureMark mark() {
    return mark;
  }

  /// Whether it is loaded, all of it, or will not be.
  boolean isSettled() {
    return state() != State.LOADING && !completing;
  }

  /// The snapshot as other views call it, once it is ready.
  Capture capture() {
    return new Capture(letter(), name.get(), questions, mark);
  }

  /// Why it could not be opened, once it failed.
  public Failure failure() {
    return failure;
  }

  /// For the status bar: `C: ready, loaded in 1.1 s`.
  public String status() {
    return text("snapshot.status", letter(), status);
  }

  /// @param whenSettled runs when it shows, and when it failed
  /// @param whenComplete runs when the rest is there, where that comes later
  void load(Runnable whenSettled, Runnable whenComplete) {
    failure = null;
    fraction.set(0);
    describe(text("snapshot.waiting"), text("snapshot.waiting"));
    state.set(State.LOADING);
    load = new SnapshotLoad(file, background, this::show);
    load.start(
        file,
        salvages ? loader::salvage : loader,
        loads,
        loaded -> arrived(loaded, whenSettled, whenComplete),
        problem -> {
          failed(problem);
          whenSettled.run();
        });
  }

  /// Reads the file once more while what was read of it before stays open, which the other takes
  /// the place of, or which stays if there is no other.
  ///
  /// @param release lets all go who hold what was read before
  /// @param kept hears why it stays
  void exchange(
      Runnable release,
      Consumer<? super IOException> kept,
      Runnable whenSettled,
      Runnable whenComplete) {
    if (exchanging != null) {
      return;
    }
    var detailBefore = detail.get();
    var statusBefore = status;
    exchanging = new SnapshotLoad(file, background, this::show);
    exchanging.start(
        file,
        salvages ? loader::salvage : loader,
        loads,
        loaded -> {
          exchanging = null;
          release.run();
          arrived(loaded, whenSettled, whenComplete);
        },
        problem -> {
          exchanging = null;
          describe(detailBefore, statusBefore);
          kept.accept(Failure.ofFile(file, problem).butKept());
        });
  }

  private void arrived(SnapshotLoad.Loaded loaded, Runnable whenSettled, Runnable whenComplete) {
    show(loaded);
    whenSettled.run();
    if (completing) {
      questions.later(FIRST_SIGHT, () -> complete(loaded, whenSettled, whenComplete));
    }
  }

  private void show(LoadProgress progress) {
    double done = progress.fraction();
    var phase = text("snapshot.phase", progress.phase().label(), Messages.percent(done));
    fraction.set(done);
    describe(phase, phase);
  }

  private void show(SnapshotLoad.Loaded loaded) {
    questions = new SnapshotQuestions(loaded.snapshot(), background);
    remains = loaded.snapshot().remains().orElse(null);
    cut.set(remains == null ? "" : RemainsText.placeAlone(remains));
    mark = loaded.summary().mark();
    origin.set(loaded.summary().origin());
    fraction.set(1);
    completing = !loaded.snapshot().isComplete();
    if (completing) {
      describe(loaded.summary().size(), text("snapshot.completing"));
    } else {
      ready(loaded, loaded.nanos());
    }
    state.set(State.READY);
  }

  /// Apart from the questions, so that the first sight does not wait for it.
  private void complete(SnapshotLoad.Loaded loaded, Runnable whenSettled, Runnable whenComplete) {
    var snapshot = loaded.snapshot();
    if (questions == null || questions.snapshot() != snapshot) {
      return; // closed meanwhile
    }
    questions.askApart(
        loads,
        "Complete " + file.getFileName(),
        cancel -> {
          snapshot.complete();
          return Optional.ofNullable(SnapshotSummary.mark(snapshot, cancel));
        },
        found -> {
          completing = false;
          mark = found.orElse(null);
          ready(loaded, System.nanoTime() - loaded.begun());
          whenComplete.run();
        },
        problem -> {
          failed(problem);
          whenSettled.run();
        });
  }

  private void ready(SnapshotLoad.Loaded loaded, long nanos) {
    var seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    describe(loaded.summary().size(), text("snapshot.ready", seconds));
    var snapshot = loaded.snapshot();
    questions.ask(
        "Rehearse",
        cancel -> {
          snapshot.rehearse(cancel);
          return null;
        },
        _ -> {},
        _ -> {}); // whoever asks in earnest hears of a failure
  }

  private void failed(Throwable problem) {
    completing = false;
    failure =
        Failure.ofFile(
            file, problem instanceof UncheckedIOException told ? told.getCause() : problem);
    mark = null;
    describe(text("snapshot.failed"), text("snapshot.failed"));
    state.set(State.FAILED);
  }

  private void describe(String newDetail, String newStatus) {
    status = newStatus;
    detail.set(newDetail);
  }

  /// Stops loading, or stops all who read and gives the memory back.
  void close() {
    if (exchanging != null) {
      exchanging.cancel();
      exchanging = null;
    }
    if (questions == null) {
      load.cancel();
    } else {
      closeOpen();
    }
  }

  /// Stops all who read, and gives the memory back.
  void closeOpen() {
    questions.close();
    questions = null;
    remains = null;
    cut.set("");
  }
}
