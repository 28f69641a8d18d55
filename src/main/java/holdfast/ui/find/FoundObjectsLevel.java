package holdfast.ui.find;

import holdfast.analysis.FoundObjects;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.ObjectOrder;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What is found of one class, more and more while the search goes on; the keys are nodes.
final class FoundObjectsLevel implements Level<FoundRow> {
  private final FoundRows rows;
  private final FoundObjects found;
  private final int classNumber;
  private volatile int countWhenRead;

  FoundObjectsLevel(FoundRows rows, FoundObjects found, int classNumber) {
    this.rows = rows;
    this.found = found;
    this.classNumber = classNumber;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var classes = found.classes();
    countWhenRead = classes.count();
    return classes.rows().stream()
        .filter(row -> row.index() == classNumber)
        .findAny()
        .map(row -> ObjectOrder.sort(rows.snapshot(), classes.nodesOf(row, cancel), order, cancel))
        .orElseGet(() -> new int[0]);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return hasChanged()
        ? keys(order, cancel)
        : ObjectOrder.sort(rows.snapshot(), keys, order, cancel);
  }

  @Override
  public boolean hasChanged() {
    return found.count() != countWhenRead;
  }

  @Override
  public String nothing() {
    return Messages.text("find.nothing");
  }

  @Override
  public FoundRow row(int node) {
    return rows.ofObject(node);
  }

  @Override
  public Level<FoundRow> below(int node) {
    return new FoundFieldsLevel(rows, node);
  }
}
