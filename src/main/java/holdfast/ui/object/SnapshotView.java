package holdfast.ui.object;

import holdfast.ui.work.SnapshotQuestions;
import javafx.beans.property.ReadOnlyObjectProperty;

/// A view of one snapshot at a time, in which things are selected.
public interface SnapshotView {
  /// Brings a snapshot into view; null for none.
  void show(SnapshotQuestions snapshot);

  /// Forgets a snapshot that is being closed.
  void forget(SnapshotQuestions snapshot);

  /// Whether every object has a place in the view, to which [#reveal] leads.
  default boolean hasPlaces() {
    return false;
  }

  /// Opens what is closed on the way to an object of the snapshot in view, and selects it.
  default void reveal(ObjectRef object) {}

  /// What is selected, for the panels that explain it.
  ReadOnlyObjectProperty<Selection> selectionProperty();
}
