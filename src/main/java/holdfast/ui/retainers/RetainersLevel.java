package holdfast.ui.retainers;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.Chain;
import holdfast.ui.object.EdgeOrder;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What refers to one object; the keys are edges.
final class RetainersLevel implements Level<HeapRow> {
  /// A chain longer than this opens so far; the path panel shows all of it.
  private static final int LONGEST_CHAIN = 50;

  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final Chain chain;

  /// Whether the closest retainer opens at once; below a row that the user opens it does not.
  private final boolean opensClosest;

  /// The key that has been opened at once, where the chain goes on.
  private int closest = NO_KEY;

  RetainersLevel(SnapshotAnalysis snapshot, int node) {
    this(snapshot, new HeapRows(snapshot), Chain.of(node), true);
  }

  private RetainersLevel(
      SnapshotAnalysis snapshot, HeapRows rows, Chain chain, boolean opensClosest) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.chain = chain;
    this.opensClosest = opensClosest;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var edges = snapshot.retainingEdges(chain.node(), cancel);
    // The engine's own order also says what comes first among equals.
    return order.equals(SortOrder.CLOSEST_FIRST)
        ? edges
        : EdgeOrder.sort(snapshot, edges, snapshot.graph()::edgeSource, order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return keys(order, cancel);
  }

  @Override
  public String nothing() {
    return Messages.text("retainers.none");
  }

  @Override
  public HeapRow row(int edge) {
    return rows.ofRetainer(edge, chain.contains(snapshot.graph().edgeSource(edge)));
  }

  @Override
  public Level<HeapRow> below(int edge) {
    var longer = chain.with(snapshot.graph().edgeSource(edge));
    boolean goesOn = edge == closest && chain.length() < LONGEST_CHAIN;
    return new RetainersLevel(snapshot, rows, longer, goesOn);
  }

  @Override
  public int openAtOnce(int[] keys) {
    if (!opensClosest) {
      return NO_KEY;
    }
    // At a root the chain ends: what refers to a root is further away than the root itself.
    int best = HeapRows.remoteness(snapshot.distance(chain.node()));
    for (int edge : keys) {
      int source = snapshot.graph().edgeSource(edge);
      int distance = HeapRows.remoteness(snapshot.distance(source));
      if (distance < best) {
        best = distance;
        closest = edge;
      }
    }
    return closest;
  }
}
