package holdfast.ui.findings;

import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What leaks, on all snapshots that are open. They are searched as soon as somebody looks and all
/// of them are loaded, and again when others are open.
public final class FindingsViewModel implements SnapshotView {
  /// What the view shows.
  public enum State {
    /// Nothing to search yet, or no need to say that it is being searched.
    EMPTY,
    WAITING,
    WORKING,
    CANCELED,
    FAILED,
    ANSWERED
  }

  /// What is answered in less does not flash.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyObjectWrapper<FindingsAnswer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final ReadOnlyIntegerWrapper leaks = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<FindingSheet> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private Captures captures = Captures.NONE;
  private List<Capture> asked = List.of();
  private Running running = Running.NONE;
  private Running patience = Running.NONE;
  private Consumer<SnapshotQuestions> bringIntoSight = _ -> {};
  private boolean isInSight;
  private int searches;

  public FindingsViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    selected.subscribe(sheet -> {
      if (sheet != null) {
        show(sheet.holder());
      }
    });
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What was found, null unless the state is ANSWERED.
  public ReadOnlyObjectProperty<FindingsAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// What is being done, or waited for.
  public ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// How much of it is done, 0 to 1.
  public ReadOnlyDoubleProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Leaks in the snapshots that are open, 0 while that is not known.
  public ReadOnlyIntegerProperty leaksProperty() {
    return leaks.getReadOnlyProperty();
  }

  /// The finding that is told in full.
  public ObjectProperty<FindingSheet> selectedProperty() {
    return selected;
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// Brings an object of a finding into the panels.
  public void show(ObjectRef object) {
    if (object != null) {
      selection.set(new Selection.OfObject(object));
      if (isInSight) {
        bringIntoSight.accept(object.questions());
      }
    }
  }

  /// Who brings the snapshot of an object that is shown into sight.
  public void onShow(Consumer<SnapshotQuestions> action) {
    bringIntoSight = action;
  }

  /// Follows which snapshots are open.
  public void follow(Captures open) {
    captures = open;
    if (!letters(open.ready()).entrySet().containsAll(letters(asked).entrySet())) {
      drop();
    }
    leaks.set(isCurrent() && answer.get() != null ? answer.get().leaks() : 0);
    search();
  }

  /// Whether anybody looks at the view.
  public void setInSight(boolean inSight) {
    isInSight = inSight;
    search();
  }

  /// Which of the snapshots is in sight makes no difference here.
  @Override
  public void show(SnapshotQuestions snapshot) {}

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (asked.stream().anyMatch(capture -> capture.questions() == snapshot)) {
      drop();
    }
  }

  private boolean isCurrent() {
    return letters(asked).equals(letters(captures.ready()));
  }

  /// What captures are called here; their names make no difference.
  private static Map<SnapshotQuestions, String> letters(List<Capture> captures) {
    return captures.stream().collect(Collectors.toMap(Capture::questions, Capture::letter));
  }

  private void search() {
    if (!isInSight || isCurrent()) {
      return;
    }
    if (captures.loading().isEmpty()) {
      searchAgain();
    } else if (answer.get() == null) {
      drop();
      step.set(Messages.text("findings.waiting", String.join(", ", captures.loading())));
      state.set(State.WAITING);
    }
  }

  /// Searches what is open, also if that was canceled or failed before.
  public void searchAgain() {
    drop();
    asked = captures.ready();
    if (asked.isEmpty()) {
      return;
    }
    var wanted = asked;
    int number = ++searches;
    var questions = new JointQuestions(wanted.stream().map(Capture::questions).toList());
    var progress =
        new FindingsProgress(
            questions,
            (text, part) -> {
              if (number == searches) {
                step.set(text);
                done.set(part);
              }
            });
    done.set(0);
    step.set(Messages.text("findings.working"));
    patience =
        questions.later(
            PATIENCE,
            () -> {
              if (state.get() == State.EMPTY) {
                state.set(State.WORKING);
              }
            });
    running =
        questions.ask(
            "Findings",
            cancel -> FindingsWriter.answer(wanted, progress, cancel),
            this::answered,
            this::failed);
  }

  private void answered(FindingsAnswer found) {
    patience.cancel();
    answer.set(found);
    leaks.set(found.leaks());
    state.set(State.ANSWERED);
    selected.set(found.findings().isEmpty() ? null : found.findings().getFirst());
  }

  private void failed(Throwable problem) {
    patience.cancel();
    state.set(State.FAILED);
    failures.accept(problem);
  }

  public void cancel() {
    running.cancel();
    patience.cancel();
    state.set(State.CANCELED);
  }

  /// Forgets what was found and stops searching.
  private void drop() {
    running.cancel();
    patience.cancel();
    asked = List.of();
    selected.set(null);
    selection.set(Selection.NONE);
    answer.set(null);
    leaks.set(0);
    state.set(State.EMPTY);
  }
}
