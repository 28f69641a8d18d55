package holdfast.ui.retainers;

import holdfast.analysis.RetainingPath;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.report.PathExpression;
import holdfast.ui.Messages;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.work.Running;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The retaining paths of the selected object, root first: the shortest, and on request one through
/// each other holder.
public final class PathViewModel {
  private final Consumer<? super Throwable> failures;
  private final ObservableList<PathStep> steps = FXCollections.observableArrayList();
  private final ObservableList<PathStep> readOnlySteps =
      FXCollections.unmodifiableObservableList(steps);
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(Messages.text("path.hint"));
  private final ReadOnlyStringWrapper title =
      new ReadOnlyStringWrapper(Messages.text("path.title"));
  private final ReadOnlyStringWrapper holders = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper hasNext = new ReadOnlyBooleanWrapper();
  private Runnable whenShown = () -> {};
  private Selection selection = Selection.NONE;
  private ObjectRef object;
  private Shown shown;
  private OtherPaths others = OtherPaths.NONE;
  private int place;
  private Running reading = Running.NONE;
  private Running counting = Running.NONE;
  private Running copying = Running.NONE;

  private record Shown(RetainingPath path, List<PathStep> steps, int[] nodes) {
    static Shown of(SnapshotAnalysis snapshot, RetainingPath path, CancelSignal cancel) {
      return new Shown(path, new PathSteps(snapshot).of(path, cancel), PathSteps.nodes(path));
    }
  }

  public PathViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
  }

  public ObservableList<PathStep> steps() {
    return readOnlySteps;
  }

  /// Who hears that other steps show.
  void onSteps(Runnable action) {
    whenShown = action;
  }

  /// The object of a step, or [HeapGraph#NO_NODE] where some are left out.
  public int nodeAt(int step) {
    return shown == null || step < 0 || step >= shown.nodes().length
        ? HeapGraph.NO_NODE
        : shown.nodes()[step];
  }

  /// What stands there while there are no steps.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /// Which of the paths it is.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// How many holders there are, and what it would free to cut only this path; empty until known.
  public ReadOnlyStringProperty holdersProperty() {
    return holders.getReadOnlyProperty();
  }

  /// Whether there are other paths.
  public ReadOnlyBooleanProperty hasNextProperty() {
    return hasNext.getReadOnlyProperty();
  }

  public void show(Selection newSelection) {
    if (newSelection.equals(selection)) {
      return;
    }
    selection = newSelection;
    reading.cancel();
    counting.cancel();
    copying.cancel();
    others = OtherPaths.NONE;
    place = 0;
    holders.set("");
    hasNext.set(false);
    title.set(Messages.text("path.title"));
    if (!(newSelection instanceof Selection.OfObject(var selected))) {
      object = null;
      shown = null;
      hint.set(Messages.text("path.hint"));
      steps.clear();
      return;
    }
    object = selected;
    var snapshot = selected.questions().snapshot();
    reading =
        selected
            .questions()
            .ask(
                "Shortest path",
                cancel ->
                    Shown.of(snapshot, snapshot.shortestPath(selected.node(), cancel), cancel),
                path -> {
                  show(path);
                  count(selected);
                },
                failures);
  }

  private void count(ObjectRef selected) {
    var snapshot = selected.questions().snapshot();
    var path = shown.path();
    counting =
        selected
            .questions()
            .ask(
                "Holders",
                cancel -> OtherPaths.of(snapshot, selected.node(), path, cancel),
                found -> {
                  others = found;
                  holders.set(found.text());
                  hasNext.set(found.count() > 1);
                },
                failures);
  }

  private void show(Shown path) {
    shown = path;
    hint.set(Messages.text("path.none"));
    steps.setAll(path.steps());
    whenShown.run();
  }

  /// Shows the path through the next holder; after the last one the shortest again.
  public void next() {
    if (!hasNext.get()) {
      return;
    }
    int wanted = (place + 1) % others.count();
    var snapshot = object.questions().snapshot();
    var paths = others;
    reading.cancel();
    reading =
        object
            .questions()
            .ask(
                "Next path",
                cancel -> Shown.of(snapshot, paths.path(snapshot, wanted, cancel), cancel),
                path -> {
                  place = wanted;
                  title.set(
                      wanted == 0
                          ? Messages.text("path.title")
                          : Messages.text(
                              "path.title.other",
                              Messages.count(wanted + 1),
                              Messages.count(paths.count())));
                  show(path);
                },
                failures);
  }

  /// The path as text, one step per line.
  public String text() {
    return steps.stream().map(PathStep::text).collect(Collectors.joining("\n"));
  }

  /// Finds the path as an expression of JavaScript.
  public void expression(Consumer<String> whenFound) {
    if (shown == null) {
      return;
    }
    var snapshot = object.questions().snapshot();
    var path = shown.path();
    copying.cancel();
    copying =
        object
            .questions()
            .ask(
                "Expression",
                cancel -> PathExpression.of(snapshot, path, cancel),
                whenFound,
                failures);
  }
}
