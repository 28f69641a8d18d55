package holdfast.ui.growth;

import holdfast.ui.object.Selection;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.treetable.TreeRow;
import holdfast.ui.work.Job;
import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One of the two tables: its rows, their order, and what is selected among them.
final class GrowthTree<R extends TreeRow> {
  private final SortOrder firstOrder;
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<TreeLines<R>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private Questions questions;
  private SortOrder order;
  private Running totalling = Running.NONE;
  private TreeLine<R> selected;
  private Selection selection = Selection.NONE;

  GrowthTree(SortOrder firstOrder, Consumer<? super Throwable> failures) {
    this.firstOrder = firstOrder;
    this.failures = failures;
    order = firstOrder;
  }

  /// Null while there is nothing to show.
  ReadOnlyObjectProperty<TreeLines<R>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// How many rows there are, and how many show.
  ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  /// The line that was selected when the table was last in view, or null.
  TreeLine<R> keptLine() {
    return selected;
  }

  Selection selection() {
    return selection;
  }

  /// Starts with other captures.
  ///
  /// @param captures how many; an order by one that is not there any more is given up
  void begin(Questions newQuestions, int captures) {
    end();
    questions = newQuestions;
    boolean isOfInterval = order.column() == SortColumn.COUNT_DELTA;
    if (order.place() >= (isOfInterval ? captures - 1 : captures)) {
      order = firstOrder;
    }
  }

  /// Shows other top rows; what is open stays open.
  ///
  /// @param text what [#totalsProperty] says of them; asked for in the background
  void show(Level<R> level, Job<String> text) {
    boolean isFirst = lines.get() == null;
    var shown = isFirst ? new TreeLines<R>(questions, order, failures) : lines.get();
    shown.show(level, order);
    if (isFirst) {
      lines.set(shown);
    }
    totalling.cancel();
    totalling = questions.ask("Totals", text, totals::set, failures);
  }

  void sort(SortOrder newOrder) {
    order = newOrder;
    if (lines.get() != null && !lines.get().order().equals(order)) {
      lines.get().sort(order);
    }
  }

  void select(TreeLine<R> line, Selection what) {
    selected = line;
    selection = what;
  }

  /// Shows nothing any more.
  void end() {
    totalling.cancel();
    totals.set("");
    selected = null;
    selection = Selection.NONE;
    if (lines.get() != null) {
      lines.get().cancel();
      lines.set(null);
    }
  }
}
