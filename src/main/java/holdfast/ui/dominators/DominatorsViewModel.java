package holdfast.ui.dominators;

import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotTrees;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLine;
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
  /// What lies deeper is selected without opening the table down to it.
  private static final int DEEPEST_REVEALED = 300;

  private final Consumer<? super Throwable> failures;
  private final SnapshotTrees<DominatorRow> trees;
  private final TreemapViewModel map;
  private final Map<SnapshotQuestions, DominatedOnce> dominated = new HashMap<>();
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private SnapshotQuestions questions;
  private DominatorSource source;

  public DominatorsViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    map = new TreemapViewModel(failures);
    trees =
        new SnapshotTrees<>(
            snapshot -> new DominatorsLevel(sourceOf(snapshot), sourceOf(snapshot).root()),
            DominatorsViewModel::selectionOf,
            SortOrder.LARGEST_FIRST,
            failures);
    trees.selectionProperty().subscribe(selection::set);
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
    map.show(snapshot, source);
    trees.show(snapshot);
    selection.set(trees.selectionProperty().get());
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      show(null);
    }
    trees.forget(snapshot);
    dominated.remove(snapshot);
  }

  /// Shows the same tree with other levels, and in it what was selected before.
  private void regroup() {
    var before = selection.get();
    source = questions == null ? null : sourceOf(questions);
    map.show(questions, source);
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

  private static int[] keysTo(List<Place> way) {
    return way.size() > DEEPEST_REVEALED ? new int[0] : way.stream().mapToInt(Place::key).toArray();
  }

  /// Selects a place, and opens the table down to it.
  void select(Place place) {
    if (source == null) {
      return;
    }
    map.select(place);
    if (!place.isGroup()) {
      selection.set(new Selection.OfObject(new ObjectRef(questions, place.node())));
    }
    var wanted = source;
    trees.reveal(cancel -> keysTo(wanted.way(place, cancel)));
  }
}
