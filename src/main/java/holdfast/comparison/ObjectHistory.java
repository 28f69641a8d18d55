package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;

/// What the objects of the last of several captures of one process were in the captures before.
/// Only JavaScript objects have ids that last; of the embedder's nothing is known.
public final class ObjectHistory {
  private final List<SnapshotAnalysis> snapshots;
  private final List<ObjectLookup> earlier;

  private ObjectHistory(List<SnapshotAnalysis> snapshots, List<ObjectLookup> earlier) {
    this.snapshots = snapshots;
    this.earlier = earlier;
  }

  /// O(nodes + greatest id) of all captures but the last; keeps what [ObjectLookup] does for each.
  ///
  /// @param snapshots of one process, in order of time
  public static ObjectHistory of(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    var earlier = new ArrayList<ObjectLookup>();
    for (var snapshot : snapshots.subList(0, snapshots.size() - 1)) {
      earlier.add(ObjectLookup.of(snapshot, cancel));
    }
    return new ObjectHistory(List.copyOf(snapshots), earlier);
  }

  /// An object in a capture, [HeapGraph#NO_NODE] where it was not there.
  ///
  /// @param node the object in the last capture
  public int nodeIn(int capture, int node) {
    return capture == earlier.size()
        ? node
        : earlier.get(capture).nodeOf(snapshots.getLast().graph().nodeId(node));
  }

  /// Whether an object of the last capture was there in the first.
  public boolean isOld(int node) {
    return nodeIn(0, node) != HeapGraph.NO_NODE;
  }

  /// What an object of the last capture retained in a capture, 0 where it was not there.
  public long retainedSize(int capture, int node) {
    int then = nodeIn(capture, node);
    return then == HeapGraph.NO_NODE ? 0 : snapshots.get(capture).retainedSize(then);
  }

  /// What it retains more in the last capture than in the first.
  public long retainedDelta(int node) {
    return snapshots.getLast().retainedSize(node) - retainedSize(0, node);
  }

  /// What it takes more by itself in the last capture than in the first.
  public long shallowDelta(int node) {
    int then = nodeIn(0, node);
    long before = then == HeapGraph.NO_NODE ? 0 : snapshots.getFirst().shallowSize(then);
    return snapshots.getLast().shallowSize(node) - before;
  }
}
