package holdfast.ui.treetable;

import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.Questions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ObservableListBase;

/// A tree as the list of its visible lines.
///
/// The list is virtual: a line is made when it is asked for, from int keys and from pages of rows
/// that are read in the background when they come into sight. Opening, sorting and filtering read
/// in the background too; what is open stays open. The window's thread only.
public final class TreeLines<R extends TreeRow> extends ObservableListBase<TreeLine<R>> {
  private final Questions questions;
  private final Consumer<? super Throwable> failures;
  private final Branch<R> root = new Branch<>(null, Level.NO_KEY);
  private final LineFinder<R> finder = new LineFinder<>(root);
  private final Pages<R> pages;
  private final Arrangement<R> arrangement;
  private final RowReader<R> reader;

  public TreeLines(Questions questions, SortOrder order, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.failures = failures;
    pages = new Pages<>(questions, this::rowsCame, failures);
    arrangement = new Arrangement<>(questions, root, order, this::changeAll, failures);
    reader = new RowReader<>(questions, failures);
  }

  /// True while rows are read or sorted for longer than a moment.
  public ReadOnlyBooleanProperty busyProperty() {
    return arrangement.busyProperty();
  }

  /// Whether the top rows have been read, or could not be.
  public ReadOnlyBooleanProperty readProperty() {
    return arrangement.readProperty();
  }

  public SortOrder order() {
    return arrangement.order();
  }

  @Override
  public int size() {
    return root.lines();
  }

  @Override
  public TreeLine<R> get(int index) {
    Objects.checkIndex(index, size());
    var place = finder.at(index);
    return line(place.branch(), place.position());
  }

  TreeLine<R> line(Branch<R> branch, int position) {
    var kind = branch.kindAt(position);
    boolean isRow = kind == Kind.ROW;
    return new TreeLine<>(
        kind,
        branch,
        position,
        isRow ? branch.keys()[position] : Level.NO_KEY,
        branch.depth,
        isRow && branch.openAt(position) != null,
        isRow ? pages.row(branch, position) : null,
        branch.shown(),
        branch.keys().length);
  }

  private void rowsCame(Branch<R> branch, int first, int end) {
    if (finder.indexOf(branch, first) < 0) {
      return;
    }
    beginChange();
    for (int position = first; position < end; position++) {
      nextUpdate(finder.indexOf(branch, position));
    }
    endChange();
  }

  /// Where a line is now, also after a sort; O(rows of its branch).
  @Override
  public int indexOf(Object wanted) {
    return wanted instanceof TreeLine<?> line ? finder.indexOf(line) : -1;
  }

  @Override
  public boolean contains(Object line) {
    return indexOf(line) >= 0;
  }

  /// A tree is equal to itself alone: of two that show no lines yet one must not pass for the
  /// other, and comparing lines would read them.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// Index of the row a line hangs on, or -1 for a line at the top.
  public int parentOf(TreeLine<R> line) {
    var branch = line.branch();
    return branch.parent == null ? -1 : finder.indexOf(branch.parent, branch.positionInParent());
  }

  /// Opens a closed row and closes an open one.
  public void toggle(TreeLine<R> line) {
    if (line.open()) {
      close(line);
    } else {
      open(line);
    }
  }

  public void open(TreeLine<R> line) {
    int index = indexOf(line);
    if (index < 0 || !line.isRow() || !line.row().expandable() || get(index).open()) {
      return;
    }
    open(line.branch(), get(index).position());
  }

  private void read(Branch<R> child) {
    var wanted = order();
    var slow =
        questions.later(
            Arrangement.PATIENCE, () -> change(child, () -> child.state = Branch.State.SLOW));
    var parent = child.parent.level;
    var question =
        questions.<Loaded<R>>ask(
            "Open",
            cancel -> Loaded.of(parent.below(child.key), wanted, cancel),
            loaded -> {
              slow.cancel();
              if (loaded.order().equals(order())) {
                change(child, () -> child.fill(loaded));
                child.tellReady();
              } else {
                read(child);
              }
            },
            problem -> {
              slow.cancel();
              change(child, () -> child.state = Branch.State.FAILED);
              failures.accept(problem);
            });
    child.running =
        () -> {
          slow.cancel();
          question.cancel();
        };
  }

  /// Changes what is below an open row, and tells the listeners which lines went and came.
  private void change(Branch<R> branch, Runnable change) {
    int before = branch.lines();
    change.run();
    branch.recount();
    int at = lineBelow(branch);
    if (at >= 0) {
      replaced(at, before, branch.lines());
    }
  }

