package holdfast.ui.retainers;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.Chain;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;

/// What refers to one object; the keys are edges.
final class RetainersLevel implements Level<HeapRow> {
  /// A chain longer than this opens so far; the path panel shows all of it.
  private static final int LONGEST_CHAIN = 50;

  private final SnapshotAnalysis snapshot;
  private final RetainerWays ways;
  private final HeapRows rows;
  private final Chain chain;

  /// Whether the closest retainer opens at once; below a row that the user opens it does not.
  private final boolean opensClosest;

  /// The key that has been opened at once, where the chain goes on.
  private int closest = NO_KEY;

  RetainersLevel(SnapshotAnalysis snapshot, RetainerWays ways, int node) {
    this(snapshot, ways, new HeapRows(snapshot), Chain.of(node), true);
  }

  private RetainersLevel(
      SnapshotAnalysis snapshot,
      RetainerWays ways,
      HeapRows rows,
      Chain chain,
      boolean opensClosest) {
    this.snapshot = snapshot;
    this.ways = ways;
    this.rows = rows;
    this.chain = chain;
    this.opensClosest = opensClosest;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return ways.edges(chain.node(), order, cancel);
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
    var row = rows.ofRetainer(edge, chain.contains(snapshot.graph().edgeSource(edge)));
    if (ways.isIgnored(edge)) {
      row = noted(row, "retainers.ignored");
    } else if (ways.isWeak(edge)) {
      row = noted(row, "retainers.weak");
    }
    return ways.isChanged() ? row.withDistance(ways.distance(edge)) : row;
  }

  private static HeapRow noted(HeapRow row, String note) {
    return row.withNote(Messages.text(note), Messages.text(note + ".tip"));
  }

  @Override
  public Level<HeapRow> below(int edge) {
    var longer = chain.with(snapshot.graph().edgeSource(edge));
    boolean goesOn = edge == closest && chain.length() < LONGEST_CHAIN;
    return new RetainersLevel(snapshot, ways, rows, longer, goesOn);
  }

  @Override
  public int openAtOnce(int[] keys) {
    if (!opensClosest) {
      return NO_KEY;
    }
    // At a root the chain ends: what refers to a root is further away than the root itself.
    int best = HeapRows.remoteness(ways.distanceOf(chain.node()));
    for (int edge : keys) {
      int distance = HeapRows.remoteness(ways.distance(edge));
      if (distance < best && !ways.isWeak(edge) && !ways.isIgnored(edge)) {
        best = distance;
        closest = edge;
      }
    }
    return closest;
  }
}
