package holdfast.ui.comparison;

import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ClassFilterField;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.SnapshotQuestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

/// The snapshot in view compared with another open one, its base.
///
/// Nothing is compared while the view is out of sight.
public final class ComparisonViewModel implements SnapshotView {
  /// What the view can show.
  enum State {
    /// No snapshot is in view.
    EMPTY,
    /// The snapshot in view is cut off.
    CUT_OFF,
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
  private final Map<SnapshotQuestions, KeptComparison> kept = new HashMap<>();
  private final ClassFilterField filter = new ClassFilterField();
  private final BooleanProperty grouped = new SimpleBooleanProperty();
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
  private final BaseChoice bases = new BaseChoice();
  private List<SnapshotQuestions> cutOff = List.of();
  private SnapshotQuestions questions;
  private SortOrder order = SortOrder.MOST_ALLOCATED_FIRST;
  private boolean inSight;
  private Consumer<TreeLine<DifferenceRow>> whenRevealed = _ -> {};
  private Consumer<ObjectSet> whenRetention = _ -> {};

  public ComparisonViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    filter.filterProperty().subscribe((_, _) -> refresh());
    grouped.subscribe((_, _) -> regroup());
  }

  /// Compares these, in the order they were captured in.
  public void follow(Captures open) {
    bases.follow(open.ready());
    cutOff = open.cutOff().stream().map(Capture::questions).toList();
    compare();
  }

  /// What can be a base.
  ObservableList<Capture> captures() {
    return bases.offered();
  }

  /// Which classes show.
  ClassFilterField filter() {
    return filter;
  }

  /// Whether the objects of a class stand together by what holds them.
  BooleanProperty groupedProperty() {
    return grouped;
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
      if (left != null && left.state() == State.WORKING) {
        left.cancel();
        kept.remove(questions);
      }
      questions = snapshot;
      compare();
    }
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    bases.forget(snapshot);
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
    bases.choose(newBase);
    compare();
  }

  /// Gives up; what is under way ends.
  void cancel() {
    var shown = kept.get(questions);
    if (shown != null && shown.state() == State.WORKING) {
      shown.giveUp();
      show(shown.state(), shown);
    }
  }

  /// Compares again after all.
  void retry() {
    kept.remove(questions);
    compare();
  }

  /// Brings what is wanted into view, comparing first where that has not been done.
  private void compare() {
    if (!inSight) {
      return;
    }
    target.set(bases.captureOf(questions));
    bases.offerFor(target.get());
    base.set(target.get() == null ? null : bases.baseOf(target.get()));
    if (base.get() == null) {
      var missing = cutOff.contains(questions) ? State.CUT_OFF : State.EMPTY;
      show(target.get() == null ? missing : State.ALONE, null);
    } else {
      var shown = kept.get(questions);
      if (shown == null || shown.base != base.get().questions()) {
        shown = start();
      }
      show(shown.state(), shown);
    }
  }

  private KeptComparison start() {
    var before = kept.get(questions);
    if (before != null) {
      before.cancel();
    }
    var started = new KeptComparison(questions, base.get().questions(), failures);
    kept.put(questions, started);
    started.start(
        order,
        () -> {
          if (kept.get(questions) == started) {
            show(started.state(), started);
          }
        });
    return started;
  }

  private void show(State newState, KeptComparison shown) {
    boolean isReady = newState == State.READY;
    relation.set(
        isReady || newState == State.WORKING
            ? Relation.of(base.get(), target.get(), isReady ? shown.renumbered() : 0)
            : Relation.NONE);
    totals.unbind();
    if (isReady) {
      shown.refresh(filter.filter(), grouped.get(), order);
      totals.bind(shown.totalsProperty());
      if (shown.selected != null) { // by now the captures may have other letters
        shown.selection = selectionOf(shown.selected.row());
      }
    } else {
      totals.set("");
    }
    lines.set(isReady ? shown.lines() : null);
    selection.set(isReady ? shown.selection : Selection.NONE);
    state.set(newState);
  }

  void sort(SortOrder newOrder) {
    order = newOrder;
    var shown = kept.get(questions);
    if (shown != null) {
      shown.sort(order);
    }
  }

  private void refresh() {
    var shown = kept.get(questions);
    if (shown != null) {
      shown.refresh(filter.filter(), grouped.get(), order);
    }
  }

  /// Who brings a line into sight.
  void onReveal(Consumer<TreeLine<DifferenceRow>> action) {
    whenRevealed = action;
  }

  /// Of all that was open the class of the selected row opens again.
  private void regroup() {
    var shown = kept.get(questions);
    if (shown == null || shown.state() != State.READY) {
      return;
    }
    int ofClass = shown.selectedClass();
    refresh();
    lines.set(shown.lines());
    if (ofClass != Level.NO_KEY) {
      shown.lines().reveal(new int[] {ofClass}, line -> reopen(shown.lines(), line));
    }
  }

  private void reopen(TreeLines<DifferenceRow> tree, TreeLine<DifferenceRow> line) {
    if (lines.get() == tree && line != null) {
      whenRevealed.accept(line);
      // A way to no row of the class opens it, also where its own row is still being read.
      tree.reveal(new int[] {line.key(), Level.NO_KEY}, _ -> {});
    }
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

  /// Who shows what holds objects.
  public void onRetention(Consumer<ObjectSet> action) {
    whenRetention = action;
  }

  void showRetention(ObjectSet objects) {
    whenRetention.accept(objects);
  }

  /// The objects that a row stands for, if it stands for several.
  List<ObjectSet> setsOf(TreeLine<DifferenceRow> line) {
    var shown = kept.get(questions);
    return shown == null || !line.isRow() ? List.of() : shown.setsOf(line, this::titleOf);
  }

  private String titleOf(Side side, String className) {
    return side == Side.NEW
        ? Messages.text("comparison.set.new", className, target.get().letter())
        : Messages.text("comparison.set.deleted", className, base.get().letter());
  }

  private Selection selectionOf(DifferenceRow row) {
    if (!row.isObject()) {
      return row.side() == null ? new Selection.OfClass(row.name().value()) : Selection.NONE;
    }
    if (row.side() == Side.NEW) {
      return new Selection.OfObject(new ObjectRef(questions, row.node()));
    }
    var where =
        Messages.text("comparison.where.deleted", base.get().letter(), target.get().letter());
    return new Selection.OfObject(new ObjectRef(base.get().questions(), row.node(), where));
  }
}
