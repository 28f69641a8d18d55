package holdfast.ui.dominators;

import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.TreeRow;

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
  public String copyText() {
    return String.join("\t", name.text(), shallowSize.size(), retainedSize.size(), share.size());
  }
}
