package holdfast.ui.treetable;

import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What is at the top of a tree and in what order its rows are. Both change in the background:
/// until that is done the old rows show. The window's thread only.
final class Arrangement<R extends TreeRow> {
  /// What takes longer says so.
  static final Duration PATIENCE = Duration.ofMillis(300);

  private final Questions questions;
  private final Branch<R> root;
  private final Consumer<Runnable> changeAll;
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private Running rebuilding = Running.NONE;
  private Running impatience = Running.NONE;
  private Level<R> top;
  private SortOrder order;

  /// Whether the top rows are being read or sorted, and what is to happen afterwards.
  private boolean settling;

  private Runnable afterwards = () -> {};

  /// @param changeAll runs what changes the lines below the root, and tells the listeners
  Arrangement(
      Questions questions,
      Branch<R> root,
      SortOrder order,
      Consumer<Runnable> changeAll,
      Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.root = root;
    this.order = order;
    this.changeAll = changeAll;
    this.failures = failures;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /// The order that is wanted; the rows that show may still be in another.
  SortOrder order() {
    return order;
  }

  /// Whether rows are being put into another order than the one that shows.
  boolean isSorting() {
    return settling && root.state == Branch.State.READY && !order.equals(root.order);
  }

  void sort(SortOrder newOrder) {
    show(top, newOrder);
  }

  /// Shows other top rows, or the same ones in another order. Rows of the same key stay open.
  void show(Level<R> newTop, SortOrder newOrder) {
    top = newTop;
    order = newOrder;
    cancel();
    impatience = questions.later(PATIENCE, () -> busy.set(true));
    settling = true;
    rebuilding = root.state == Branch.State.READY ? rebuild() : build();
  }

  /// Runs something now, or as soon as the rows are in their order.
  void whenSettled(Runnable action) {
    if (settling) {
      afterwards = action;
    } else {
      action.run();
    }
  }

  private Running build() {
    var wanted = order;
    var wantedTop = top;
    return questions.<Loaded<R>>ask(
        "Open",
        cancel -> Loaded.of(wantedTop, wanted, cancel),
        loaded -> {
          change(() -> root.fill(loaded));
          settled();
        },
        problem -> {
          change(() -> root.state = Branch.State.FAILED);
          failed(problem);
        });
  }

  private void change(Runnable change) {
    changeAll.accept(() -> {
      change.run();
      root.recount();
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
        parts -> {
          changeAll.accept(() -> parts.forEach(part -> part.apply(wanted)));
          settled();
        },
        this::failed);
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

  void cancel() {
    rebuilding.cancel();
    impatience.cancel();
  }
}
