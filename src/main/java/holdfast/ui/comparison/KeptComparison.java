package holdfast.ui.comparison;

import holdfast.ui.comparison.ComparisonViewModel.State;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.object.ObjectGroups;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The comparison of one snapshot with its base, its rows, and what is selected among them.
final class KeptComparison {
  final SnapshotQuestions base;
  TreeLine<DifferenceRow> selected;
  Selection selection = Selection.NONE;
  private final SnapshotQuestions target;
  private final JointQuestions questions;
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private State state = State.WORKING;
  private Running comparing = Running.NONE;
  private Running totalling = Running.NONE;
  private Comparison comparison;
  private TreeLines<DifferenceRow> lines;

  /// What the rows show, null before there are any.
  private ClassFilter filter;

  private boolean isGrouped;

  KeptComparison(
      SnapshotQuestions target, SnapshotQuestions base, Consumer<? super Throwable> failures) {
    this.target = target;
    this.base = base;
    this.failures = failures;
    questions = new JointQuestions(List.of(target, base));
  }

  /// Objects of the embedder that have other ids in one than in the other, once it is ready.
  int renumbered() {
    return comparison.renumbered();
  }

  /// Compares; `whenEnded` is told when the state has become READY or FAILED.
  void start(SortOrder order, Runnable whenEnded) {
    var baseline = base.snapshot();
    var compared = target.snapshot();
    comparing =
        questions.ask(
            "Compare",
            cancel -> Comparison.compute(baseline, compared, cancel),
            found -> {
              comparison = found;
              lines = new TreeLines<>(questions, order, failures);
              state = State.READY;
              whenEnded.run();
            },
            problem -> {
              failures.accept(problem);
              state = State.FAILED;
              whenEnded.run();
            });
  }

  State state() {
    return state;
  }

  /// Null unless the state is READY.
  TreeLines<DifferenceRow> lines() {
    return lines;
  }

  /// New and deleted objects of the classes shown.
  ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  /// Ends all that is under way.
  void cancel() {
    comparing.cancel();
    if (lines != null) {
      lines.cancel();
    }
  }

  /// Gives up comparing.
  void giveUp() {
    cancel();
    state = State.CANCELED;
  }

  /// Shows what a filter lets through, in an order, unless it does so already. Where objects are to
  /// be grouped that were not, or the other way round, what was open closes.
  void refresh(ClassFilter wanted, boolean grouped, SortOrder order) {
    if (state != State.READY
        || wanted.equals(filter) && grouped == isGrouped && lines.order().equals(order)) {
      return;
    }
    if (grouped != isGrouped) {
      lines.cancel();
      lines = new TreeLines<>(questions, order, failures);
      selected = null;
    }
    filter = wanted;
    isGrouped = grouped;
    var level = new DifferencesLevel(comparison, wanted, grouped);
    lines.show(level, order);
    totalling.cancel();
    totalling = questions.ask("Totals", _ -> level.totals(), totals::set, failures);
  }

  /// The key of the class that the selected line belongs to, or [Level#NO_KEY].
  int selectedClass() {
    var line = selected;
    while (line != null && line.depth() > 0) {
      int above = lines.parentOf(line);
      line = above < 0 ? null : lines.get(above);
    }
    return line == null ? Level.NO_KEY : line.key();
  }

  /// The objects that a row stands for: the new and the deleted ones of a class, or those of them
  /// that are held in one way.
  ///
  /// @param titles what those of a class are called, by the name of the class
  List<ObjectSet> setsOf(TreeLine<DifferenceRow> line, BiFunction<Side, String, String> titles) {
    var row = line.row();
    return switch (row.kind()) {
      case CLASS ->
          Stream.of(Side.values())
              .filter(side -> (side == Side.NEW ? row.added() : row.removed()).value() > 0)
              .map(side ->
                  ObjectSet.ofSome(
                      titles.apply(side, row.name().value()),
                      questionsOf(side),
                      _ -> comparison.nodes(side, line.key())))
              .toList();
      case GROUP ->
          line.level() instanceof ObjectGroups groups
              ? List.of(
                  ObjectSet.ofSome(
                      row.name().text(),
                      questionsOf(row.side()),
                      cancel -> groups.objects(line.key(), cancel)))
              : List.of();
      case OBJECT, FIELD -> List.of();
    };
  }

  private SnapshotQuestions questionsOf(Side side) {
    return side == Side.NEW ? target : base;
  }

  void sort(SortOrder order) {
    if (lines != null && !lines.order().equals(order)) {
      lines.sort(order);
    }
  }
}
