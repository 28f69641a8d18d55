package holdfast.ui.growth;

import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How classes and containers grew over all snapshots that are open. They are counted as soon as
/// somebody looks and all of them are loaded, and again when others are open.
public final class GrowthViewModel implements SnapshotView {
  /// What the view shows.
  enum State {
    /// Nothing to count yet, or no need to say that it is being counted.
    EMPTY,
    /// There is one snapshot only.
    ALONE,
    WAITING,
    WORKING,
    CANCELED,
    FAILED,
    READY
  }

  /// Which table is in view.
  enum Table {
    CLASSES,
    CONTAINERS
  }

  /// What is answered in less does not flash.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private static final SortOrder MOST_ENTRIES_FIRST = new SortOrder(SortColumn.COUNT_DELTA, false);

  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final ReadOnlyObjectWrapper<Growth> growth = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Table> table = new SimpleObjectProperty<>(Table.CLASSES);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper filterProblem = new ReadOnlyStringWrapper("");
  private final BooleanProperty always = new SimpleBooleanProperty();
  private final BooleanProperty born = new SimpleBooleanProperty();
  private final BooleanProperty hideEngine = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final GrowthTree<GrowthRow> classes;
  private final GrowthTree<ContainerRow> containers;
  private ClassFilter wanted = ClassFilter.ALL;
  private Captures captures = Captures.NONE;
  private List<Capture> asked = List.of();
  private Running running = Running.NONE;
  private Running patience = Running.NONE;
  private Consumer<SnapshotQuestions> bringIntoSight = _ -> {};
  private boolean isInSight;

  public GrowthViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    classes = new GrowthTree<>(SortOrder.MOST_GROWN_FIRST, failures);
    containers = new GrowthTree<>(MOST_ENTRIES_FIRST, failures);
    filter.subscribe((_, typed) -> filterBy(typed));
    always.subscribe((_, _) -> chooseClasses());
    born.subscribe((_, _) -> chooseClasses());
    hideEngine.subscribe((_, _) -> chooseClasses());
    table.subscribe((_, _) -> showSelection());
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What was counted, null unless the state is READY.
  ReadOnlyObjectProperty<Growth> growthProperty() {
    return growth.getReadOnlyProperty();
  }

  /// What is being done, or waited for.
  ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// The table in view.
  ObjectProperty<Table> tableProperty() {
    return table;
  }

  /// What is typed into the filter field.
  StringProperty filterProperty() {
    return filter;
  }

  /// Why the filter is not understood; empty when it is.
  ReadOnlyStringProperty filterProblemProperty() {
    return filterProblem.getReadOnlyProperty();
  }

  /// Whether only classes show that grew in every interval.
  BooleanProperty alwaysProperty() {
    return always;
  }

  /// Whether only classes show with objects that were born and stayed.
  BooleanProperty bornProperty() {
    return born;
  }

  /// Whether classes do not show whose name the engine gave.
  BooleanProperty hideEngineProperty() {
    return hideEngine;
  }

  GrowthTree<GrowthRow> classes() {
    return classes;
  }

  GrowthTree<ContainerRow> containers() {
    return containers;
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// Who brings the snapshot of an object that is selected into sight.
  public void onShow(Consumer<SnapshotQuestions> action) {
    bringIntoSight = action;
  }

  /// Follows which snapshots are open.
  public void follow(Captures open) {
    captures = open;
    if (!open.ready().containsAll(asked)) {
      drop();
    }
    count();
  }

  /// Whether anybody looks at the view.
  public void setInSight(boolean inSight) {
    isInSight = inSight;
    count();
  }

  /// Which of the snapshots is in sight makes no difference here.
  @Override
  public void show(SnapshotQuestions snapshot) {}

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (asked.stream().anyMatch(capture -> capture.questions() == snapshot)) {
      drop();
    }
  }

