package holdfast.ui.object;

import holdfast.analysis.ObjectContents;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Arrays;

/// What an object contains as its program sees it, and one row for what only the engine sees. The
/// keys are edges, but for that row.
final class ContentsLevel implements Level<HeapRow> {
  /// Key of the row of what only the engine sees.
  static final int REST = -2;

  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final EntryRows entryRows;
  private final int node;
  private ObjectContents contents;

  ContentsLevel(SnapshotAnalysis snapshot, int node) {
    this(snapshot, new HeapRows(snapshot), node);
  }

  ContentsLevel(SnapshotAnalysis snapshot, HeapRows rows, int node) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.node = node;
    entryRows = new EntryRows(snapshot, rows);
  }

  /// Read once: a Map may have millions of entries.
  private synchronized ObjectContents contents(CancelSignal cancel) {
    if (contents == null) {
      contents = ObjectContents.of(snapshot.graph(), node, cancel);
    }
    return contents;
  }

  private ObjectContents contents() {
    return contents(CancelSignal.NEVER);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var whole = contents(cancel);
    var graph = snapshot.graph();
    int[] sorted =
        EdgeOrder.sort(
            snapshot,
            whole.entries(),
            graph::edgeTarget,
            edge -> entryRows.sortName(whole, edge),
            order,
            cancel);
    if (whole.rest().length == 0) {
      return sorted;
    }
    int[] keys = Arrays.copyOf(sorted, sorted.length + 1);
    keys[sorted.length] = REST;
    return keys;
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return keys(order, cancel);
  }

  @Override
  public HeapRow row(int key) {
    return key == REST ? entryRows.rest(contents().rest().length) : entryRows.of(contents(), key);
  }

  @Override
  public Level<HeapRow> below(int key) {
    if (key == REST) {
      return new EdgesLevel(snapshot, rows, contents().rest(), rows::ofField);
    }
    int keyEdge = contents().keyOf(key);
    if (keyEdge != HeapGraph.NO_EDGE && keyEdge != key && entryRows.isObject(keyEdge)) {
      return new EdgesLevel(
          snapshot,
          rows,
          new int[] {keyEdge, key},
          edge -> entryRows.part(edge, edge == keyEdge ? "object.key" : "object.value"));
    }
    return new ContentsLevel(snapshot, rows, snapshot.graph().edgeTarget(key));
  }

  @Override
  public String nothing() {
    return Messages.text("object.nothing");
  }
}
