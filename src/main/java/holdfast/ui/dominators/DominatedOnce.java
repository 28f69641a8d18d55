package holdfast.ui.dominators;

import holdfast.analysis.DominatedNodes;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.function.Function;

/// What each node of a snapshot dominates, found out when first asked for. In the background only.
final class DominatedOnce implements Function<CancelSignal, DominatedNodes> {
  private final SnapshotAnalysis snapshot;
  private DominatedNodes nodes;

  DominatedOnce(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public synchronized DominatedNodes apply(CancelSignal cancel) {
    if (nodes == null) {
      nodes = snapshot.dominatedNodes(cancel);
    }
    return nodes;
  }
}