  private int lineBelow(Branch<R> branch) {
    int position = branch.positionInParent();
    int row = position < 0 ? -1 : finder.indexOf(branch.parent, position);
    return row < 0 ? -1 : row + 1;
  }

  public void close(TreeLine<R> line) {
    int index = indexOf(line);
    if (index < 0 || !get(index).open()) {
      return;
    }
    int position = get(index).position();
    int lines = line.branch().openAt(position).lines();
    line.branch().close(position);
    replaced(index + 1, lines, 0);
    updated(index);
  }

  /// Shows further rows where a "Show next" line stands, once the first page of them is read; then
  /// tells the index of the first.
  public void more(TreeLine<R> line, int count, IntConsumer whenShown) {
    var branch = line.branch();
    if (line.kind() != Kind.MORE || !branch.hasMore() || indexOf(line) < 0) {
      return;
    }
    var keys = branch.keys();
    var level = branch.level;
    int number = branch.shown() / Level.PAGE;
    int shown = (int) Math.min(keys.length, (long) branch.shown() + count);
    branch.running.cancel();
    branch.running =
        questions.ask(
            "More rows",
            cancel -> Loaded.page(level, keys, number, cancel),
            rows -> {
              if (branch.keys() == keys) {
                branch.putPage(number, rows);
              }
              int index = showRows(branch, shown);
              if (index >= 0) {
                whenShown.accept(index);
              }
            },
            failures);
  }

  /// Opens what is closed on the way to a row, along which the keys lead from the top, and shows as
  /// many rows of each level as that takes; then tells its line, or null when there is no such row.
  public void reveal(int[] way, Consumer<TreeLine<R>> whenShown) {
    arrangement.whenSettled(() -> new WayDown<>(this, way, whenShown).from(root));
  }

  /// Opens a row that is closed; what is below it is read.
  Branch<R> open(Branch<R> branch, int position) {
    var child = branch.openAt(position);
    if (child == null) {
      child = new Branch<>(branch, branch.keys()[position]);
      branch.open(position, child);
      updated(finder.indexOf(branch, position));
      read(child);
    }
    return child;
  }

  /// Shows further rows where a "Show next" line stands.
  ///
  /// @return index of the first, or -1 where the branch does not show
  int showRows(Branch<R> branch, int count) {
    int index = finder.indexOf(branch, branch.shown());
    int before = root.lines();
    branch.show(count);
    if (index >= 0) {
      replaced(index, 1, root.lines() - before + 1);
    }
    return index;
  }

  /// Reads all rows that show beside a row, itself included, and makes something of them, both in
  /// the background.
  public <T> void readLevel(TreeLine<R> line, Function<List<R>, T> use, Consumer<T> whenDone) {
    reader.readShown(line.branch(), use, whenDone);
  }

  /// The same with the rows of some lines; lines that are no rows are left out.
  <T> void readRows(int[] indices, Function<List<R>, T> use, Consumer<T> whenDone) {
    reader.readPlaces(Arrays.stream(indices).mapToObj(finder::at).toList(), use, whenDone);
  }

  /// Sorts all that is open; until it is done the old order shows.
  public void sort(SortOrder newOrder) {
    arrangement.sort(newOrder);
  }

  /// Whether rows are being put into another order than the one that shows.
  boolean isSorting() {
    return arrangement.isSorting();
  }

  /// The order of the rows that show; while they are sorted another one than [#order].
  SortOrder shownOrder() {
    return root.order;
  }

  /// Shows other top rows, or the same ones in another order. Rows of the same key stay open.
  public void show(Level<R> newTop, SortOrder newOrder) {
    arrangement.show(newTop, newOrder);
  }

  /// Ends every question of this tree.
  public void cancel() {
    arrangement.cancel();
    reader.cancel();
    root.cancel();
  }

  private void changeAll(Runnable change) {
    int before = root.lines();
    change.run();
    replaced(0, before, root.lines());
  }

  private void updated(int index) {
    beginChange();
    nextUpdate(index);
    endChange();
  }

  /// Tells that `removed` lines at an index made way for `added` ones. What was removed is not
  /// remembered: nobody may ask for more than its count.
  private void replaced(int index, int removed, int added) {
    if (removed == 0 && added == 0) {
      return;
    }
    beginChange();
    if (removed > 0) {
      nextRemove(index, Collections.nCopies(removed, null));
    }
    if (added > 0) {
      nextAdd(index, index + added);
    }
    endChange();
  }
}
