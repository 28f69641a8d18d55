package holdfast.ui.retainers;

import holdfast.ui.Messages;
import holdfast.ui.object.Selection;
import holdfast.ui.work.Running;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The shortest retaining path of the selected object, root first.
public final class PathViewModel {
  private final Consumer<? super Throwable> failures;
  private final ObservableList<PathStep> steps = FXCollections.observableArrayList();
  private final ObservableList<PathStep> readOnlySteps =
      FXCollections.unmodifiableObservableList(steps);
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(Messages.text("path.hint"));
  private Selection selection = Selection.NONE;
  private Running reading = Running.NONE;

  public PathViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
  }

  public ObservableList<PathStep> steps() {
    return readOnlySteps;
  }

  /// What stands there while there are no steps.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  public void show(Selection newSelection) {
    if (newSelection.equals(selection)) {
      return;
    }
    selection = newSelection;
    reading.cancel();
    if (!(newSelection instanceof Selection.OfObject(var object))) {
      hint.set(Messages.text("path.hint"));
      steps.clear();
      return;
    }
    var snapshot = object.questions().snapshot();
    reading =
        object
            .questions()
            .ask(
                "Shortest path",
                cancel -> new PathSteps(snapshot).to(object.node(), cancel),
                this::show,
                failures);
  }

  private void show(List<PathStep> path) {
    hint.set(Messages.text("path.none"));
    steps.setAll(path);
  }

  /// The path as text, one step per line.
  public String text() {
    return steps.stream().map(PathStep::text).collect(Collectors.joining("\n"));
  }
}
