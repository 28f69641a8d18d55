package holdfast.ui.treetable;

/// What every row of a tree table can tell, whatever its columns.
public interface TreeRow {
  RowName name();

  boolean expandable();

  /// What of the name was searched for.
  default Marks marks() {
    return Marks.NONE;
  }

  /// The row as text, columns separated by tabs.
  String copyText();
}
