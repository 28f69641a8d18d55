package holdfast.ui.source;

import holdfast.ui.Messages;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.text.TextViewModel;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The source of the selected object, or of one that was asked for. Nothing is read while the panel
/// is out of sight.
public final class SourceViewModel {
  private final Consumer<? super Throwable> failures;
  private final TextViewModel text;
  private final ReadOnlyObjectWrapper<SourceSheet> sheet = new ReadOnlyObjectWrapper<>();
  private Selection selection = Selection.NONE;
  private Selection shown = Selection.NONE;
  private boolean inSight;
  private Running reading = Running.NONE;

  public SourceViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    text = new TextViewModel(true, failures);
    empty(Messages.text("source.hint"));
  }

  ReadOnlyObjectProperty<SourceSheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /// The text of the sheet.
  TextViewModel text() {
    return text;
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
      case Selection.Nothing() -> empty(Messages.text("source.hint"));
      case Selection.OfClass(var name) -> empty(Messages.text("source.hint.class", name));
      case Selection.OfObject(var object) -> read(object);
    }
  }

  /// Shows the source of an object until another one is selected.
  public void ask(ObjectRef object) {
    selection = new Selection.OfObject(object);
    show(selection);
  }

  private void empty(String hint) {
    fill(null, SourceSheet.empty(hint));
  }

  private void read(ObjectRef object) {
    var questions = object.questions();
    var snapshot = questions.snapshot();
    reading =
        questions.ask(
            "Source",
            cancel -> SourceSheet.of(snapshot, object.node(), cancel),
            found -> fill(questions, found),
            failures);
  }

  private void fill(SnapshotQuestions questions, SourceSheet found) {
    sheet.set(found);
    if (found.lines() == null) {
      text.clear(found.hint());
    } else {
      text.show(questions, found.lines(), found.wanted());
    }
  }
}
