package holdfast.ui.statistics;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A text that several strings have, or one of these, ready to be drawn.
///
/// @param node the string, or [HeapGraph#NO_NODE] for the text
/// @param copies how many strings have the text; 1 for a string
/// @param copiesText the same for the eye, empty for a string
/// @param each bytes of a string; of a text's largest one
/// @param wasted bytes that would go if only the largest string of the text stayed
record StringRow(
    int node, RowName name, int copies, String copiesText, SizeText each, SizeText wasted)
    implements TreeRow {

  @Override
  public boolean expandable() {
    return node == HeapGraph.NO_NODE;
  }

  @Override
  public String copyText() {
    return String.join("\t", name.text(), copiesText, each.size(), wasted.size());
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    fields.put("copies", copies);
    fields.put("size", each.bytes());
    fields.put("wasted", wasted.bytes());
    return fields;
  }
}
