package holdfast.ui.text;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.analysis.SourceLines;
import holdfast.analysis.TextFinder.Range;
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

/// A text in rows as wide as its panel, and what is searched for in it. It is broken into rows and
/// searched in the background.
public final class TextViewModel {
  private static final int USUAL_COLUMNS = 80;

  private final Consumer<? super Throwable> failures;
  private final boolean isNumbered;
  private final ReadOnlyObjectWrapper<SourceLines> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<TextRows> rows = new ReadOnlyObjectWrapper<>(TextRows.NONE);
  private final ReadOnlyObjectWrapper<TextSearch> hits =
      new ReadOnlyObjectWrapper<>(TextSearch.NONE);
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private IntConsumer whenFound = _ -> {};
  private SnapshotQuestions questions;
  private Range wanted;
  private int columns = USUAL_COLUMNS;
  private int hit = -1;
  private Running breaking = Running.NONE;
  private Running searching = Running.NONE;

  /// @param isNumbered whether the numbers of its lines stand beside it
  public TextViewModel(boolean isNumbered, Consumer<? super Throwable> failures) {
    this.isNumbered = isNumbered;
    this.failures = failures;
    query.subscribe((_, _) -> search());
  }

  boolean isNumbered() {
    return isNumbered;
  }

  /// The whole text, null while there is none.
  public ReadOnlyObjectProperty<SourceLines> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// Why there is no text.
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /// Empty where there is no text.
  ReadOnlyObjectProperty<TextRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<TextSearch> hitsProperty() {
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

  /// Shows a text.
  ///
  /// @param questions of the snapshot it is from
  /// @param wantedPart what of it is looked for, null for nothing
  public void show(SnapshotQuestions questions, SourceLines text, Range wantedPart) {
    this.questions = questions;
    wanted = wantedPart;
    fill(text);
  }

  /// Shows no text.
  ///
  /// @param why what is said instead
  public void clear(String why) {
    questions = null;
    wanted = null;
    hint.set(why);
    fill(null);
  }

  private void fill(SourceLines text) {
    breaking.cancel();
    rows.set(TextRows.NONE);
    lines.set(text);
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
    return isOther && lines.get() != null;
  }

  private void breakLines() {
    var text = lines.get();
    breaking.cancel();
    if (text != null) {
      int fitting = columns;
      int wantedAt = wanted == null ? -1 : wanted.start();
      breaking =
          questions.ask(
              "Break lines",
              cancel -> TextRows.of(text, fitting, wantedAt, cancel),
              rows::set,
              failures);
    }
  }

  private void search() {
    searching.cancel();
    var text = lines.get();
    if (text == null || query.get().isEmpty()) {
      found(TextSearch.NONE);
      return;
    }
    var sought = query.get();
    searching =
        questions.ask(
            "Search in text", cancel -> TextSearch.of(text, sought, cancel), this::found, failures);
  }

  private void found(TextSearch newHits) {
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
      hit = hit < 0 ? first(by, from) : Math.floorMod(hit + by, count);
      tell();
      whenFound.accept(hits.get().starts()[hit]);
    }
  }

  /// Backwards, the last one before what is in sight.
  private int first(int by, int from) {
    int next = hits.get().firstFrom(from);
    return by > 0 ? next : Math.floorMod(next - 1, hits.get().count());
  }

  private void tell() {
    var found = hits.get();
    if (query.get().isEmpty() || lines.get() == null) {
      status.set("");
    } else if (found.count() == 0) {
      status.set(text("text.find.none"));
    } else {
      var count = count(found.count()) + (found.isAll() ? "" : "+");
      status.set(
          hit < 0 ? text("text.find.count", count) : text("text.find.at", count(hit + 1L), count));
    }
  }

  /// The parts of a row that were searched for.
  List<Range> marks(TextRow row) {
    return hits.get().in(row);
  }

  /// What of the part that is looked for stands in a row, null for nothing.
  Range wanted(TextRow row) {
    return wanted == null || wanted.end() <= row.start() || wanted.start() >= row.end()
        ? null
        : TextSearch.within(row, wanted.start(), wanted.end());
  }
}
