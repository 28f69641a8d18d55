package holdfast.ui.growth;

import holdfast.ui.object.Captures;
import holdfast.ui.object.ClassFilterField;
import holdfast.ui.object.JointAnswer;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.object.ObjectGroups;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.work.SnapshotQuestions;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How classes and containers grew over all snapshots that are open.
public final class GrowthViewModel implements SnapshotView {
  /// Which table is in view.
  enum Table {
    CLASSES,
    CONTAINERS
  }

  private static final SortOrder MOST_ENTRIES_FIRST = new SortOrder(SortColumn.COUNT_DELTA, false);

  private final JointAnswer<Growth> growth;
  private final ObjectProperty<Table> table = new SimpleObjectProperty<>(Table.CLASSES);
  private final ClassFilterField filter = new ClassFilterField();
  private final ClassChoices choices = new ClassChoices();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final GrowthTree<GrowthRow> classes;
  private final GrowthTree<ContainerRow> containers;
  private Consumer<SnapshotQuestions> bringIntoSight = _ -> {};
  private Consumer<ObjectSet> retention = _ -> {};

  public GrowthViewModel(Consumer<? super Throwable> failures) {
    growth = new JointAnswer<>("growth", 2, Growth::compute, failures);
    growth.onAnswer(this::counted);
    growth.onDrop(this::drop);
    classes = new GrowthTree<>(SortOrder.MOST_GROWN_FIRST, failures);
    containers = new GrowthTree<>(MOST_ENTRIES_FIRST, failures);
    filter.filterProperty().subscribe((_, _) -> choose(growth()));
    choices.onChange(() -> chooseClasses(growth()));
    table.subscribe((_, _) -> showSelectionOfTable());
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return growth.stateProperty();
  }

  /// What was counted, null unless the state is ANSWERED.
  ReadOnlyObjectProperty<Growth> growthProperty() {
    return growth.answerProperty();
  }

  private Growth growth() {
    return growthProperty().get();
  }

  /// What is being done, or waited for.
  ReadOnlyStringProperty stepProperty() {
    return growth.stepProperty();
  }

  /// The table in view.
  ObjectProperty<Table> tableProperty() {
    return table;
  }

  /// Which classes and containers show.
  ClassFilterField filter() {
    return filter;
  }

  /// Which classes show, besides those that the filter lets through.
  ClassChoices choices() {
    return choices;
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
    growth.follow(open);
  }

  /// Whether anybody looks at the view.
  public void setInSight(boolean inSight) {
    growth.setInSight(inSight);
  }

  /// Which of the snapshots is in sight makes no difference here.
  @Override
  public void show(SnapshotQuestions snapshot) {}

  @Override
  public void forget(SnapshotQuestions snapshot) {
    growth.forget(snapshot);
  }

  /// Counts what is open, also if that was canceled or failed before.
  void countAgain() {
    growth.askAgain();
  }

  void cancel() {
    growth.cancel();
  }

  /// Everything is ready when the answer is told.
  private void counted(Growth found) {
    classes.begin(growth.questions(), found.series().size());
    containers.begin(growth.questions(), found.series().size());
    if (!found.series().isOneProcess()) {
      choices.bornProperty().set(false);
    }
    choose(found);
  }

  private void choose(Growth counted) {
    chooseClasses(counted);
    chooseContainers(counted);
  }

  private void chooseClasses(Growth counted) {
    if (counted != null) {
      var level = new GrownClassesLevel(counted, choices.choice(filter.filter()));
      classes.show(level, level::totals);
    }
  }

  private void chooseContainers(Growth counted) {
    if (counted != null) {
      var level = new ContainersLevel(counted, filter.filter());
      containers.show(level, level::totals);
    }
  }

  /// Shows the containers of a name, as soon as they are known.
  public void showContainer(String name) {
    table.set(Table.CONTAINERS);
    filter.textProperty().set(name);
  }

  /// Who shows what holds objects.
  public void onRetention(Consumer<ObjectSet> action) {
    retention = action;
  }

  void showRetention(ObjectSet objects) {
    retention.accept(objects);
  }

  /// The objects that a row stands for: those of a class that were born and stayed, and all of it;
  /// or those of them that are held in one way.
  List<ObjectSet> setsOf(TreeLine<GrowthRow> line) {
    if (growth() == null || !line.isRow()) {
      return List.of();
    }
    if (line.depth() == 0) {
      return growth().setsOf(line.key());
    }
    return line.level() instanceof ObjectGroups groups
        ? List.of(
            ObjectSet.ofSome(
                line.row().name().text(),
                growth().series().last().questions(),
                cancel -> groups.objects(line.key(), cancel)))
        : List.of();
  }

  /// Follows the selection of the table of classes. That nothing is selected is no news: the row
  /// may only be hidden by a filter.
  void selectClass(TreeLine<GrowthRow> line) {
    if (line != null && line.isRow() && growth() != null) {
      var row = line.row();
      classes.select(
          line,
          row.isObject()
              ? objectOf(row.node())
              : row.expandable() && line.depth() == 0
                  ? new Selection.OfClass(row.name().value())
                  : Selection.NONE);
      showSelection();
    }
  }

  /// The same of the table of containers.
  void selectContainer(TreeLine<ContainerRow> line) {
    if (line != null && line.isRow() && growth() != null) {
      containers.select(line, objectOf(line.row().node()));
      showSelection();
    }
  }

  private Selection objectOf(int node) {
    return new Selection.OfObject(new ObjectRef(growth().series().last().questions(), node));
  }

  /// A table where nothing is selected leaves the panels with the object they explain.
  private void showSelectionOfTable() {
    var shown = table.get() == Table.CLASSES ? classes.selection() : containers.selection();
    if (!shown.equals(Selection.NONE) || selection.get() instanceof Selection.OfClass) {
      showSelection();
    }
  }

  private void showSelection() {
    var shown = table.get() == Table.CLASSES ? classes.selection() : containers.selection();
    selection.set(shown);
    if (shown instanceof Selection.OfObject(var object) && growth.isInSight()) {
      bringIntoSight.accept(object.questions());
    }
  }

  private void drop() {
    classes.end();
    containers.end();
    selection.set(Selection.NONE);
  }
}
