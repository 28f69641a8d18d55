package holdfast.ui.treetable;

import holdfast.ui.work.Questions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads the pages of rows that come into sight, each once, in the background. The window's thread
/// only.
final class Pages<R extends TreeRow> {
  /// Told of positions whose rows have come, from the first up to, not including, the end.
  @FunctionalInterface
  interface Listener<R extends TreeRow> {
    void came(Branch<R> branch, int first, int end);
  }

  private record Page<R extends TreeRow>(Branch<R> branch, int[] keys, int number) {}

  private final Questions questions;
  private final Listener<R> listener;
  private final Consumer<? super Throwable> failures;
  private final Set<Page<R>> asked = new HashSet<>();

  /// Whether an answer that comes now comes at once, to the one who asks.
  private boolean asking;

  Pages(Questions questions, Listener<R> listener, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.listener = listener;
    this.failures = failures;
  }

  /// The row at a position, or null while its page is being read.
  R row(Branch<R> branch, int position) {
    int number = position / Level.PAGE;
    var page = branch.page(number);
    if (page == null) {
      ask(new Page<>(branch, branch.keys(), number));
      page = branch.page(number);
    }
    return page == null ? null : page.get(position % Level.PAGE);
  }

  private void ask(Page<R> page) {
    var level = page.branch.level;
    if (level == null || !asked.add(page)) {
      return;
    }
    asking = true;
    questions.ask(
        "Rows",
        cancel -> Loaded.page(level, page.keys, page.number, cancel),
        rows -> put(page, rows),
        failures);
    asking = false;
  }

  private void put(Page<R> page, List<R> rows) {
    asked.remove(page);
    var branch = page.branch;
    if (branch.keys() != page.keys) {
      return;
    }
    branch.putPage(page.number, rows);
    if (!asking) {
      int first = page.number * Level.PAGE;
      listener.came(branch, first, Math.min(branch.shown(), first + Level.PAGE));
    }
  }
}
