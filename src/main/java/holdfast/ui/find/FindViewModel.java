package holdfast.ui.find;

import holdfast.ui.Messages;
import holdfast.ui.find.SnapshotSearch.State;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
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
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is looked for, and what is found in the snapshot in view. The question is kept when another
/// snapshot comes into view and is asked of that one too.
public final class FindViewModel implements SnapshotView {
  /// Whoever types on wants no answer yet.
  private static final Duration TYPING = Duration.ofMillis(120);

  private final Consumer<? super Throwable> failures;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty regex = new SimpleBooleanProperty();
  private final BooleanProperty inAll = new SimpleBooleanProperty();
  private final ObjectProperty<FindPlace> place = new SimpleObjectProperty<>(FindPlace.USUAL);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<TreeLines<FoundRow>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ObservableList<Tally> tallies = FXCollections.observableArrayList();
  private final ObservableList<Tally> readOnlyTallies =
      FXCollections.unmodifiableObservableList(tallies);
  private final Map<SnapshotQuestions, SnapshotSearch> searches = new HashMap<>();
  private Supplier<List<OpenSnapshot>> snapshots = List::of;
  private SnapshotQuestions questions;
  private Wanted wanted;
  private SortOrder order = SortOrder.LARGEST_FIRST;
  private Running typing = Running.NONE;
  private boolean isTyping;
  private Consumer<ObjectSet> retention = _ -> {};

