package holdfast.ui.source;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.analysis.TextFinder.Range;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The source of the selected object, or of one that was asked for. Nothing is read while the panel
/// is out of sight.
public final class SourceViewModel {
  private static final int USUAL_COLUMNS = 80;

  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<SourceSheet> sheet =
      new ReadOnlyObjectWrapper<>(SourceSheet.empty(text("source.hint")));
  private final ReadOnlyObjectWrapper<SourceRows> rows =
      new ReadOnlyObjectWrapper<>(SourceRows.NONE);
  private final ReadOnlyObjectWrapper<SourceSearch> hits =
      new ReadOnlyObjectWrapper<>(SourceSearch.NONE);
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private IntConsumer whenFound = _ -> {};
  private Selection selection = Selection.NONE;
  private Selection shown = Selection.NONE;
  private SnapshotQuestions questions;
  private int columns = USUAL_COLUMNS;
  private int hit = -1;
  private boolean inSight;
  private Running reading = Running.NONE;
  private Running breaking = Running.NONE;
  private Running searching = Running.NONE;

  public SourceViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    query.subscribe((_, _) -> search());
  }

  ReadOnlyObjectProperty<SourceSheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /// The rows of code; empty where there is no text.
  ReadOnlyObjectProperty<SourceRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// What of the text was searched for.
  ReadOnlyObjectProperty<SourceSearch> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /// What is searched for in the text.
  StringProperty queryProperty() {
    return query;
  }

  /// Which hit it is and how many there are.
  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// Who brings an offset of the text into sight.
  void onFound(IntConsumer action) {
    whenFound = action;
  }

  public void setInSight(boolean isInSight) {
    inSight = isInSight;
    show(selection);
  }

  /// Follows what is selected.
  public void show(Selection newSelection) {
    selection = newSelection;
    if (newSelection.equals(shown) || !inSight && newSelection instanceof Selection.OfObject) {
      return;
    }
    shown = newSelection;
    reading.cancel();
    switch (newSelection) {
      case Selection.Nothing() -> empty(text("source.hint"));
      case Selection.OfClass(var name) -> empty(text("source.hint.class", name));
      case Selection.OfObject(var object) -> read(object);
    }
  }

  /// Shows the source of an object until another one is selected.
  public void ask(ObjectRef object) {
    selection = new Selection.OfObject(object);
    show(selection);
  }

  private void empty(String hint) {
    questions = null;
    fill(SourceSheet.empty(hint));
  }

  private void read(ObjectRef object) {
    questions = object.questions();
    var snapshot = questions.snapshot();
    reading =
        questions.ask(
            "Source",
            cancel -> SourceSheet.of(snapshot, object.node(), cancel),
            this::fill,
            failures);
  }

  private void fill(SourceSheet found) {
    breaking.cancel();
    rows.set(SourceRows.NONE);
    sheet.set(found);
    breakLines();
    search();
  }

  /// Tells how many letters fit in a row; whether other rows come because of that.
  boolean fit(int letters) {
    boolean isOther = letters != columns && letters > 0;
    if (isOther) {
      columns = letters;
      breakLines();
    }
    return isOther && sheet.get().lines() != null;
  }

  private void breakLines() {
    var lines = sheet.get().lines();
    breaking.cancel();
    if (lines != null) {
      int fitting = columns;
      var wanted = sheet.get().wanted();
      breaking =
          questions.ask(
              "Source",
              cancel -> SourceRows.of(lines, fitting, wanted == null ? -1 : wanted.start(), cancel),
              rows::set,
              failures);
    }
  }

  private void search() {
    searching.cancel();
    var lines = sheet.get().lines();
    if (lines == null || query.get().isEmpty()) {
      found(SourceSearch.NONE);
      return;
    }
    var wanted = query.get();
    searching =
        questions.ask(
            "Search in source",
            cancel -> SourceSearch.of(lines, wanted, cancel),
            this::found,
            failures);
  }

  private void found(SourceSearch newHits) {
    hits.set(newHits);
    hit = -1;
    tell();
  }

  /// Goes to the next hit for 1 and to the one before for -1.
  ///
  /// @param from offset to start at
  void step(int by, int from) {
    int count = hits.get().count();
    if (count > 0) {
      hit = hit < 0 ? hits.get().firstFrom(from) : Math.floorMod(hit + by, count);
      tell();
      whenFound.accept(hits.get().starts()[hit]);
    }
  }

  private void tell() {
    int count = hits.get().count();
    status.set(
        query.get().isEmpty() || sheet.get().lines() == null
            ? ""
            : count == 0
                ? text("source.find.none")
                : hit < 0
                    ? text("source.find.count", count(count))
                    : text("source.find.at", count(hit + 1L), count(count)));
  }

  /// The parts of a row that were searched for.
  List<Range> marks(SourceRow row) {
    return hits.get().in(row);
  }

  /// What of the name that is looked for stands in a row, null for nothing.
  Range wanted(SourceRow row) {
    var wanted = sheet.get().wanted();
    return wanted == null || wanted.end() <= row.start() || wanted.start() >= row.end()
        ? null
        : SourceSearch.within(row, wanted.start(), wanted.end());
  }
}
