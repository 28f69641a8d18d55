package holdfast.ui.find;

import holdfast.analysis.FoundObjects;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// One search of one snapshot, and the tree of what it finds, which grows while it runs. The
/// window's thread only.
final class SnapshotSearch {
  /// The first hits are to show at once, more of them now and then.
  private static final Duration FIRST_LOOK = Duration.ofMillis(60);

  private static final Duration NEXT_LOOK = Duration.ofMillis(200);

  enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELED
  }

  final Wanted wanted;
  final TreeLines<FoundRow> lines;
  TreeLine<FoundRow> selected;
  Selection selection = Selection.NONE;
  private final SnapshotQuestions questions;
  private final Consumer<? super Throwable> failures;
  private final Runnable whenChanged;
  private State state = State.WAITING;
  private Running searching = Running.NONE;
  private Running looking = Running.NONE;

  /// Written by the search as soon as there can be something in it.
  private volatile FoundObjects found;

  private int shown;

  /// @param whenChanged told when there is more to show, and when the search has ended
  SnapshotSearch(
      Wanted wanted,
      SnapshotQuestions questions,
      SortOrder order,
      Consumer<? super Throwable> failures,
      Runnable whenChanged) {
    this.wanted = wanted;
    this.questions = questions;
    this.failures = failures;
    this.whenChanged = whenChanged;
    lines = new TreeLines<>(questions, order, failures);
  }

  /// Starts to search; `whenDone` is told once it has searched all.
  void start(Runnable whenDone) {
    var snapshot = questions.snapshot();
    state = State.RUNNING;
    lookLater(FIRST_LOOK);
    searching =
        questions.ask(
            "Find",
            cancel -> {
              found = new FoundObjects(snapshot);
              wanted.findIn(found, cancel);
              return found;
            },
            _ -> {
              looking.cancel();
              state = State.DONE;
              show();
              whenDone.run();
            },
            problem -> {
              cancel();
              failures.accept(problem);
            });
  }

  private void lookLater(Duration delay) {
    looking =
        questions.later(
            delay,
            () -> {
              if (count() > shown) {
                show();
              } else {
                whenChanged.run();
              }
              lookLater(NEXT_LOOK);
            });
  }

  private void show() {
    shown = count();
    var rows = new FoundRows(questions.snapshot(), wanted.question());
    lines.show(new FoundClassesLevel(rows, found, state == State.DONE), lines.order());
    whenChanged.run();
  }

  State state() {
    return state;
  }

  int count() {
    return found == null ? 0 : found.count();
  }

  /// What is found of a class, and all that is found.
  List<ObjectSet> sets(String className, int classNumber) {
    return List.of(
        new ObjectSet(
            Messages.text("find.set.class", className),
            questions,
            cancel -> nodesOf(found, number -> number == classNumber, cancel),
            (earlier, classes, cancel) -> {
              var key = questions.snapshot().classKeys().key(classNumber);
              int[] nodes = nodesOf(search(earlier, cancel), _ -> true, cancel);
              return IntStream.of(nodes)
                  .filter(node -> classes.key(classes.classOf(node)).equals(key))
                  .toArray();
            }),
        new ObjectSet(
            Messages.text("find.set.all"),
            questions,
            cancel -> nodesOf(found, _ -> true, cancel),
            (earlier, _, cancel) -> nodesOf(search(earlier, cancel), _ -> true, cancel)));
  }

  private FoundObjects search(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var like = new FoundObjects(snapshot);
    wanted.findIn(like, cancel);
    return like;
  }

  private static int[] nodesOf(FoundObjects found, IntPredicate isWanted, CancelSignal cancel) {
    var classes = found.classes();
    return classes.rows().stream()
        .filter(row -> isWanted.test(row.index()))
        .flatMapToInt(row -> IntStream.of(classes.nodesOf(row, cancel)))
        .toArray();
  }

  /// How much of the heap has been searched, 0 to 1.
  double fraction() {
    return found == null ? 0 : found.fraction();
  }

  /// Stops the search; what was found stays.
  void cancel() {
    searching.cancel();
    looking.cancel();
    if (state != State.DONE) {
      state = State.CANCELED;
      whenChanged.run();
    }
  }

  /// Stops the search and all that reads its rows.
  void drop() {
    searching.cancel();
    looking.cancel();
    lines.cancel();
  }
}
