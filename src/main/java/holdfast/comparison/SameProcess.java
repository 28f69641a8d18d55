package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;

/// Whether two snapshots are of one process. V8 keeps an object's odd id for life: of the odd ids
/// that two snapshots of one process share, nearly all keep their class; across processes, which
/// hand out the same numbers anew, few do.
///
/// @param shared odd ids that both snapshots have, of those looked at
/// @param sameClass those of them that name an object of one type and class in both
public record SameProcess(int shared, int sameClass) {
  /// Measured on Node.js: 100 % in one process, 6 % across two. Two processes of one program that
  /// were started alike reach more, but not this much.
  private static final double LEAST_SHARE = 0.9;

  /// So many nodes are looked at, evenly spread.
  private static final int SAMPLE = 100_000;

  /// O(nodes of both); looks classes up by name.
  public static SameProcess of(SnapshotAnalysis a, SnapshotAnalysis b, CancelSignal cancel) {
    return of(ObjectLookup.of(a, cancel), a, b, cancel);
  }

  /// The same with the objects of `a` already indexed.
  public static SameProcess of(
      ObjectLookup inA, SnapshotAnalysis a, SnapshotAnalysis b, CancelSignal cancel) {
    var names = new CommonNames(a.graph(), b.graph());
    int shared = 0;
    int sameClass = 0;
    int step = Math.max(1, b.graph().nodeCount() / SAMPLE);
    for (int node = 0; node < b.graph().nodeCount(); node += step) {
      cancel.throwIfCanceled();
      int other = inA.nodeOf(b.graph().nodeId(node));
      if (other != HeapGraph.NO_NODE) {
        shared++;
        if (a.graph().type(other) == b.graph().type(node) && names.areEqual(other, node)) {
          sameClass++;
        }
      }
    }
    return new SameProcess(shared, sameClass);
  }

  /// 0 to 1; 0 where no id is shared.
  public double share() {
    return shared == 0 ? 0 : (double) sameClass / shared;
  }

  public boolean isSame() {
    return share() >= LEAST_SHARE;
  }
}
