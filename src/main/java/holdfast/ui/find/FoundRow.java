package holdfast.ui.find;

import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.Marks;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;
import java.util.SequencedMap;

/// A class, an object or a field, with what was searched for marked.
public record FoundRow(HeapRow row, Marks marks) implements TreeRow {
  @Override
  public RowName name() {
    return row.name();
  }

  @Override
  public boolean expandable() {
    return row.expandable();
  }

  @Override
  public int node() {
    return row.node();
  }

  @Override
  public String copyText() {
    return row.copyText();
  }

  @Override
  public SequencedMap<String, Object> fields() {
    return row.fields();
  }

  String distance() {
    return row.distance();
  }

  SizeText shallowSize() {
    return row.shallowSize();
  }

  SizeText retainedSize() {
    return row.retainedSize();
  }
}
