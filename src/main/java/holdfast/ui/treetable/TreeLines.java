package holdfast.ui.treetable;

import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private final LineFinder<R> finder = new LineFinder<>(root);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final Set<Page<R>> asked = new HashSet<>();
  private Running rebuilding = Running.NONE;
  private Running impatience = Running.NONE;
  private Running copying = Running.NONE;
  private Level<R> top;
  private SortOrder order;
  private boolean answering;

  /// Whether the top rows are being read or sorted, and what is to happen afterwards.
  private boolean settling;

  private Runnable afterwards = () -> {};

  private record Page<R>(Branch<R> branch, int[] keys, int number) {}

  public TreeLines(Questions questions, SortOrder order, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.order = order;
    this.failures = failures;
  }

  /// True while rows are read or sorted for longer than a moment.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether the top rows have been read, or could not be.
  public ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
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
    if (page.branch.level == null || !asked.add(page)) {
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
    int first = finder.indexOf(branch, page.number * Level.PAGE);
    if (answering || first < 0) {
      return;
    }
    beginChange();
    int end = Math.min(branch.shown(), (page.number + 1) * Level.PAGE);
    for (int position = page.number * Level.PAGE; position < end; position++) {
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
    int at = branch.parent == null ? 0 : lineBelow(branch);
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
    Runnable lead = () -> new WayDown<>(this, way, whenShown).from(root);
    if (settling) {
      afterwards = lead;
    } else {
      lead.run();
    }
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
    var level = line.branch().level;
    int[] keys = Arrays.copyOf(line.branch().keys(), line.branch().shown());
    read(Arrays.stream(keys).mapToObj(key -> new Wanted<>(level, key)).toList(), use, whenDone);
  }

  /// The same with the rows of some lines; lines that are no rows are left out.
  <T> void readRows(int[] indices, Function<List<R>, T> use, Consumer<T> whenDone) {
    var wanted = new ArrayList<Wanted<R>>(indices.length);
    for (int index : indices) {
      var place = finder.at(index);
      if (place.branch().kindAt(place.position()) == Kind.ROW) {
        wanted.add(new Wanted<>(place.branch().level, place.branch().keys()[place.position()]));
      }
    }
    read(wanted, use, whenDone);
  }

  private record Wanted<R>(Level<R> level, int key) {}

  private <T> void read(List<Wanted<R>> wanted, Function<List<R>, T> use, Consumer<T> whenDone) {
    copying.cancel();
    copying =
        questions.<T>ask(
            "Copy",
            cancel -> {
              var rows = new ArrayList<R>(wanted.size());
              for (var one : wanted) {
                cancel.throwIfCanceled();
                rows.add(one.level().row(one.key()));
              }
              return use.apply(rows);
            },
            whenDone,
            failures);
  }

  /// Sorts all that is open; until it is done the old order shows.
  public void sort(SortOrder newOrder) {
    show(top, newOrder);
  }

  /// Whether rows are being put into another order than the one that shows.
  boolean isSorting() {
    return settling && root.state == Branch.State.READY && !order.equals(root.order);
  }

  /// The order of the rows that show; while they are sorted another one than [#order].
  SortOrder shownOrder() {
    return root.order;
  }

  /// Shows other top rows, or the same ones in another order. Rows of the same key stay open.
  public void show(Level<R> newTop, SortOrder newOrder) {
    top = newTop;
    order = newOrder;
    rebuilding.cancel();
    impatience.cancel();
    impatience = questions.later(PATIENCE, () -> busy.set(true));
    settling = true;
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
    var stale = Reordering.stale(root, top, wanted);
    if (stale.isEmpty()) {
      settled();
      return Running.NONE;
    }
    return questions.<List<Reordering<R>>>ask(
        "Sort",
        cancel -> Reordering.all(stale, wanted, cancel),
        parts -> rebuilt(parts, wanted),
        this::failed);
  }

  private void rebuilt(List<Reordering<R>> parts, SortOrder wanted) {
    int before = size();
    parts.forEach(part -> part.apply(wanted));
    replaced(0, before, size());
    settled();
  }

  private void settled() {
    settling = false;
    impatience.cancel();
    busy.set(false);
    read.set(true);
    var waiting = afterwards;
    afterwards = () -> {};
    waiting.run();
  }

  private void failed(Throwable problem) {
    settled();
    failures.accept(problem);
  }

  /// Ends every question of this tree.
  public void cancel() {
    rebuilding.cancel();
    impatience.cancel();
    copying.cancel();
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
