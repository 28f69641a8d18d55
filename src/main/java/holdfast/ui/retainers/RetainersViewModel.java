package holdfast.ui.retainers;

import holdfast.ui.Messages;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.work.Running;
import holdfast.ui.work.SnapshotQuestions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The retainers of the selected object, and what it is.
public final class RetainersViewModel {
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<TreeLines<HeapRow>> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ObjectFacts> facts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint =
      new ReadOnlyStringWrapper(Messages.text("retainers.hint"));
  private final BooleanProperty weak = new SimpleBooleanProperty();

  /// By snapshot, for as long as anybody else knows it: nodes that are ignored.
  private final Map<SnapshotQuestions, Set<Integer>> ignored = new WeakHashMap<>();

  private final ReadOnlyIntegerWrapper ignoredCount = new ReadOnlyIntegerWrapper();
  private Selection selection = Selection.NONE;
  private SortOrder order = SortOrder.CLOSEST_FIRST;
  private Running reading = Running.NONE;

  public RetainersViewModel(Consumer<? super Throwable> failures) {
    this.failures = failures;
    weak.subscribe((_, _) -> showAgain());
  }

  /// Whether weak edges show, which do not keep the object alive.
  public BooleanProperty weakProperty() {
    return weak;
  }

  /// How many objects are ignored in the snapshot that the object is of.
  public ReadOnlyIntegerProperty ignoredCountProperty() {
    return ignoredCount.getReadOnlyProperty();
  }

  public boolean isIgnored(int node) {
    return selection instanceof Selection.OfObject(var object) && ignoredOf(object).contains(node);
  }

  /// Shows the ways that would be left if an object did not exist, or no longer does so.
  public void ignore(int node, boolean isIgnored) {
    if (selection instanceof Selection.OfObject(var object)) {
      var nodes = new TreeSet<>(ignoredOf(object));
      if (isIgnored ? nodes.add(node) : nodes.remove(node)) {
        ignored.put(object.questions(), nodes);
        showAgain();
      }
    }
  }

  /// Ignores nothing any more.
  public void restore() {
    if (selection instanceof Selection.OfObject(var object)) {
      ignored.remove(object.questions());
      showAgain();
    }
  }

  private Set<Integer> ignoredOf(ObjectRef object) {
    return ignored.getOrDefault(object.questions(), Set.of());
  }

  private void showAgain() {
    if (selection instanceof Selection.OfObject(var object)) {
      lines.get().cancel();
      showTree(object);
    }
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
    showTree(object);
    hint.set(Messages.text("retainers.none"));
    where.set(object.where());
    reading =
        questions.ask("Object", _ -> ObjectFacts.of(snapshot, object.node()), facts::set, failures);
  }

  private void showTree(ObjectRef object) {
    var snapshot = object.questions().snapshot();
    var ways = new RetainerWays(snapshot, Set.copyOf(ignoredOf(object)), weak.get());
    var tree = new TreeLines<HeapRow>(object.questions(), order, failures);
    tree.show(new RetainersLevel(snapshot, ways, object.node()), order);
    ignoredCount.set(ignoredOf(object).size());
    lines.set(tree);
  }

  public void sort(SortOrder newOrder) {
    order = newOrder;
    if (lines.get() != null && !lines.get().order().equals(order)) {
      lines.get().sort(order);
    }
  }
}
