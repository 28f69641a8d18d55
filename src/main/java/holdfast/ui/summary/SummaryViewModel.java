package holdfast.ui.summary;

import holdfast.analysis.ClassAggregates;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.ui.Messages;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.object.ClassFilterField;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.summary.ObjectFilter.General;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Classes of the snapshot in view. Filters and sort order are kept when another snapshot comes
/// into view, so that the same question is asked of both; what is open and selected belongs to
/// each.
public final class SummaryViewModel implements SnapshotView {
  /// What takes longer says so.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Consumer<? super Throwable> failures;
  private final Map<SnapshotQuestions, Kept> kept = new HashMap<>();
  private final ClassFilterField filter = new ClassFilterField();
  private final ObjectProperty<ObjectFilter> objectFilter = new SimpleObjectProperty<>(General.ALL);
  private final ReadOnlyObjectWrapper<FilterFigures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper filtering = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<TreeLines<HeapRow>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private SnapshotQuestions questions;
  private SortOrder order = SortOrder.LARGEST_FIRST;
  private Running choosing = Running.NONE;
  private Running impatience = Running.NONE;
  private Running totalling = Running.NONE;
  private Running revealing = Running.NONE;
  private Consumer<TreeLine<HeapRow>> whenRevealed = _ -> {};
  private Consumer<ObjectSet> retention = _ -> {};

  /// What is remembered of a snapshot while another one is in view.
  private static final class Kept {
    final FilterFigures figures;
    TreeLines<HeapRow> lines;

    /// Which objects its rows count, null before there are any.
    ObjectFilter objects;

    ClassAggregates classes;
    ClassFilter filter;
    String totals = "";
    TreeLine<HeapRow> selected;
    Selection selection = Selection.NONE;

    Kept(FilterFigures figures, TreeLines<HeapRow> lines) {
      this.figures = figures;
      this.lines = lines;
    }
  }

