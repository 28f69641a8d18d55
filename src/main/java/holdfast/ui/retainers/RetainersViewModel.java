package holdfast.ui.retainers;

import holdfast.ui.Messages;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The retainers of the selected object, and what it is.
public final class RetainersViewModel {
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<TreeLines<HeapRow>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ObjectFacts> facts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint =
      new ReadOnlyStringWrapper(Messages.text("retainers.hint"));
  private Selection selection = Selection.NONE;
  private SortOrder order = SortOrder.CLOSEST_FIRST;
  private Running reading = Running.NONE;

  public RetainersViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
  }

  /// The tree, null while no object is selected.
  public ReadOnlyObjectProperty<TreeLines<HeapRow>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// The header, null while no object is selected.
  public ReadOnlyObjectProperty<ObjectFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /// What to know about the object's snapshot, empty when it is the one in sight.
  public ReadOnlyStringProperty whereProperty() {
    return where.getReadOnlyProperty();
  }

  /// What to do to see retainers.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  public void show(Selection newSelection) {
    if (newSelection.equals(selection)) {
      return;
    }
    selection = newSelection;
    reading.cancel();
    if (lines.get() != null) {
      lines.get().cancel();
    }
    switch (newSelection) {
      case Selection.Nothing() -> empty(Messages.text("retainers.hint"));
      case Selection.OfClass(var name) -> empty(Messages.text("retainers.hint.class", name));
      case Selection.OfObject(var object) -> show(object);
    }
  }

  private void empty(String text) {
    hint.set(text);
    lines.set(null);
    facts.set(null);
  }

  private void show(ObjectRef object) {
    var questions = object.questions();
    var snapshot = questions.snapshot();
    var tree = new TreeLines<HeapRow>(questions, order, failures);
    tree.show(new RetainersLevel(snapshot, object.node()), order);
    hint.set(Messages.text("retainers.none"));
    where.set(object.where());
    lines.set(tree);
    reading =
        questions.ask("Object", _ -> ObjectFacts.of(snapshot, object.node()), facts::set, failures);
  }

  public void sort(SortOrder newOrder) {
    order = newOrder;
    if (lines.get() != null && !lines.get().order().equals(order)) {
      lines.get().sort(order);
    }
  }
}
