package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// Finds the nodes of a snapshot by V8's odd ids, those of JavaScript objects.
///
/// Ids are handed out one after the other, so a dense table serves: 4 bytes per id up to the
/// greatest. Where ids are far apart, which V8 does not write, a hash table takes its place.
public final class ObjectLookup {
  /// A dense table may have so many places per node.
  private static final int SPARSEST = 16;

  private final int[] dense;
  private final LongIntHashMap sparse;

  private ObjectLookup(int[] dense, LongIntHashMap sparse) {
    this.dense = dense;
    this.sparse = sparse;
  }

  /// O(nodes + greatest id).
  public static ObjectLookup of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var graph = snapshot.graph();
    long places = graph.greatestObjectId(cancel) / 2 + 1;
    boolean isDense = places <= (long) SPARSEST * (graph.nodeCount() + 64L);
    var result =
        isDense
            ? new ObjectLookup(new int[(int) places], null)
            : new ObjectLookup(null, new LongIntHashMap());
    if (isDense) {
      Arrays.fill(result.dense, HeapGraph.NO_NODE);
    }
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long id = graph.nodeId(node);
      if ((id & 1) != 0) {
        if (isDense) {
          result.dense[(int) (id >>> 1)] = node;
        } else {
          result.sparse.put(id, node);
        }
      }
    }
    return result;
  }

  /// The node with this odd id, or [HeapGraph#NO_NODE].
  public int nodeOf(long id) {
    if ((id & 1) == 0) {
      return HeapGraph.NO_NODE;
    }
    if (sparse != null) {
      return sparse.getIfAbsent(id, HeapGraph.NO_NODE);
    }
    long place = id >>> 1;
    return place < dense.length ? dense[(int) place] : HeapGraph.NO_NODE;
  }
}
