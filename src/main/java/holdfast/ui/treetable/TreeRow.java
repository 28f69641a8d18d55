package holdfast.ui.treetable;

import holdfast.graph.HeapGraph;

/// What every row of a tree table can tell, whatever its columns.
public interface TreeRow {
  RowName name();

  boolean expandable();

  /// The object of the row, or [HeapGraph#NO_NODE].
  default int node() {
    return HeapGraph.NO_NODE;
  }

  /// The row as text, columns separated by tabs.
  String copyText();
}
