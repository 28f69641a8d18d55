package holdfast.ui.comparison;

import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The snapshot in view compared with another open one, its base.
///
/// A base that the user chose stays when another snapshot comes into view. Until there is one, each
/// is compared with the capture before it, and the first with the one after it. Nothing is compared
/// while the view is out of sight.
public final class ComparisonViewModel implements SnapshotView {
  /// What the view can show.
  enum State {
    /// No snapshot is in view.
    EMPTY,
    /// There is no other snapshot.
    ALONE,
    /// The snapshot in view is its own base.
    SAME,
    WORKING,
    CANCELED,
    FAILED,
    READY
  }

  private final Consumer<? super Throwable> failures;
  private final Map<SnapshotQuestions, Kept> kept = new HashMap<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper filterProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyObjectWrapper<Capture> target = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Capture> base = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Relation> relation =
      new ReadOnlyObjectWrapper<>(Relation.NONE);
  private final ReadOnlyObjectWrapper<TreeLines<DifferenceRow>> lines =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ObservableList<Capture> captures = FXCollections.observableArrayList();
  private SnapshotQuestions questions;
  private SnapshotQuestions chosenBase;
  private ClassFilter wanted = ClassFilter.ALL;
  private SortOrder order = SortOrder.MOST_ALLOCATED_FIRST;
  private Running totalling = Running.NONE;
  private boolean inSight;

  /// The comparison of one snapshot, as long as its base stays the same.
  private static final class Kept {
    final SnapshotQuestions base;
    final JointQuestions questions;
    State state = State.WORKING;
    Running comparing = Running.NONE;
    Comparison comparison;
    TreeLines<DifferenceRow> lines;
    ClassFilter filter;
    String totals = "";
    TreeLine<DifferenceRow> selected;
    Selection selection = Selection.NONE;

    Kept(SnapshotQuestions target, SnapshotQuestions base) {
      this.base = base;
      this.questions = new JointQuestions(List.of(target, base));
    }

    void cancel() {
      comparing.cancel();
      if (lines != null) {
        lines.cancel();
      }
    }
  }

