package holdfast.ui.retention;

import holdfast.comparison.CaptureOrder;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What holds the objects that were asked for last, and how that changed since the first capture of
/// the process that is open.
public final class RetentionViewModel implements SnapshotView {
  /// What the view shows.
  enum State {
    /// Nobody has asked yet.
    EMPTY,
    /// Asked just now.
    ASKED,
    WORKING,
    CANCELED,
    FAILED,
    READY
  }

  /// What is answered in less does not flash.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<TreeLines<RetentionRow>> lines =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private Captures captures = Captures.NONE;
  private ObjectSet asked;
  private Capture before;
  private SortOrder order = new SortOrder(SortColumn.COUNT, false);
  private Running running = Running.NONE;
  private Running patience = Running.NONE;
  private Consumer<SnapshotQuestions> bringIntoSight = _ -> {};
  private Consumer<TreeLine<RetentionRow>> whenRevealed = _ -> {};
  private boolean isInSight;

  public RetentionViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Which objects.
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// How many there are, and where most of them hang.
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// What they are set against.
  ReadOnlyStringProperty basisProperty() {
    return basis.getReadOnlyProperty();
  }

  /// What is being done.
  ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Null unless the state is READY.
  ReadOnlyObjectProperty<TreeLines<RetentionRow>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// Who brings the snapshot of an object that is selected into sight.
  public void onShow(Consumer<SnapshotQuestions> action) {
    bringIntoSight = action;
  }

  /// Who selects the line where most of the objects hang.
  void onReveal(Consumer<TreeLine<RetentionRow>> action) {
    whenRevealed = action;
  }

  /// Follows which snapshots are open.
  public void follow(Captures open) {
    captures = open;
    boolean isOpen =
        asked != null && open.all().stream().anyMatch(c -> c.questions() == asked.questions());
    if (asked != null && !isOpen) {
      drop();
      asked = null;
      state.set(State.EMPTY);
    } else if (before != null && !open.ready().contains(before)) {
      askAgain();
    }
  }

  /// Whether anybody looks at the view.
  public void setInSight(boolean inSight) {
    isInSight = inSight;
  }

  boolean isInSight() {
    return isInSight;
  }

  /// Which of the snapshots is in sight makes no difference here.
  @Override
  public void show(SnapshotQuestions snapshot) {}

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (asked != null && asked.questions() == snapshot) {
      drop();
      asked = null;
      state.set(State.EMPTY);
    }
  }

  /// Shows what holds some objects.
  public void ask(ObjectSet objects) {
    asked = objects;
    askAgain();
  }

  /// Asks once more, also if that was canceled or failed before.
  void askAgain() {
    drop();
    var now = captureOf(asked.questions());
    if (now == null) {
      return;
    }
    var objects = asked;
    before = objects.before() == null ? null : earliest(now);
    var earlier = before;
    var questions =
        new JointQuestions(
            Stream.of(now, earlier).filter(c -> c != null).map(Capture::questions).toList());
    title.set(Messages.text("retention.title", objects.title()));
    step.set(Messages.text("retention.working.chains"));
    state.set(State.ASKED);
    Runnable whenClimbed =
        () ->
            questions.later(
                Duration.ZERO,
                () -> {
                  if (asked == objects) {
                    step.set(Messages.text("retention.working.fold"));
                  }
                });
    patience =
        questions.later(
            PATIENCE,
            () -> {
              if (state.get() == State.ASKED) {
                state.set(State.WORKING);
              }
            });
    running =
        questions.ask(
            "Retention",
            cancel -> Retention.compute(objects, now, earlier, whenClimbed, cancel),
            found -> answered(found, questions),
            this::failed);
  }

  private Capture captureOf(SnapshotQuestions questions) {
    return captures.all().stream()
        .filter(capture -> capture.questions() == questions)
        .findFirst()
        .orElse(null);
  }

  /// The first capture of the same process, null if it is the one asked about.
  private Capture earliest(Capture now) {
    return CaptureOrder.processes(captures.ready(), Capture::mark).stream()
        .filter(process -> process.contains(now))
        .map(List::getFirst)
        .filter(first -> first != now)
        .findFirst()
        .orElse(null);
  }

  private void answered(Retention found, JointQuestions questions) {
    patience.cancel();
    summary.set(found.summary());
    basis.set(found.basis());
    var tree = new TreeLines<RetentionRow>(questions, order, failures);
    tree.show(new PlacesLevel(found), order);
    lines.set(tree);
    state.set(State.READY);
    int[] way = found.tree().way(found.holder());
    if (way.length > 0) {
      tree.reveal(way, line -> whenRevealed.accept(line));
    }
  }

  private void failed(Throwable problem) {
    patience.cancel();
    state.set(State.FAILED);
    failures.accept(problem);
  }

  void cancel() {
    running.cancel();
    patience.cancel();
    state.set(State.CANCELED);
  }

  void sort(SortOrder newOrder) {
    order = newOrder;
    if (lines.get() != null && !lines.get().order().equals(order)) {
      lines.get().sort(order);
    }
  }

  /// Follows the selection of the table. That nothing is selected is no news.
  void select(TreeLine<RetentionRow> line) {
    if (line != null && line.isRow() && lines.get() != null) {
      var object = line.row().object();
      selection.set(new Selection.OfObject(object));
      if (isInSight && object.questions() == asked.questions()) {
        bringIntoSight.accept(object.questions());
      }
    }
  }

  /// Forgets what was found and stops looking.
  private void drop() {
    running.cancel();
    patience.cancel();
    before = null;
    if (lines.get() != null) {
      lines.get().cancel();
      lines.set(null);
    }
    summary.set("");
    basis.set("");
    selection.set(Selection.NONE);
  }
}