  public SummaryViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    filter.filterProperty().subscribe((_, _) -> refilter());
    objectFilter.subscribe((_, _) -> choose());
  }

  /// Which classes show.
  public ClassFilterField filter() {
    return filter;
  }

  /// Which objects are counted.
  public ObjectProperty<ObjectFilter> objectFilterProperty() {
    return objectFilter;
  }

  /// What that can be for the snapshot in view, null when no snapshot is.
  public ReadOnlyObjectProperty<FilterFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// Finds out how much each filter lets through.
  public void countFilters() {
    if (figures.get() != null) {
      figures.get().count();
    }
  }

  /// True while objects are being chosen for longer than a moment.
  public ReadOnlyBooleanProperty filteringProperty() {
    return filtering.getReadOnlyProperty();
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

  /// What to say where the filters leave nothing.
  public String nothing() {
    return hidesObjectsAlone()
        ? Messages.text("summary.noObjectsLeft", objectFilter.get().text())
        : Messages.text("summary.noClasses");
  }

  /// What to do about it.
  public String advice() {
    return Messages.text(
        hidesObjectsAlone() ? "summary.noObjectsLeft.detail" : "summary.noClasses.detail");
  }

  private boolean hidesObjectsAlone() {
    return filter.filter().isAll() && objectFilter.get() != General.ALL;
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
    stopChoosing();
    if (snapshot == null) {
      lines.set(null);
      figures.set(null);
      selection.set(Selection.NONE);
      totals.set("");
      return;
    }
    var state = kept.computeIfAbsent(snapshot, this::unseen);
    state.figures.offer(objectFilter.get());
    figures.set(state.figures);
    totals.set(state.totals);
    lines.set(state.lines);
    selection.set(state.selection);
    choose();
  }

  private Kept unseen(SnapshotQuestions snapshot) {
    return new Kept(
        new FilterFigures(snapshot, failures), new TreeLines<>(snapshot, order, failures));
  }

  private void stopChoosing() {
    choosing.cancel();
    impatience.cancel();
    filtering.set(false);
  }

  /// Lets the rows count the objects wanted; until they are found the old rows show.
  private void choose() {
    if (questions == null) {
      return;
    }
    stopChoosing();
    var state = kept.get(questions);
    var objects = objectFilter.get();
    state.figures.offer(objects);
    if (objects.equals(state.objects)) {
      refresh(state);
    } else if (objects == General.ALL) {
      count(state, objects, null);
    } else {
      var snapshot = questions.snapshot();
      var nodes = state.figures.nodes(objects);
      impatience = questions.later(PATIENCE, () -> filtering.set(true));
      choosing =
          questions.ask(
              "Filter",
              cancel -> snapshot.classes(nodes, cancel),
              classes -> count(state, objects, classes),
              problem -> {
                failures.accept(problem);
                objectFilter.set(state.objects == null ? General.ALL : state.objects);
              });
    }
  }

  /// Shows other objects: whatever was open may be gone.
  private void count(Kept state, ObjectFilter objects, ClassAggregates classes) {
    stopChoosing();
    boolean isFirst = state.objects == null;
    state.objects = objects;
    state.classes = classes;
    state.filter = null;
    if (!isFirst) {
      state.lines.cancel();
      state.lines = new TreeLines<>(questions, order, failures);
      state.selected = null;
    }
    refresh(state);
    lines.set(state.lines);
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
    var state = kept.get(questions);
    if (state != null && state.objects != null && !state.lines.order().equals(order)) {
      state.lines.sort(order);
    }
  }

  private void refilter() {
    var state = kept.get(questions);
    if (state != null && state.objects != null) {
      refresh(state);
    }
  }

  private void refresh(Kept state) {
    var wanted = filter.filter();
    if (wanted.equals(state.filter) && state.lines.order().equals(order)) {
      return;
    }
    state.filter = wanted;
    var snapshot = questions.snapshot();
    var level = new ClassesLevel(snapshot, state.classes, wanted);
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

  /// Who shows what holds objects.
  public void onRetention(Consumer<ObjectSet> action) {
    retention = action;
  }

  void showRetention(ObjectSet objects) {
    retention.accept(objects);
  }

  /// The objects that a row stands for: those of its class that are counted.
  List<ObjectSet> setsOf(TreeLine<HeapRow> line) {
    if (questions == null || !line.isRow() || line.row().isObject()) {
      return List.of();
    }
    var classes = kept.get(questions).classes;
    if (classes == null) {
      var row = questions.snapshot().classes().rows().get(line.key());
      return List.of(ObjectSet.ofWholeClass(row.className(), questions, row::index));
    }
    var row = classes.rows().get(line.key());
    return List.of(
        ObjectSet.ofSome(row.className(), questions, cancel -> classes.nodesOf(row, cancel)));
  }

  /// Who brings a line into sight.
  public void onReveal(Consumer<TreeLine<HeapRow>> action) {
    whenRevealed = action;
  }

  @Override
  public boolean hasPlaces() {
    return true;
  }

  /// Takes all filters away first.
  @Override
  public void reveal(ObjectRef object) {
    revealing.cancel();
    if (object.questions() != questions) {
      return;
    }
    filter.textProperty().set("");
    objectFilter.set(General.ALL);
    var snapshot = questions.snapshot();
    revealing =
        questions.ask(
            "Reveal",
            _ -> wayTo(snapshot, object.node()),
            way -> {
              if (way.length > 0 && kept.containsKey(object.questions())) {
                kept.get(object.questions()).lines.reveal(way, whenRevealed);
              }
            },
            failures);
  }

  /// Its class, then the object; objects of no size are not listed.
  private static int[] wayTo(SnapshotAnalysis snapshot, int node) {
    var rows = snapshot.classes().rows();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).index() == snapshot.classOf(node) && snapshot.shallowSize(node) != 0) {
        return new int[] {i, node};
      }
    }
    return new int[0];
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