  private void count() {
    boolean isLoading = !captures.loading().isEmpty();
    boolean isAnswered =
        switch (state.get()) {
          case WAITING -> false;
          case ALONE -> asked.equals(captures.ready()) && !isLoading;
          default -> asked.equals(captures.ready());
        };
    if (!isInSight || isAnswered) {
      return;
    }
    if (!isLoading) {
      countAgain();
    } else if (growth.get() == null) {
      drop();
      step.set(Messages.text("growth.waiting", String.join(", ", captures.loading())));
      state.set(State.WAITING);
    }
  }

  /// Counts what is open, also if that was canceled or failed before.
  void countAgain() {
    drop();
    asked = captures.ready();
    if (asked.size() < 2) {
      state.set(asked.isEmpty() ? State.EMPTY : State.ALONE);
      return;
    }
    var series = Series.of(asked);
    var questions = new JointQuestions(asked.stream().map(Capture::questions).toList());
    var counted = asked;
    step.set(Messages.text("growth.working.classes"));
    Runnable whenCounted =
        () ->
            questions.later(
                Duration.ZERO,
                () -> {
                  if (counted == asked) {
                    step.set(Messages.text("growth.working.containers"));
                  }
                });
    patience =
        questions.later(
            PATIENCE,
            () -> {
              if (state.get() == State.EMPTY) {
                state.set(State.WORKING);
              }
            });
    running =
        questions.ask(
            "Growth",
            cancel -> Growth.compute(series, whenCounted, cancel),
            found -> counted(found, questions),
            this::failed);
  }

  private void counted(Growth found, JointQuestions questions) {
    patience.cancel();
    classes.begin(questions, found.series().size());
    containers.begin(questions, found.series().size());
    if (!found.series().isOneProcess()) {
      born.set(false);
    }
    growth.set(found);
    chooseClasses();
    chooseContainers();
    state.set(State.READY);
  }

  private void failed(Throwable problem) {
    patience.cancel();
    state.set(State.FAILED);
    failures.accept(problem);
  }

  void cancel() {
    running.cancel();
    patience.cancel();
    state.set(State.CANCELED);
  }

  private void filterBy(String typed) {
    try {
      wanted = ClassFilter.parse(typed);
      filterProblem.set("");
    } catch (PatternSyntaxException problem) {
      filterProblem.set(Messages.text("summary.filter.problem", problem.getDescription()));
      return;
    }
    chooseClasses();
    chooseContainers();
  }

  private void chooseClasses() {
    if (growth.get() != null) {
      var choice = new ClassChoice(wanted, always.get(), born.get(), hideEngine.get());
      var level = new GrownClassesLevel(growth.get(), choice);
      classes.show(level, level::totals);
    }
  }

  private void chooseContainers() {
    if (growth.get() != null) {
      var level = new ContainersLevel(growth.get(), wanted);
      containers.show(level, level::totals);
    }
  }

  /// Follows the selection of the table of classes. That nothing is selected is no news: the row
  /// may only be hidden by a filter.
  void selectClass(TreeLine<GrowthRow> line) {
    if (line != null && line.isRow() && growth.get() != null) {
      var row = line.row();
      classes.select(
          line,
          row.isObject()
              ? objectOf(row.node())
              : row.expandable() ? new Selection.OfClass(row.name().value()) : Selection.NONE);
      showSelection();
    }
  }

  /// The same of the table of containers.
  void selectContainer(TreeLine<ContainerRow> line) {
    if (line != null && line.isRow() && growth.get() != null) {
      containers.select(line, objectOf(line.row().node()));
      showSelection();
    }
  }

  private Selection objectOf(int node) {
    return new Selection.OfObject(new ObjectRef(growth.get().series().last().questions(), node));
  }

  private void showSelection() {
    var shown = table.get() == Table.CLASSES ? classes.selection() : containers.selection();
    selection.set(shown);
    if (shown instanceof Selection.OfObject(var object) && isInSight) {
      bringIntoSight.accept(object.questions());
    }
  }

  /// Forgets what was counted and stops counting.
  private void drop() {
    running.cancel();
    patience.cancel();
    asked = List.of();
    classes.end();
    containers.end();
    growth.set(null);
    selection.set(Selection.NONE);
    state.set(State.EMPTY);
  }
}
