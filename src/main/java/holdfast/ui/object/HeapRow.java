package holdfast.ui.object;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A class, an object, a field or a retainer, ready to be drawn.
///
/// @param node the object, or [HeapGraph#NO_NODE] for a class
public record HeapRow(
    int node,
    RowName name,
    String distance,
    SizeText shallowSize,
    SizeText retainedSize,
    boolean expandable)
    implements TreeRow {
  public boolean isObject() {
    return node != HeapGraph.NO_NODE;
  }

  /// The same with other words about it.
  public HeapRow withNote(String note, String tooltip) {
    return new HeapRow(
        node, name.withNote(note, tooltip), distance, shallowSize, retainedSize, expandable);
  }

  /// The same with another text in place of the object's name.
  public HeapRow withValue(String value) {
    return new HeapRow(
        node, name.withValue(value), distance, shallowSize, retainedSize, expandable);
  }

  /// The same with another distance.
  public HeapRow withDistance(int other) {
    return new HeapRow(node, name, HeapRows.distance(other), shallowSize, retainedSize, expandable);
  }

  /// The same with another retained size.
  public HeapRow withRetainedSize(SizeText other) {
    return new HeapRow(node, name, distance, shallowSize, other, expandable);
  }

  @Override
  public String copyText() {
    return String.join("\t", name.text(), distance, shallowSize.size(), retainedSize.size());
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    fields.put("distance", distance);
    fields.put("shallowSize", shallowSize.bytes());
    fields.put("retainedSize", retainedSize.bytes());
    return fields;
  }
}
