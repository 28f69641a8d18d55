package holdfast.ui.object;

import holdfast.ui.work.SnapshotQuestions;
import javafx.beans.property.ReadOnlyObjectProperty;

/// A view of one snapshot at a time, in which things are selected.
public interface SnapshotView {
  /// Brings a snapshot into view; null for none.
  void show(SnapshotQuestions snapshot);

  /// Forgets a snapshot that is being closed.
  void forget(SnapshotQuestions snapshot);

  /// What is selected, for the panels that explain it.
  ReadOnlyObjectProperty<Selection> selectionProperty();
}
