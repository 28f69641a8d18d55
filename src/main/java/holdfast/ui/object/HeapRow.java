package holdfast.ui.object;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;

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

  @Override
  public String copyText() {
    return String.join("\t", name.text(), distance, shallowSize.size(), retainedSize.size());
  }
}