  public FindViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    query.subscribe((_, _) -> ask());
    matchCase.subscribe((_, _) -> ask());
    regex.subscribe((_, _) -> ask());
    place.subscribe((_, _) -> ask());
    inAll.subscribe((_, _) -> searchOthers());
  }

  /// Tells what there is to be searched, in the order of the letters.
  public void searchIn(Supplier<List<OpenSnapshot>> openSnapshots) {
    snapshots = openSnapshots;
  }

  /// Whether the bar shows.
  public BooleanProperty openProperty() {
    return open;
  }

  /// What is typed: a text, a regular expression or `@id`.
  public StringProperty queryProperty() {
    return query;
  }

  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  public BooleanProperty regexProperty() {
    return regex;
  }

  /// Whether all open snapshots are searched rather than the one in view.
  public BooleanProperty inAllProperty() {
    return inAll;
  }

  public ObjectProperty<FindPlace> placeProperty() {
    return place;
  }

  /// Why the question is not understood; empty when it is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How much is found, and how far the search is.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// Whether any snapshot is being searched.
  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /// How much is found in each snapshot, where several are searched.
  public ObservableList<Tally> tallies() {
    return readOnlyTallies;
  }

  /// What is found, by class; null while nothing is asked.
  public ReadOnlyObjectProperty<TreeLines<FoundRow>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// What to say where there are no rows.
  public String nothing() {
    var search = current();
    if (search == null) {
      return Messages.text("find.hint");
    }
    return search.state() == State.DONE ? Messages.text("find.nothing") : "";
  }

  /// The line that was selected when this snapshot was last in view, or null.
  public TreeLine<FoundRow> keptLine() {
    return current() == null ? null : current().selected;
  }

  private SnapshotSearch current() {
    return questions == null ? null : searches.get(questions);
  }

  private void ask() {
    typing.cancel();
    isTyping = true;
    if (questions != null) {
      typing = questions.later(TYPING, this::askNow);
    }
  }

  /// Searches without waiting for more to be typed; tells whether anything was typed since.
  public boolean hurry() {
    boolean wasTyping = isTyping;
    if (wasTyping) {
      askNow();
    }
    return wasTyping;
  }

  void askNow() {
    typing.cancel();
    isTyping = false;
    try {
      wanted = Wanted.parse(query.get(), matchCase.get(), regex.get(), place.get());
      problem.set("");
    } catch (PatternSyntaxException broken) {
      wanted = null;
      problem.set(Messages.text("find.problem", broken.getDescription()));
    }
    searches.values().forEach(SnapshotSearch::drop);
    searches.clear();
    search();
  }

  /// Searches the snapshot in view, then the others if wanted.
  private void search() {
    if (questions != null && wanted != null && current() == null) {
      start(questions);
    } else {
      searchOthers();
    }
    bringIntoView();
  }

  private void start(SnapshotQuestions of) {
    var search = new SnapshotSearch(wanted, of, order, failures, () -> changed(of));
    searches.put(of, search);
    search.start(this::searchOthers);
  }

  /// One after the other: each is searched on all cores.
  private void searchOthers() {
    boolean isBusy = searches.values().stream().anyMatch(search -> search.state() == State.RUNNING);
    if (inAll.get() && wanted != null && !isBusy) {
      snapshots.get().stream()
          .map(OpenSnapshot::questions)
          .filter(each -> !searches.containsKey(each))
          .findFirst()
          .ifPresent(this::start);
    }
    describe();
  }

  private void changed(SnapshotQuestions of) {
    if (of == questions) {
      bringIntoView();
    }
    describe();
  }

  /// Until something is found, or it is known that nothing is, the former rows show.
  private void bringIntoView() {
    var search = current();
    if (search == null) {
      lines.set(null);
      selection.set(Selection.NONE);
    } else if (search.count() > 0 || search.state() != State.RUNNING || isElsewhere()) {
      lines.set(search.lines);
      selection.set(search.selection);
    }
    describe();
  }

  /// Whether the rows that show belong to another snapshot.
  private boolean isElsewhere() {
    return searches.values().stream()
        .anyMatch(other -> other != current() && other.lines == lines.get());
  }

  private void describe() {
    searching.set(searches.values().stream().anyMatch(search -> search.state() == State.RUNNING));
    var search = current();
    status.set(search == null ? "" : FindStatus.of(search));
    var counted =
        !inAll.get() || searches.isEmpty()
            ? List.<Tally>of()
            : snapshots.get().stream().map(this::tally).toList();
    if (!counted.equals(tallies)) {
      tallies.setAll(counted);
    }
  }

  private Tally tally(OpenSnapshot snapshot) {
    var search = searches.get(snapshot.questions());
    return new Tally(
        snapshot,
        search == null ? 0 : search.count(),
        search != null && search.state() == State.DONE,
        snapshot.questions() == questions);
  }

  /// Stops all searches; what they found stays.
  public void cancel() {
    typing.cancel();
    List.copyOf(searches.values()).forEach(SnapshotSearch::cancel);
  }

  @Override
  public void show(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      return;
    }
    questions = snapshot;
    var search = current();
    if (search != null && !search.lines.order().equals(order)) {
      search.lines.sort(order);
    }
    search();
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    if (snapshot == questions) {
      questions = null;
    }
    var search = searches.remove(snapshot);
    if (search != null) {
      search.drop();
    }
    bringIntoView();
  }

  public void sort(SortOrder newOrder) {
    order = newOrder;
    if (current() != null && !current().lines.order().equals(order)) {
      current().lines.sort(order);
    }
  }

  /// Who shows what holds objects.
  public void onRetention(Consumer<ObjectSet> action) {
    retention = action;
  }

  void showRetention(ObjectSet objects) {
    retention.accept(objects);
  }

  /// The objects that a row stands for, what is found of its class, and all that is found.
  List<ObjectSet> setsOf(TreeLine<FoundRow> line) {
    return current() == null || !line.isRow() || line.row().row().isObject()
        ? List.of()
        : current().sets(line.row().row().name().value(), line.key());
  }

  /// Follows the selection of the table. That nothing is selected is no news.
  public void select(TreeLine<FoundRow> line) {
    var search = current();
    if (search == null || line == null || !line.isRow()) {
      return;
    }
    var row = line.row().row();
    search.selected = line;
    search.selection =
        row.isObject()
            ? new Selection.OfObject(new ObjectRef(questions, row.node()))
            : new Selection.OfClass(row.name().value());
    selection.set(search.selection);
  }
}
