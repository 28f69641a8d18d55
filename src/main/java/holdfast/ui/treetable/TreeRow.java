package holdfast.ui.treetable;

/// What every row of a tree table can tell, whatever its columns.
public interface TreeRow {
  RowName name();

  boolean expandable();

  /// The row as text, columns separated by tabs.
  String copyText();
}
