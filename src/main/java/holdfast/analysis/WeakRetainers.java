package holdfast.analysis;

import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The weak edges that lead to a node. They do not keep it alive, which is why
/// [ObjectEdges#retainers] leaves them out.
public final class WeakRetainers {
  private WeakRetainers() {}

  /// In the order of the file, without those from the root. O(edges) of the retainers whose edges
  /// may be weak.
  public static int[] of(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    var retainers = snapshot.retainers();
    var slots = new RetainingSlots(snapshot, node, cancel);
    var edges = new IntArrayList();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      cancel.throwIfCanceled(slot);
      if (slots.isWeak(slot)) {
        edges.add(slots.edgeOf(slot));
      }
    }
    return edges.toArray();
  }
}
