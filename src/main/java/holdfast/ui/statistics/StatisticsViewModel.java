package holdfast.ui.statistics;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.ui.Messages;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.NodeNames;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotTrees;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.summary.ObjectFilter;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// The categories of the snapshot in view, and beside them a listing of strings or objects. Each
/// listing is read when it is first looked at, and no longer than that.
public final class StatisticsViewModel implements SnapshotView {
  private static final int TITLE_LENGTH = 60;

  private final Consumer<? super Throwable> failures;
  private final Map<SnapshotQuestions, List<CategoryRow>> kept = new HashMap<>();
  private final Map<SnapshotQuestions, DuplicatedLevel> duplicated = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<CategoryRow>> categories =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Listing> listing =
      new SimpleObjectProperty<>(Listing.DUPLICATED_STRINGS);
  private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final SnapshotTrees<StringRow> strings;
  private final SnapshotTrees<HeapRow> largest;
  private final SnapshotTrees<HeapRow> mostRetaining;
  private SnapshotQuestions questions;
  private Running dividing = Running.NONE;
  private Running totalling = Running.NONE;
  private Subscription whenRead = Subscription.EMPTY;
  private Consumer<ObjectFilter> whenChosen = _ -> {};

  public StatisticsViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    strings =
        new SnapshotTrees<>(
            this::duplicatedIn,
            StatisticsViewModel::selectionOf,
            new SortOrder(SortColumn.WASTED_SIZE, false),
            failures);
    largest =
        objects(SnapshotAnalysis::largestObjects, new SortOrder(SortColumn.SHALLOW_SIZE, false));
    mostRetaining = objects(SnapshotAnalysis::mostRetainingObjects, SortOrder.LARGEST_FIRST);
    for (var name : Listing.values()) {
      trees(name).selectionProperty().subscribe(selected -> follow(name, selected));
    }
    strings.linesProperty().subscribe(this::totalWhenRead);
    listing.subscribe((before, _) -> {
      trees(before).giveUpReading();
      showListing();
    });
  }

  private SnapshotTrees<HeapRow> objects(LargestLevel.Finder finder, SortOrder order) {
    return new SnapshotTrees<>(
        asked -> new LargestLevel(asked.snapshot(), finder),
        (asked, row) -> new Selection.OfObject(new ObjectRef(asked, row.node())),
        order,
        failures);
  }

  private Level<StringRow> duplicatedIn(SnapshotQuestions snapshot) {
    var level = new DuplicatedLevel(snapshot.snapshot());
    duplicated.put(snapshot, level);
    return level;
  }

  private static Selection selectionOf(SnapshotQuestions snapshot, StringRow row) {
    return row.expandable()
        ? new Selection.OfClass(NodeNames.head(row.name().value(), TITLE_LENGTH))
        : new Selection.OfObject(new ObjectRef(snapshot, row.node()));
  }

  /// A listing where nothing is selected leaves the panels with what they explain.
  private void follow(Listing name, Selection selected) {
    if (name == listing.get() && !selected.equals(Selection.NONE)) {
      selection.set(selected);
    }
  }

  /// The categories and the whole heap; empty until they are known.
  ReadOnlyObjectProperty<List<CategoryRow>> categoriesProperty() {
    return categories.getReadOnlyProperty();
  }

  public ObjectProperty<Listing> listingProperty() {
    return listing;
  }

  /// How many strings are duplicated, and what that costs.
  ReadOnlyObjectProperty<Totals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  SnapshotTrees<StringRow> strings() {
    return strings;
  }

  /// The objects of the listing in view, or of one of the two when that is of strings.
  SnapshotTrees<HeapRow> objects() {
    return listing.get() == Listing.LARGEST_RETAINED ? mostRetaining : largest;
  }

  SnapshotTrees<?> trees(Listing name) {
    return switch (name) {
      case DUPLICATED_STRINGS -> strings;
      case LARGEST_OBJECTS -> largest;
      case LARGEST_RETAINED -> mostRetaining;
    };
  }

  /// Who shows the objects of a category.
  public void onChoice(Consumer<ObjectFilter> action) {
    whenChosen = action;
  }

  void choose(CategoryRow row) {
    whenChosen.accept(row.filter());
  }

  @Override
  public void show(SnapshotQuestions snapshot) {
    if (snapshot != questions) {
      giveUp();
      questions = snapshot;
      categories.set(kept.getOrDefault(snapshot, List.of()));
      selection.set(Selection.NONE);
    }
    divide();
    showListing();
  }

  /// Whether anybody looks at it; what is not read by then is given up.
  public void setInSight(boolean isInSight) {
    if (!isInSight) {
      giveUp();
    }
  }

  private void giveUp() {
    dividing.cancel();
    trees(listing.get()).giveUpReading();
  }

  private void divide() {
    if (questions == null || kept.containsKey(questions)) {
      return;
    }
    var asked = questions;
    dividing.cancel();
    dividing =
        asked.ask(
            "Statistics",
            cancel -> CategoryRow.of(asked.snapshot(), cancel),
            rows -> {
              kept.put(asked, rows);
              categories.set(rows);
            },
            failures);
  }

  private void showListing() {
    trees(listing.get()).show(questions);
    follow(listing.get(), trees(listing.get()).selectionProperty().get());
  }

  private void totalWhenRead(TreeLines<StringRow> lines) {
    whenRead.unsubscribe();
    totals.set(Totals.NONE);
    if (lines != null) {
      whenRead = lines.readProperty().subscribe(this::total);
    }
  }

  private void total(boolean isRead) {
    totalling.cancel();
    if (isRead) {
      var level = duplicated.get(questions);
      totalling = questions.ask("Totals", _ -> level.totals(), totals::set, failures);
    }
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      show(null);
    }
    for (var name : Listing.values()) {
      trees(name).forget(snapshot);
    }
    kept.remove(snapshot);
    duplicated.remove(snapshot);
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// The categories as text, one a line.
  String categoriesText() {
    return categories.get().stream()
        .map(CategoryRow::copyText)
        .reduce((above, below) -> above + "\n" + below)
        .orElse(Messages.text("tree.loading"));
  }
}
