package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.treetable.TreeRow;
import holdfast.ui.work.Job;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The trees of one table, one for each open snapshot. The order is common to all, so that the same
/// question is asked of each; what is open and selected belongs to each.
public final class SnapshotTrees<R extends TreeRow> implements SnapshotView {
  private final Function<SnapshotQuestions, Level<R>> top;
  private final BiFunction<SnapshotQuestions, R, Selection> selectionOf;
  private final Consumer<? super Throwable> failures;
  private final Map<SnapshotQuestions, Kept<R>> kept = new HashMap<>();
  private final ReadOnlyObjectWrapper<TreeLines<R>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private SnapshotQuestions questions;
  private SortOrder order;
  private Consumer<TreeLine<R>> whenRevealed = _ -> {};
  private Running revealing = Running.NONE;

  /// What is remembered of a snapshot while another one is in view.
  private static final class Kept<R extends TreeRow> {
    TreeLines<R> lines;
    TreeLine<R> selected;
    Selection selection = Selection.NONE;
  }

  /// @param top the top rows of a snapshot; read in the background only
  /// @param selectionOf what is selected together with a row
  public SnapshotTrees(
      Function<SnapshotQuestions, Level<R>> top,
      BiFunction<SnapshotQuestions, R, Selection> selectionOf,
      SortOrder order,
      Consumer<? super Throwable> failures) {
    this.top = top;
    this.selectionOf = selectionOf;
    this.order = order;
    this.failures = failures;
  }

  /// The tree in view, null when no snapshot is.
  public ReadOnlyObjectProperty<TreeLines<R>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// The line that was selected when this snapshot was last in view, or null.
  public TreeLine<R> keptLine() {
    return questions == null ? null : kept.get(questions).selected;
  }

  @Override
  public void show(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      return;
    }
    questions = snapshot;
    if (snapshot == null) {
      lines.set(null);
      selection.set(Selection.NONE);
      return;
    }
    var state = kept.computeIfAbsent(snapshot, this::read);
    if (!state.lines.order().equals(order)) {
      state.lines.sort(order);
    }
    lines.set(state.lines);
    selection.set(state.selection);
  }

  private Kept<R> read(SnapshotQuestions snapshot) {
    var state = new Kept<R>();
    state.lines = new TreeLines<>(snapshot, order, failures);
    state.lines.show(top.apply(snapshot), order);
    return state;
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      show(null);
    }
    var state = kept.remove(snapshot);
    if (state != null) {
      state.lines.cancel();
    }
  }

  /// Gives up reading the top rows of the snapshot in view where that is not done yet: they are
  /// read when it comes into view again.
  public void giveUpReading() {
    if (questions != null && !lines.get().readProperty().get()) {
      forget(questions);
    }
  }

  /// Finds the keys that lead from the top rows to that of an object; empty where it has none.
  @FunctionalInterface
  public interface WayFinder {
    int[] wayTo(SnapshotAnalysis snapshot, int node, CancelSignal cancel);
  }

  /// Who brings a line into sight.
  public void onReveal(Consumer<TreeLine<R>> action) {
    whenRevealed = action;
  }

  /// Opens what is closed on the way to an object of the snapshot in view, and selects it.
  public void reveal(ObjectRef object, WayFinder finder) {
    if (object.questions() == questions) {
      var snapshot = questions.snapshot();
      reveal(cancel -> finder.wayTo(snapshot, object.node(), cancel));
    }
  }

  /// Opens what is closed on the way to a row of the snapshot in view, and selects it.
  ///
  /// @param finder finds the keys that lead there from the top rows; empty for nowhere
  public void reveal(Job<int[]> finder) {
    revealing.cancel();
    var wanted = kept.get(questions).lines;
    revealing =
        questions.ask(
            "Reveal",
            finder,
            way -> {
              if (way.length > 0) {
                wanted.reveal(way, line -> show(line, wanted));
              }
            },
            failures);
  }

  private void show(TreeLine<R> line, TreeLines<R> ofTree) {
    if (lines.get() == ofTree) {
      whenRevealed.accept(line);
    }
  }

  /// Forgets what is open and selected, and reads all top rows anew.
  public void renew() {
    var current = questions;
    show(null);
    kept.values().forEach(state -> state.lines.cancel());
    kept.clear();
    show(current);
  }

  public void sort(SortOrder newOrder) {
    order = newOrder;
    if (questions != null && !kept.get(questions).lines.order().equals(order)) {
      kept.get(questions).lines.sort(order);
    }
  }

  /// Follows the selection of the table. That nothing is selected is no news: the row may only be
  /// out of sight for a while.
  public void select(TreeLine<R> line) {
    if (questions == null || line == null || !line.isRow()) {
      return;
    }
    var state = kept.get(questions);
    state.selected = line;
    state.selection = selectionOf.apply(questions, line.row());
    selection.set(state.selection);
  }
}
