package holdfast.ui.treetable;

import holdfast.ui.work.Questions;
import holdfast.ui.work.Running;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads many rows of a tree at once, whether they are in sight or not, and makes something of
/// them, both in the background. What is asked for later replaces what was asked before.
final class RowReader<R extends TreeRow> {
  private record Wanted<R>(Level<R> level, int key) {}

  private final Questions questions;
  private final Consumer<? super Throwable> failures;
  private Running running = Running.NONE;

  RowReader(Questions questions, Consumer<? super Throwable> failures) {
    this.questions = questions;
    this.failures = failures;
  }

  /// All rows of a branch that show.
  <T> void readShown(Branch<R> branch, Function<List<R>, T> use, Consumer<T> whenDone) {
    var level = branch.level;
    int[] keys = Arrays.copyOf(branch.keys(), branch.shown());
    read(Arrays.stream(keys).mapToObj(key -> new Wanted<>(level, key)).toList(), use, whenDone);
  }

  /// The rows at some places; places that are no rows are left out.
  <T> void readPlaces(
      List<LineFinder.Place<R>> places, Function<List<R>, T> use, Consumer<T> whenDone) {
    var wanted = new ArrayList<Wanted<R>>(places.size());
    for (var place : places) {
      var branch = place.branch();
      if (branch.kindAt(place.position()) == TreeLine.Kind.ROW) {
        wanted.add(new Wanted<>(branch.level, branch.keys()[place.position()]));
      }
    }
    read(wanted, use, whenDone);
  }

  private <T> void read(List<Wanted<R>> wanted, Function<List<R>, T> use, Consumer<T> whenDone) {
    running.cancel();
    running =
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

  void cancel() {
    running.cancel();
  }
}
