package holdfast.ui.treetable;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The rows that are chosen together with the selected one, to be copied: with Shift a stretch,
/// with Ctrl one by one.
///
/// The multiple selection of JavaFX's own tables takes time squared in the number of rows; this
/// takes none for a stretch of a million. The window's thread only.
final class RowChoice {
  private final BitSet rows = new BitSet();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  /// What stood before the stretch that begins at [#anchor].
  private final BitSet before = new BitSet();

  private int anchor = -1;

  /// Counts up whenever other rows are chosen.
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  boolean contains(int row) {
    return row >= 0 && rows.get(row);
  }

  int size() {
    return rows.cardinality();
  }

  /// From top to bottom. A new array.
  int[] rows() {
    return rows.stream().toArray();
  }

  /// One row alone, from where a stretch may begin; -1 for none.
  void only(int row) {
    rows.clear();
    before.clear();
    anchor = row;
    if (row >= 0) {
      rows.set(row);
    }
    changed();
  }

  /// Adds a row, or takes one away that was chosen; a stretch may begin there.
  void toggle(int row) {
    rows.flip(row);
    before.clear();
    before.or(rows);
    anchor = row;
    changed();
  }

  /// All rows from where a stretch began to this one.
  void extendTo(int row) {
    int from = anchor < 0 ? row : anchor;
    rows.clear();
    rows.or(before);
    rows.set(Math.min(from, row), Math.max(from, row) + 1);
    anchor = from;
    changed();
  }

  void all(int count) {
    rows.set(0, count);
    changed();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
