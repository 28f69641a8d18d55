package holdfast.ui.findings;

import holdfast.ui.object.Captures;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.settings.Bookmarks;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The bookmarks of the snapshots that are open, with their notes: with the findings they form the
/// list that a report takes. A note on the holder of a finding belongs to that finding.
public final class NotedObjects {
  private final Bookmarks bookmarks;
  private final Consumer<? super Throwable> failures;
  private final ObservableList<NotedObject> all = FXCollections.observableArrayList();
  private Captures open = Captures.NONE;
  private List<Bookmark> holders = List.of();

  public NotedObjects(Bookmarks bookmarks, Consumer<? super Throwable> failures) {
    this.bookmarks = bookmarks;
    this.failures = failures;
    bookmarks.all().addListener((ListChangeListener<Bookmark>) _ -> fill());
  }

  /// Those that belong to no finding, by capture, the first that was marked first.
  ObservableList<NotedObject> all() {
    return all;
  }

  /// Follows which snapshots are open.
  public void follow(Captures nowOpen) {
    open = nowOpen;
    fill();
  }

  /// Follows which holders the findings name.
  void leaveOut(List<Bookmark> newHolders) {
    holders = newHolders;
    fill();
  }

  /// The note on the holder of a finding, empty for none.
  String note(FindingSheet sheet) {
    var mark = sheet.mark();
    return bookmarks.of(mark.file(), mark.nodeId()).map(Bookmark::note).orElse("");
  }

  /// Whenever a note was written or changed.
  void onChange(Runnable action) {
    bookmarks.all().addListener((ListChangeListener<Bookmark>) _ -> action.run());
  }

  /// Tells the object, or null where the file is another one by now, without it.
  void find(NotedObject noted, Consumer<ObjectRef> whenKnown) {
    var questions = noted.capture().questions();
    long id = noted.mark().nodeId();
    questions.ask(
        "Go to",
        _ -> questions.snapshot().graph().nodeOf(id),
        node -> whenKnown.accept(node < 0 ? null : new ObjectRef(questions, node)),
        failures);
  }

  private void fill() {
    all.setAll(
        open.all().stream()
            .flatMap(capture ->
                bookmarks.of(capture.questions().file()).stream()
                    .filter(mark -> holders.stream().noneMatch(mark::isOfSameObject))
                    .map(mark -> new NotedObject(mark, capture)))
            .toList());
  }
}
