package holdfast.ui.findings;

import holdfast.ui.object.Captures;
import holdfast.ui.object.JointAnswer;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.work.SnapshotQuestions;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What leaks, on all snapshots that are open.
public final class FindingsViewModel implements SnapshotView {
  private final JointAnswer<FindingsAnswer> answer;
  private final ReadOnlyIntegerWrapper leaks = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<FindingSheet> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private Consumer<SnapshotQuestions> bringIntoSight = _ -> {};
  private Consumer<String> growth = _ -> {};
  private Consumer<ObjectSet> retention = _ -> {};

  public FindingsViewModel(Consumer<? super Throwable> failures) {
    answer = new JointAnswer<>("findings", 1, FindingsWriter::answer, failures);
    answer.onDrop(this::drop);
    answer
        .stateProperty()
        .subscribe(state -> {
          if (state == State.ANSWERED) {
            show(answer.answerProperty().get());
          }
        });
    selected.subscribe(sheet -> {
      if (sheet != null) {
        show(sheet.holder());
      }
    });
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return answer.stateProperty();
  }

  /// What was found, null unless the state is ANSWERED.
  public ReadOnlyObjectProperty<FindingsAnswer> answerProperty() {
    return answer.answerProperty();
  }

  /// What is being done, or waited for.
  public ReadOnlyStringProperty stepProperty() {
    return answer.stepProperty();
  }

  /// How much of it is done, 0 to 1.
  public ReadOnlyDoubleProperty doneProperty() {
    return answer.doneProperty();
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
      if (answer.isInSight()) {
        bringIntoSight.accept(object.questions());
      }
    }
  }

  /// Who shows a container in Growth, by its name.
  public void onGrowth(Consumer<String> action) {
    growth = action;
  }

  void showGrowth(FindingSheet sheet) {
    growth.accept(sheet.container());
  }

  /// Who shows what holds objects.
  public void onRetention(Consumer<ObjectSet> action) {
    retention = action;
  }

  void showRetention(FindingSheet sheet) {
    retention.accept(sheet.allLeaked());
  }

  /// Who brings the snapshot of an object that is shown into sight.
  public void onShow(Consumer<SnapshotQuestions> action) {
    bringIntoSight = action;
  }

  /// Follows which snapshots are open.
  public void follow(Captures open) {
    answer.follow(open);
    boolean isKnown = answer.isCurrent() && answerProperty().get() != null;
    leaks.set(isKnown ? answerProperty().get().leaks() : 0);
  }

  /// Whether anybody looks at the view.
  public void setInSight(boolean inSight) {
    answer.setInSight(inSight);
  }

  /// Which of the snapshots is in sight makes no difference here.
  @Override
  public void show(SnapshotQuestions snapshot) {}

  @Override
  public void forget(SnapshotQuestions snapshot) {
    answer.forget(snapshot);
  }

  /// Searches what is open, also if that was canceled or failed before.
  public void searchAgain() {
    answer.askAgain();
  }

  public void cancel() {
    answer.cancel();
  }

  private void show(FindingsAnswer found) {
    leaks.set(found.leaks());
    selected.set(found.findings().isEmpty() ? null : found.findings().getFirst());
  }

  private void drop() {
    selected.set(null);
    selection.set(Selection.NONE);
    leaks.set(0);
  }
}
