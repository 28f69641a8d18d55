package holdfast.ui.dominators;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// An object or a group of objects in the dominator tree, ready to be drawn.
///
/// @param share what part of the place above goes when this one goes
record DominatorRow(
    Place place,
    RowName name,
    SizeText shallowSize,
    SizeText retainedSize,
    SizeText share,
    boolean expandable)
    implements TreeRow {
  @Override
  public int node() {
    return place.isGroup() ? HeapGraph.NO_NODE : place.node();
  }

  @Override
  public String copyText() {
    return String.join("\t", name.text(), shallowSize.size(), retainedSize.size(), share.size());
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    fields.put("shallowSize", shallowSize.bytes());
    fields.put("retainedSize", retainedSize.bytes());
    fields.put("shareOfParent", share.share());
    return fields;
  }
}
