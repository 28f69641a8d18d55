package holdfast.ui.workspace;

import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.work.SnapshotQuestions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The views of the snapshot in sight, of which one is in sight itself. Only that one is asked to
/// show anything, so that no view reads what nobody looks at.
public final class ViewInSight implements SnapshotView {
  /// The tabs.
  public enum Name {
    FINDINGS,
    GROWTH,
    SUMMARY,
    COMPARISON,
    CONTAINMENT,
    DOMINATORS,
    STATISTICS,
    RETENTION,
    /// Only while something is looked for.
    FOUND
  }

  private final Map<Name, SnapshotView> views;
  private final ObjectProperty<Name> inSight = new SimpleObjectProperty<>(Name.SUMMARY);
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyObjectWrapper<Selection> explained =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private Consumer<ObjectRef> whenElsewhere = _ -> {};
  private SnapshotQuestions snapshot;
  private boolean entering;

  ViewInSight(Map<Name, SnapshotView> views) {
    this.views = new EnumMap<>(views);
    for (var entry : views.entrySet()) {
      entry
          .getValue()
          .selectionProperty()
          .subscribe(selected -> {
            if (entry.getKey() == inSight.get() && !entering) {
              selection.set(selected);
            }
          });
    }
    inSight.subscribe(this::enter);
    selection.subscribe(explained::set);
  }

  ObjectProperty<Name> inSightProperty() {
    return inSight;
  }

  public Name inSight() {
    return inSight.get();
  }

  /// Brings another view into sight.
  public void bring(Name name) {
    inSight.set(name);
  }

  /// A view where nothing is selected yet leaves the panels with the object they explain.
  private void enter(Name name) {
    entering = true;
    views.get(name).show(snapshot);
    entering = false;
    var selected = views.get(name).selectionProperty().get();
    if (!selected.equals(Selection.NONE) || selection.get() instanceof Selection.OfClass) {
      selection.set(selected);
    }
  }

  /// Explains an object of the snapshot in sight, wherever the selection of the view is.
  void look(ObjectRef object) {
    selection.set(new Selection.OfObject(object));
    explain(object);
  }

  /// The same for an object that was not come to from a row of the view.
  void lookElsewhere(ObjectRef object) {
    look(object);
    whenElsewhere.accept(object);
  }

  /// Who hears of such an object.
  void onElsewhere(Consumer<ObjectRef> action) {
    whenElsewhere = action;
  }

  /// Explains what is selected in the view in sight, after a look at something else.
  void comeBack() {
    selection.set(views.get(inSight.get()).selectionProperty().get());
    explained.set(selection.get());
  }

  /// Explains an object beside the one that is selected, such as a step on the path to it.
  void explain(ObjectRef object) {
    explained.set(new Selection.OfObject(object));
  }

  /// What the panels say what it is: the selection, or an object beside it.
  ReadOnlyObjectProperty<Selection> explainedProperty() {
    return explained.getReadOnlyProperty();
  }

  /// The object of a row: if it is the one that is selected in the view in sight, of the snapshot
  /// that the view says, else of the one in sight.
  Optional<ObjectRef> object(int node) {
    return views.get(inSight.get()).selectionProperty().get()
                instanceof Selection.OfObject(var selected)
            && selected.node() == node
        ? Optional.of(selected)
        : Optional.ofNullable(snapshot).map(questions -> new ObjectRef(questions, node));
  }

  /// The views in which every object has its place.
  List<Name> places() {
    return views.keySet().stream().filter(name -> views.get(name).hasPlaces()).toList();
  }

  /// Brings a view into sight and an object of the snapshot in sight in it.
  void reveal(Name name, ObjectRef object) {
    inSight.set(name);
    views.get(name).reveal(object);
  }

  @Override
  public void show(SnapshotQuestions newSnapshot) {
    snapshot = newSnapshot;
    views.get(inSight.get()).show(snapshot);
    selection.set(views.get(inSight.get()).selectionProperty().get());
  }

  @Override
  public void forget(SnapshotQuestions closed) {
    views.values().forEach(view -> view.forget(closed));
    if (closed == snapshot) {
      snapshot = null;
      selection.set(Selection.NONE);
    } else if (selection.get() instanceof Selection.OfObject(var object)
        && object.questions() == closed) {
      selection.set(views.get(inSight.get()).selectionProperty().get());
    }
    if (explained.get() instanceof Selection.OfObject(var object) && object.questions() == closed) {
      explained.set(selection.get());
    }
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }
}
