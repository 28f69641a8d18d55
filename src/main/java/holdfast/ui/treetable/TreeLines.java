package holdfast.ui.treetable;

import holdfast.progress.CancelSignal;
import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableListBase;

/// A tree as the list of its visible lines.
///
/// The list is virtual: a line is made when it is asked for, from int keys and from pages of rows
/// that are read in the background when they come into sight. Opening, sorting and filtering read
/// in the background too; what is open stays open. The window's thread only.
public final class TreeLines<R extends TreeRow> extends ObservableListBase<TreeLine<R>> {
  /// What takes longer says so.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Questions questions;
  private final Consumer<? super Throwable> failures;
  private final Branch<R> root = new Branch<>(null, Level.NO_KEY);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Set<Page<R>> asked = new HashSet<>();
  private Running rebuilding = Running.NONE;
  private Running impatience = Running.NONE;
  private Level<R> top;
  private SortOrder order;
  private boolean answering;

  private record Page<R>(Branch<R> branch, int[] keys, int number) {}

  private record Reordered<R>(
      Branch<R> branch, Level<R> level, int[] before, int[] keys, List<R> rows) {}

  public TreeLines(Questions questions, SortOrder order, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.order = order;
    this.failures = failures;
  }

  /// True while rows are read or sorted for longer than a moment.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public SortOrder order() {
    return order;
  }

  @Override
  public int size() {
    return root.lines();
  }

  @Override
  public TreeLine<R> get(int index) {
    var branch = root;
    int rest = Objects.checkIndex(index, size());
    descent:
    while (true) {
      int above = 0;
      for (var entry : branch.placed().entrySet()) {
        int line = entry.getKey() + above;
        if (rest <= line) {
          break;
        }
        var child = entry.getValue();
        if (rest <= line + child.lines()) {
          rest -= line + 1;
          branch = child;
          continue descent;
        }
        above += child.lines();
      }
      return line(branch, rest - above);
    }
  }

  private TreeLine<R> line(Branch<R> branch, int position) {
    var kind =
        switch (branch.state) {
          case LOADING, SLOW -> Kind.LOADING;
          case FAILED -> Kind.FAILED;
          case READY ->
              branch.keys().length == 0
                  ? Kind.NOTHING
                  : position < branch.shown() ? Kind.ROW : Kind.MORE;
        };
    boolean isRow = kind == Kind.ROW;
    return new TreeLine<>(
        kind,
        branch,
        position,
        isRow ? branch.keys()[position] : Level.NO_KEY,
        branch.depth,
        isRow && branch.openAt(position) != null,
        isRow ? row(branch, position) : null,
        branch.shown(),
        branch.keys().length);
  }

  private R row(Branch<R> branch, int position) {
    int number = position / Level.PAGE;
    var page = branch.page(number);
    if (page == null) {
      askForPage(new Page<>(branch, branch.keys(), number));
      page = branch.page(number);
    }
    return page == null ? null : page.get(position % Level.PAGE);
  }

  private void askForPage(Page<R> page) {
    if (!asked.add(page)) {
      return;
    }
    var level = page.branch.level;
    answering = true;
    questions.ask(
        "Rows",
        cancel -> Loaded.page(level, page.keys, page.number, cancel),
        rows -> show(page, rows),
        failures);
    answering = false;
  }

  private void show(Page<R> page, List<R> rows) {
    asked.remove(page);
    var branch = page.branch;
    if (branch.keys() != page.keys) {
      return;
    }
    branch.putPage(page.number, rows);
    int first = indexOf(branch, page.number * Level.PAGE);
    if (answering || first < 0) {
      return;
    }
    beginChange();
    int end = Math.min(branch.shown(), (page.number + 1) * Level.PAGE);
    for (int position = page.number * Level.PAGE; position < end; position++) {
      nextUpdate(indexOf(branch, position));
    }
    endChange();
  }

  /// Index of a place, or -1 when it does not show at present.
  private int indexOf(Branch<R> branch, int position) {
    int index = branch.lineOf(position);
    for (var at = branch; at.parent != null; at = at.parent) {
      int inParent = at.positionInParent();
      if (inParent < 0) {
        return -1;
      }
      index += at.parent.lineOf(inParent) + 1;
    }
    return index;
  }

  /// Where a line is now, also after a sort; O(rows of its branch).
  @Override
  public int indexOf(Object wanted) {
    if (!(wanted instanceof TreeLine<?> line)) {
      return -1;
    }
    @SuppressWarnings("unchecked") // a branch of another tree does not lead to this root
    var branch = (Branch<R>) line.branch();
    if (!isHere(branch)) {
      return -1;
    }
    if (line.kind() != Kind.ROW) {
      int index = indexOf(branch, branch.shown());
      return index >= 0 && index < size() && get(index).isSamePlace(line) ? index : -1;
    }
    var keys = branch.keys();
    int position = line.position();
    if (position >= branch.shown() || keys[position] != line.key()) {
      position = 0;
      while (position < branch.shown() && keys[position] != line.key()) {
        position++;
      }
    }
    return position < branch.shown() ? indexOf(branch, position) : -1;
  }

  private boolean isHere(Branch<R> branch) {
    var top = branch;
    while (top.parent != null) {
      top = top.parent;
    }
    return top == root;
  }

  @Override
  public boolean contains(Object line) {
    return indexOf(line) >= 0;
  }

  /// Index of the row a line hangs on, or -1 for a line at the top.
  public int parentOf(TreeLine<R> line) {
    var branch = line.branch();
    return branch.parent == null ? -1 : indexOf(branch.parent, branch.positionInParent());
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
    var child = new Branch<R>(line.branch(), line.key());
    line.branch().open(get(index).position(), child);
    updated(index);
    read(child);
  }

  private void read(Branch<R> child) {
    var wanted = order;
    var slow =
        questions.later(PATIENCE, () -> change(child, () -> child.state = Branch.State.SLOW));
    var parent = child.parent.level;
    var question =
        questions.<Loaded<R>>ask(
            "Open",
            cancel -> Loaded.of(parent.below(child.key), wanted, cancel),
            loaded -> {
              slow.cancel();
              if (loaded.order().equals(order)) {
                change(child, () -> child.fill(loaded));
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
    int at = branch.parent == null ? 0 : lineBelow(branch);
    if (at >= 0) {
      replaced(at, before, branch.lines());
    }
  }

  private int lineBelow(Branch<R> branch) {
    int position = branch.positionInParent();
    int row = position < 0 ? -1 : indexOf(branch.parent, position);
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
              int index = indexOf(branch, branch.shown());
              int before = root.lines();
              branch.show(shown);
              if (index >= 0) {
                replaced(index, 1, root.lines() - before + 1);
                whenShown.accept(index);
              }
            },
            failures);
  }

  /// Sorts all that is open; until it is done the old order shows.
  public void sort(SortOrder newOrder) {
    show(top, newOrder);
  }

  /// Shows other top rows, or the same ones in another order. Rows of the same key stay open.
  public void show(Level<R> newTop, SortOrder newOrder) {
    top = newTop;
    order = newOrder;
    rebuilding.cancel();
    impatience.cancel();
    impatience = questions.later(PATIENCE, () -> busy.set(true));
    rebuilding = root.state == Branch.State.READY ? rebuild() : build();
  }

  private Running build() {
    var wanted = order;
    var wantedTop = top;
    return questions.<Loaded<R>>ask(
        "Open",
        cancel -> Loaded.of(wantedTop, wanted, cancel),
        loaded -> {
          change(root, () -> root.fill(loaded));
          settled();
        },
        problem -> {
          change(root, () -> root.state = Branch.State.FAILED);
          failed(problem);
        });
  }

  private Running rebuild() {
    var wanted = order;
    var open = new ArrayList<Branch<R>>();
    root.collect(open);
    var stale = new ArrayList<Reordered<R>>();
    for (var branch : open) {
      boolean isNew = branch == root && top != root.level;
      if (branch.state == Branch.State.READY && (isNew || !wanted.equals(branch.order))) {
        var level = branch == root ? top : branch.level;
        stale.add(new Reordered<>(branch, level, isNew ? null : branch.keys(), null, null));
      }
    }
    return questions.<List<Reordered<R>>>ask(
        "Sort", cancel -> reorder(stale, wanted, cancel), this::rebuilt, this::failed);
  }

  private static <R> List<Reordered<R>> reorder(
      List<Reordered<R>> stale, SortOrder order, CancelSignal cancel) {
    var result = new ArrayList<Reordered<R>>();
    for (var part : stale) {
      var level = part.level;
      var keys =
          part.before == null
              ? level.keys(order, cancel)
              : level.reorder(part.before, order, cancel);
      var rows = Loaded.page(level, keys, 0, cancel);
      result.add(new Reordered<>(part.branch, level, part.before, keys, rows));
    }
    return result;
  }

  private void rebuilt(List<Reordered<R>> parts) {
    int before = size();
    for (var part : parts) {
      var branch = part.branch;
      branch.level = part.level;
      branch.setKeys(part.keys, order, part.rows);
      branch.show(Math.max(branch.shown(), part.level.firstShown(part.keys.length)));
    }
    settled();
    replaced(0, before, size());
  }

  private void settled() {
    impatience.cancel();
    busy.set(false);
  }

  private void failed(Throwable problem) {
    settled();
    failures.accept(problem);
  }

  /// Ends every question of this tree.
  public void cancel() {
    rebuilding.cancel();
    impatience.cancel();
    root.cancel();
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
