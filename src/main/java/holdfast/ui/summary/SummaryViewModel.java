package holdfast.ui.summary;

import holdfast.ui.Messages;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Classes of the snapshot in view. Filter and sort order are kept when another snapshot comes into
/// view, so that the same question is asked of both; what is open and selected belongs to each.
public final class SummaryViewModel implements SnapshotView {
  private final Consumer<? super Throwable> failures;
  private final Map<SnapshotQuestions, Kept> kept = new HashMap<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper filterProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<TreeLines<HeapRow>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private SnapshotQuestions questions;
  private ClassFilter wanted = ClassFilter.ALL;
  private SortOrder order = SortOrder.LARGEST_FIRST;
  private Running totalling = Running.NONE;

  /// What is remembered of a snapshot while another one is in view.
  private static final class Kept {
    final TreeLines<HeapRow> lines;
    ClassFilter filter;
    String totals = "";
    TreeLine<HeapRow> selected;
    Selection selection = Selection.NONE;

    Kept(TreeLines<HeapRow> lines) {
      this.lines = lines;
    }
  }

  public SummaryViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    filter.subscribe((_, typed) -> filterBy(typed));
  }

  /// What is typed into the filter field.
  public StringProperty filterProperty() {
    return filter;
  }

  /// Why the filter is not understood; empty when it is.
  public ReadOnlyStringProperty filterProblemProperty() {
    return filterProblem.getReadOnlyProperty();
  }

  /// Objects and bytes of the classes shown.
  public ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  /// The tree in view, null when no snapshot is.
  public ReadOnlyObjectProperty<TreeLines<HeapRow>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// The line that was selected when this snapshot was last in view, or null.
  public TreeLine<HeapRow> keptLine() {
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
      totals.set("");
      return;
    }
    var state =
        kept.computeIfAbsent(snapshot, _ -> new Kept(new TreeLines<>(snapshot, order, failures)));
    refresh(state);
    totals.set(state.totals);
    lines.set(state.lines);
    selection.set(state.selection);
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

  public void sort(SortOrder newOrder) {
    order = newOrder;
    if (questions != null && !kept.get(questions).lines.order().equals(order)) {
      kept.get(questions).lines.sort(order);
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
    if (questions != null) {
      refresh(kept.get(questions));
    }
  }

  private void refresh(Kept state) {
    if (wanted.equals(state.filter) && state.lines.order().equals(order)) {
      return;
    }
    state.filter = wanted;
    var snapshot = questions.snapshot();
    var level = new ClassesLevel(snapshot, wanted);
    state.lines.show(level, order);
    totalling.cancel();
    totalling =
        questions.ask(
            "Totals",
            _ -> level.totals(),
            text -> {
              state.totals = text;
              totals.set(text);
            },
            failures);
  }

  /// Follows the selection of the table. That nothing is selected is no news: the row may only be
  /// hidden by a filter.
  public void select(TreeLine<HeapRow> line) {
    if (questions == null || line == null || !line.isRow()) {
      return;
    }
    var state = kept.get(questions);
    state.selected = line;
    state.selection =
        line.row().isObject()
            ? new Selection.OfObject(new ObjectRef(questions, line.row().node()))
            : new Selection.OfClass(line.row().name().value());
    selection.set(state.selection);
  }
}
