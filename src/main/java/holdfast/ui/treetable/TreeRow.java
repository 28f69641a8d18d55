package holdfast.ui.treetable;

import holdfast.graph.HeapGraph;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What every row of a tree table can tell, whatever its columns.
public interface TreeRow {
  RowName name();

  boolean expandable();

  /// The object of the row, or [HeapGraph#NO_NODE].
  default int node() {
    return HeapGraph.NO_NODE;
  }

  /// Which of several snapshots the object is of, where a table has objects of several; rows of one
  /// snapshot have equal answers.
  default Object side() {
    return "";
  }

  /// What of the name was searched for.
  default Marks marks() {
    return Marks.NONE;
  }

  /// The row as text, columns separated by tabs.
  String copyText();

  /// The same by name, numbers as they are, for programs to read; all rows of a level have the same
  /// names.
  default SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("text", copyText());
    return fields;
  }
}
