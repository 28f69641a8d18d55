package holdfast.ui.object;

import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One answer about all snapshots that are open. It is asked for as soon as somebody looks and all
/// of them are loaded, and again when others are open; what was answered about others is dropped.
public final class JointAnswer<A> {
  /// What a view of the answer shows.
  public enum State {
    /// Nothing to ask about yet, or no need to say that it is being answered.
    EMPTY,
    /// There are fewer snapshots than the question takes.
    ALONE,
    /// The same, and of others only a part could be read.
    CUT_OFF,
    WAITING,
    WORKING,
    CANCELED,
    FAILED,
    ANSWERED
  }

  /// The question itself; in the background only.
  @FunctionalInterface
  public interface Question<A> {
    /// @param captures in the order of their letters
    A answer(List<Capture> captures, Progress progress, CancelSignal cancel);
  }

  /// Hears on any thread what is being done.
  @FunctionalInterface
  public interface Progress {
    /// @param done which share of the work, 0 to 1
    void at(String step, double done);
  }

  /// What is answered in less does not flash.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final String name;
  private final int least;
  private final Question<A> question;
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyObjectWrapper<A> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private Consumer<A> whenAnswered = _ -> {};
  private Runnable whenDropped = () -> {};
  private Captures captures = Captures.NONE;
  private List<Capture> asked = List.of();
  private JointQuestions questions;
  private Running running = Running.NONE;
  private Running patience = Running.NONE;
  private boolean isInSight;

  /// @param name of the view, with which the keys of its messages start
  /// @param least how many snapshots the question takes
  public JointAnswer(
      String name, int least, Question<A> question, Consumer<? super Throwable> failures) {
    this.name = name;
    this.least = least;
    this.question = question;
    this.failures = failures;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Null unless the state is ANSWERED.
  public ReadOnlyObjectProperty<A> answerProperty() {
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

  /// Who makes something of an answer, before the state tells of it.
  public void onAnswer(Consumer<A> action) {
    whenAnswered = action;
  }

  /// Who lets go of what was made of an answer, right before that is dropped.
  public void onDrop(Runnable action) {
    whenDropped = action;
  }

  /// Where further questions about the same snapshots can be asked.
  public Questions questions() {
    return questions;
  }

  /// Whether the answer, or the attempt at one, is about what is open now.
  public boolean isCurrent() {
    return letters(asked).equals(letters(captures.ready()));
  }

  /// Follows which snapshots are open.
  public void follow(Captures open) {
    captures = open;
    if (!letters(open.ready()).entrySet().containsAll(letters(asked).entrySet())) {
      drop();
    }
    ask();
  }

  /// Whether anybody looks at the view.
  public void setInSight(boolean inSight) {
    isInSight = inSight;
    ask();
  }

  public boolean isInSight() {
    return isInSight;
  }

  public void forget(SnapshotQuestions snapshot) {
    if (asked.stream().anyMatch(capture -> capture.questions() == snapshot)) {
      drop();
    }
  }

  /// What captures are called here; their names make no difference.
  private static Map<SnapshotQuestions, String> letters(List<Capture> captures) {
    return captures.stream().collect(Collectors.toMap(Capture::questions, Capture::letter));
  }

  private void ask() {
    boolean isLoading = !captures.loading().isEmpty();
    if (!isInSight || isCurrent() && isSettled()) {
      return;
    }
    if (!isLoading) {
      askAgain();
    } else if (answer.get() == null) {
      drop();
      step.set(Messages.text(name + ".waiting", String.join(", ", captures.loading())));
      state.set(State.WAITING);
    }
  }

  /// Whether what shows stays as long as the same snapshots are ready.
  private boolean isSettled() {
    return switch (state.get()) {
      case WAITING, CUT_OFF -> false;
      case ALONE -> captures.loading().isEmpty() && captures.cutOff().isEmpty();
      case EMPTY -> captures.cutOff().isEmpty();
      case WORKING, CANCELED, FAILED, ANSWERED -> true;
    };
  }

  private State tooFew() {
    if (!captures.cutOff().isEmpty()) {
      return State.CUT_OFF;
    }
    return asked.isEmpty() ? State.EMPTY : State.ALONE;
  }

  /// Asks about what is open, also if that was canceled or failed before.
  public void askAgain() {
    drop();
    asked = captures.ready();
    if (asked.size() < least) {
      state.set(tooFew());
      return;
    }
    var wanted = asked;
    var ofThese = new JointQuestions(wanted.stream().map(Capture::questions).toList());
    questions = ofThese;
    done.set(0);
    step.set(Messages.text(name + ".working"));
    Progress progress =
        (text, share) ->
            ofThese.later(
                Duration.ZERO,
                () -> {
                  if (questions == ofThese) {
                    step.set(text);
                    done.set(share);
                  }
                });
    patience =
        ofThese.later(
            PATIENCE,
            () -> {
              if (state.get() == State.EMPTY) {
                state.set(State.WORKING);
              }
            });
    running =
        ofThese.ask(
            Messages.text("view." + name),
            cancel -> question.answer(wanted, progress, cancel),
            this::answered,
            this::failed);
  }

  private void answered(A found) {
    patience.cancel();
    answer.set(found);
    whenAnswered.accept(found);
    state.set(State.ANSWERED);
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

  /// Forgets what was answered and stops asking.
  private void drop() {
    running.cancel();
    patience.cancel();
    asked = List.of();
    questions = null;
    whenDropped.run();
    answer.set(null);
    state.set(State.EMPTY);
  }
}
