package holdfast.ui.dominators;

import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotTrees;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.work.Job;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The dominator tree of the snapshot in view, as a table and as a map that both show what is
/// selected.
public final class DominatorsViewModel implements SnapshotView {
  private static final TableTop NO_TOP = new TableTop(null, List.of());

  private final Consumer<? super Throwable> failures;
  private final SnapshotTrees<DominatorRow> trees;
  private final TreemapViewModel map;
  private final Map<SnapshotQuestions, DominatedOnce> dominated = new HashMap<>();
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);

  /// Where the table of a snapshot begins that does not begin at its root.
  private final Map<SnapshotQuestions, TableTop> tops = new HashMap<>();

  private final ReadOnlyObjectWrapper<TableTop> top = new ReadOnlyObjectWrapper<>(NO_TOP);
  private SnapshotQuestions questions;
  private DominatorSource source;
  private Running revealing = Running.NONE;
  private boolean isMoving;

  public DominatorsViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    map = new TreemapViewModel(failures);
    trees =
        new SnapshotTrees<>(
            snapshot -> new DominatorsLevel(sourceOf(snapshot), topOf(snapshot).place()),
            DominatorsViewModel::selectionOf,
            SortOrder.LARGEST_FIRST,
            failures);
    trees
        .selectionProperty()
        .subscribe(selected -> {
          if (!isMoving) {
            selection.set(selected);
          }
        });
    grouped.subscribe((_, _) -> regroup());
  }

  private static Selection selectionOf(SnapshotQuestions snapshot, DominatorRow row) {
    return row.place().isGroup()
        ? new Selection.OfClass(row.name().value())
        : new Selection.OfObject(new ObjectRef(snapshot, row.place().node()));
  }

  /// Whether objects of one class stand together.
  public BooleanProperty groupedProperty() {
    return grouped;
  }

  SnapshotTrees<DominatorRow> trees() {
    return trees;
  }

  /// Where the table in view begins.
  ReadOnlyObjectProperty<TableTop> topProperty() {
    return top.getReadOnlyProperty();
  }

  private TableTop topOf(SnapshotQuestions snapshot) {
    return tops.computeIfAbsent(snapshot, it -> TableTop.root(sourceOf(it)));
  }

  TreemapViewModel map() {
    return map;
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  private DominatorSource sourceOf(SnapshotQuestions snapshot) {
    return new DominatorSource(
        snapshot.snapshot(),
        dominated.computeIfAbsent(snapshot, it -> new DominatedOnce(it.snapshot())),
        grouped.get());
  }

  @Override
  public void show(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      return;
    }
    questions = snapshot;
    source = snapshot == null ? null : sourceOf(snapshot);
    revealing.cancel();
    map.show(snapshot, source);
    top.set(snapshot == null ? NO_TOP : topOf(snapshot));
    trees.show(snapshot);
    selection.set(trees.selectionProperty().get());
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      show(null);
    }
    trees.forget(snapshot);
    tops.remove(snapshot);
    dominated.remove(snapshot);
  }

  /// Shows the same tree with other levels, and in it what was selected before.
  private void regroup() {
    var before = selection.get();
    source = questions == null ? null : sourceOf(questions);
    map.show(questions, source);
    tops.clear();
    top.set(questions == null ? NO_TOP : topOf(questions));
    trees.renew();
    if (before instanceof Selection.OfObject(var object)) {
      reveal(object);
    }
  }

  /// Follows the selection of the table.
  void select(TreeLine<DominatorRow> line) {
    trees.select(line);
    if (line != null && line.isRow()) {
      map.select(line.row().place());
    }
  }

  @Override
  public boolean hasPlaces() {
    return true;
  }

  /// In table and map.
  @Override
  public void reveal(ObjectRef object) {
    if (object.questions() == questions) {
      select(Place.of(object.node()));
    }
  }

  /// Selects a place, and opens the table down to it; where that would be very many levels, the
  /// table begins further down.
  void select(Place place) {
    if (source == null) {
      return;
    }
    map.select(place);
    if (!place.isGroup()) {
      selection.set(new Selection.OfObject(new ObjectRef(questions, place.node())));
    }
    var wanted = source;
    var from = topOf(questions);
    lead(cancel -> from.to(place, wanted, cancel));
  }

  /// Lets the table begin further up, with the row selected that leads down again.
  void climb(Place place) {
    if (source != null) {
      var wanted = source;
      var from = topOf(questions);
      lead(cancel -> from.up(place, wanted, cancel));
    }
  }

  private void lead(Job<TableTop.Way> finder) {
    revealing.cancel();
    revealing =
        questions.ask(
            "Reveal",
            finder,
            way -> {
              begin(way.top());
              trees.reveal(_ -> way.keys());
            },
            failures);
  }

  /// What was open in the table is forgotten where it begins elsewhere; the selection stays.
  private void begin(TableTop newTop) {
    if (newTop.place().equals(topOf(questions).place())) {
      return;
    }
    isMoving = true;
    tops.put(questions, newTop);
    top.set(newTop);
    trees.forget(questions);
    trees.show(questions);
    isMoving = false;
  }
}
