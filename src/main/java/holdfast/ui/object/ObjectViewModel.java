package holdfast.ui.object;

import holdfast.ui.Messages;
import holdfast.ui.text.TextViewModel;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The selected object itself: what it is, and what it contains. Nothing is read while the panel is
/// out of sight.
public final class ObjectViewModel {
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<TreeLines<HeapRow>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ObjectCard> card = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint =
      new ReadOnlyStringWrapper(Messages.text("object.hint"));
  private final TextViewModel text;
  private Selection selection = Selection.NONE;
  private Selection shown = Selection.NONE;
  private SortOrder order = SortOrder.LARGEST_FIRST;
  private Running reading = Running.NONE;
  private boolean inSight;

  public ObjectViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    text = new TextViewModel(false, failures);
  }

  /// The contents as a tree, null while no object is selected.
  public ReadOnlyObjectProperty<TreeLines<HeapRow>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// What the object is, null while no object is selected and before it is read.
  public ReadOnlyObjectProperty<ObjectCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// The text of a string.
  TextViewModel text() {
    return text;
  }

  /// What to do to see an object.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  public void setInSight(boolean isInSight) {
    inSight = isInSight;
    show(selection);
  }

  public void show(Selection newSelection) {
    selection = newSelection;
    if (newSelection.equals(shown)) {
      return;
    }
    if (!inSight && newSelection instanceof Selection.OfObject) {
      return;
    }
    shown = newSelection;
    reading.cancel();
    if (lines.get() != null) {
      lines.get().cancel();
    }
    switch (newSelection) {
      case Selection.Nothing() -> empty(Messages.text("object.hint"));
      case Selection.OfClass(var name) -> empty(Messages.text("object.hint.class", name));
      case Selection.OfObject(var object) -> show(object);
    }
  }

  private void empty(String why) {
    hint.set(why);
    lines.set(null);
    card.set(null);
    text.clear("");
  }

  private void show(ObjectRef object) {
    var questions = object.questions();
    var snapshot = questions.snapshot();
    var tree = new TreeLines<HeapRow>(questions, order, failures);
    tree.show(new ContentsLevel(snapshot, object.node()), order);
    hint.set(Messages.text("object.nothing"));
    lines.set(tree);
    reading =
        questions.ask(
            "Object",
            cancel -> ObjectCard.of(snapshot, object.node(), cancel),
            read -> show(questions, read),
            failures);
  }

  private void show(SnapshotQuestions questions, ObjectCard read) {
    card.set(read);
    if (read.text() == null) {
      text.clear("");
    } else {
      text.show(questions, read.text(), null);
    }
  }

  public void sort(SortOrder newOrder) {
    order = newOrder;
    if (lines.get() != null && !lines.get().order().equals(order)) {
      lines.get().sort(order);
    }
  }
}
