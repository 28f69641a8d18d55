package holdfast.ui.retention;

import holdfast.comparison.RetentionTree;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A place of the tree, one of the objects, or what such an object refers to, ready to be drawn.
///
/// @param place [RetentionTree#TOP] for all but places
/// @param object an object that stands there
/// @param share which part of the objects hangs there
/// @param retainedSize with its part of what all retain
/// @param change since the earlier capture, in words
/// @param before how many hung there in the earlier capture
record RetentionRow(
    int place,
    ObjectRef object,
    RowName name,
    Figure objects,
    SizeText share,
    Figure shallowSize,
    SizeText retainedSize,
    Figure before,
    Figure change,
    boolean expandable)
    implements TreeRow {
  boolean isPlace() {
    return place != RetentionTree.TOP;
  }

  @Override
  public int node() {
    return object.node();
  }

  @Override
  public Object side() {
    return object.questions();
  }

  @Override
  public String copyText() {
    return String.join(
        "\t",
        name.text(),
        objects.text(),
        share.size(),
        shallowSize.text(),
        retainedSize.size(),
        retainedSize.percent(),
        before.text(),
        change.text());
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    fields.put("objects", objects.value());
    fields.put("share", share.share());
    fields.put("shallowSize", shallowSize.value());
    fields.put("retainedSize", retainedSize.bytes());
    fields.put("retainedShare", retainedSize.share());
    fields.put("objectsBefore", before.value());
    fields.put("change", change.text());
    return fields;
  }
}