  public ComparisonViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    filter.subscribe((_, typed) -> filterBy(typed));
  }

  /// Compares these, in the order they were captured in.
  public void follow(Captures open) {
    captures.setAll(open.ready());
    compare();
  }

  /// What can be a base.
  ObservableList<Capture> captures() {
    return captures;
  }

  /// What is typed into the filter field.
  StringProperty filterProperty() {
    return filter;
  }

  /// Why the filter is not understood; empty when it is.
  ReadOnlyStringProperty filterProblemProperty() {
    return filterProblem.getReadOnlyProperty();
  }

  /// New and deleted objects of the classes shown.
  ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The snapshot in view, null when there is none.
  ReadOnlyObjectProperty<Capture> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /// What it is compared with, null when there is nothing to compare it with.
  ReadOnlyObjectProperty<Capture> baseProperty() {
    return base.getReadOnlyProperty();
  }

  /// How the two belong together.
  ReadOnlyObjectProperty<Relation> relationProperty() {
    return relation.getReadOnlyProperty();
  }

  /// The tree in view, null when there is none.
  ReadOnlyObjectProperty<TreeLines<DifferenceRow>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// The line that was selected when this comparison was last in view, or null.
  TreeLine<DifferenceRow> keptLine() {
    var shown = kept.get(questions);
    return shown == null ? null : shown.selected;
  }

  /// Whether somebody looks.
  public void setInSight(boolean isInSight) {
    inSight = isInSight;
    compare();
  }

  @Override
  public void show(SnapshotQuestions snapshot) {
    if (snapshot != questions) {
      var left = kept.get(questions);
      if (left != null && left.state == State.WORKING) {
        left.cancel();
        kept.remove(questions);
      }
      questions = snapshot;
      compare();
    }
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (snapshot == chosenBase) {
      chosenBase = null;
    }
    if (snapshot == questions) {
      questions = null;
      show(State.EMPTY, null);
    }
    for (var entry : Map.copyOf(kept).entrySet()) {
      if (entry.getKey() == snapshot || entry.getValue().base == snapshot) {
        entry.getValue().cancel();
        kept.remove(entry.getKey());
      }
    }
    if (isOf(base.get(), snapshot) || isOf(target.get(), snapshot)) {
      show(State.EMPTY, null);
      base.set(null);
      target.set(null);
    }
  }

  private static boolean isOf(Capture capture, SnapshotQuestions snapshot) {
    return capture != null && capture.questions() == snapshot;
  }

  /// Compares with another base from now on.
  void choose(Capture newBase) {
    chosenBase = newBase.questions();
    compare();
  }

  /// Gives up; what is under way ends.
  void cancel() {
    var shown = kept.get(questions);
    if (shown != null && shown.state == State.WORKING) {
      shown.cancel();
      shown.state = State.CANCELED;
      show(shown.state, shown);
    }
  }

  /// Compares again after all.
  void retry() {
    kept.remove(questions);
    compare();
  }

  private Capture captureOf(SnapshotQuestions wantedQuestions) {
    return captures.stream()
        .filter(capture -> capture.questions() == wantedQuestions)
        .findFirst()
        .orElse(null);
  }

  /// Brings what is wanted into view, comparing first where that has not been done.
  private void compare() {
    if (!inSight) {
      return;
    }
    target.set(captureOf(questions));
    base.set(target.get() == null ? null : baseOf(target.get()));
    if (base.get() == null) {
      show(target.get() == null ? State.EMPTY : State.ALONE, null);
    } else if (base.get() == target.get()) {
      show(State.SAME, null);
    } else {
      var shown = kept.get(questions);
      if (shown == null || shown.base != base.get().questions()) {
        shown = start();
      }
      show(shown.state, shown);
    }
  }

  private Capture baseOf(Capture compared) {
    var chosen = captureOf(chosenBase);
    if (chosen != null) {
      return chosen;
    }
    int place = captures.indexOf(compared);
    int other = place > 0 ? place - 1 : 1;
    return other < captures.size() ? captures.get(other) : null;
  }

  private Kept start() {
    var before = kept.get(questions);
    if (before != null) {
      before.cancel();
    }
    var started = new Kept(questions, base.get().questions());
    kept.put(questions, started);
    var baseline = started.base.snapshot();
    var compared = questions.snapshot();
    started.comparing =
        started.questions.ask(
            "Compare",
            cancel -> Comparison.compute(baseline, compared, cancel),
            comparison -> {
              started.comparison = comparison;
              started.lines = new TreeLines<>(started.questions, order, failures);
              settle(started, State.READY);
            },
            problem -> {
              failures.accept(problem);
              settle(started, State.FAILED);
            });
    return started;
  }

  private void settle(Kept ended, State newState) {
    ended.state = newState;
    if (kept.get(questions) == ended) {
      show(newState, ended);
    }
  }

  private void show(State newState, Kept shown) {
    boolean isReady = newState == State.READY;
    relation.set(
        isReady || newState == State.WORKING
            ? Relation.of(base.get(), target.get(), isReady ? shown.comparison.renumbered() : 0)
            : Relation.NONE);
    if (isReady) {
      refresh(shown);
    }
    totals.set(isReady ? shown.totals : "");
    lines.set(isReady ? shown.lines : null);
    selection.set(isReady ? shown.selection : Selection.NONE);
    state.set(newState);
  }

  void sort(SortOrder newOrder) {
    order = newOrder;
    var shown = kept.get(questions);
    if (shown != null && shown.lines != null && !shown.lines.order().equals(order)) {
      shown.lines.sort(order);
    }
  }

  private void filterBy(String typed) {
    try {
      wanted = ClassFilter.parse(typed);
      filterProblem.set("");
    } catch (PatternSyntaxException problem) {
      filterProblem.set(Messages.text("summary.filter.problem", problem.getDescription()));
      return;
    }
    var shown = kept.get(questions);
    if (shown != null && shown.state == State.READY) {
      refresh(shown);
    }
  }

  private void refresh(Kept shown) {
    if (wanted.equals(shown.filter) && shown.lines.order().equals(order)) {
      return;
    }
    shown.filter = wanted;
    var level = new DifferencesLevel(shown.comparison, wanted);
    shown.lines.show(level, order);
    totalling.cancel();
    totalling =
        shown.questions.ask(
            "Totals",
            _ -> level.totals(),
            text -> {
              shown.totals = text;
              totals.set(text);
            },
            failures);
  }

  /// Follows the selection of the table. That nothing is selected is no news: the row may only be
  /// hidden by a filter.
  void select(TreeLine<DifferenceRow> line) {
    var shown = kept.get(questions);
    if (shown == null || line == null || !line.isRow()) {
      return;
    }
    shown.selected = line;
    shown.selection = selectionOf(line.row());
    selection.set(shown.selection);
  }

  private Selection selectionOf(DifferenceRow row) {
    if (!row.isObject()) {
      return new Selection.OfClass(row.name().value());
    }
    if (row.side() == Side.NEW) {
      return new Selection.OfObject(new ObjectRef(questions, row.node()));
    }
    var where =
        Messages.text("comparison.where.deleted", base.get().letter(), target.get().letter());
    return new Selection.OfObject(new ObjectRef(base.get().questions(), row.node(), where));
  }
}
