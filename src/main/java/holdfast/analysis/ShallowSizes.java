package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.format.LongColumn;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.graph.UserRoots;
import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// Bytes of every node itself. What only serves one object, such as its backing store, counts as
/// part of that object: hidden nodes, internal arrays and external string data that have exactly
/// one owner give it their size and keep 0. Source of the rule: DevTools, `calculateShallowSizes`.
public final class ShallowSizes {
  private static final int NO_OWNER = -1;
  private static final int SEVERAL_OWNERS = -2;

  private final LongColumn sizes;

  private ShallowSizes(LongColumn sizes) {
    this.sizes = sizes;
  }

  /// Takes over the raw sizes and changes them. O(edges); takes an array while it runs.
  static ShallowSizes fold(
      HeapGraph graph, LongColumn selfSizes, NodeArrays arrays, CancelSignal cancel) {
    if (UserRoots.edges(graph).length > 0) {
      int[] owners = arrays.take();
      new Folding(graph, owners, cancel).apply(selfSizes);
      arrays.give(owners);
    }
    return new ShallowSizes(selfSizes);
  }

  /// Sizes that an index keeps in place of the raw ones.
  static ShallowSizes restore(LongColumn folded) {
    return new ShallowSizes(folded);
  }

  /// Bytes.
  public long of(int node) {
    return sizes.get(node);
  }

  /// Finds the owner of each node that can be owned.
  private static final class Folding {
    private final HeapGraph graph;
    private final CancelSignal cancel;
    private final BitSet foldable;
    private final int[] owners;
    private final IntStack pending = new IntStack();

    Folding(HeapGraph graph, int[] owners, CancelSignal cancel) {
      this.graph = graph;
      this.cancel = cancel;
      foldable = foldable(graph);
      this.owners = owners;
    }

    private static BitSet foldable(HeapGraph graph) {
      var names = graph.knownNames();
      var foldable = new BitSet(graph.nodeCount());
      for (int node = 0; node < graph.nodeCount(); node++) {
        var type = graph.type(node);
        if (type == NodeType.HIDDEN
            || type == NodeType.ARRAY
            || type == NodeType.NATIVE
                && names.is(KnownNames.Name.EXTERNAL_STRING_DATA, graph.nameIndex(node))) {
          foldable.set(node);
        }
      }
      return foldable;
    }

    void apply(LongColumn sizes) {
      Arrays.fill(owners, NO_OWNER);
      for (int node = 0; node < owners.length; node++) {
        cancel.throwIfCanceled(node);
        if (!foldable.get(node)) {
          spread(node, node);
          while (!pending.isEmpty()) {
            int owned = pending.pop();
            spread(owned, owners[owned]);
          }
        }
      }
      for (int node = 0; node < owners.length; node++) {
        if (foldable.get(node) && owners[node] >= 0 && canOwn(owners[node])) {
          long size = sizes.get(node);
          if (size != 0) {
            sizes.set(node, 0);
            sizes.set(owners[node], sizes.get(owners[node]) + size);
          }
        }
      }
    }

    private boolean canOwn(int node) {
      return graph.type(node) != NodeType.SYNTHETIC && node != graph.root();
    }

    private void spread(int node, int owner) {
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (!foldable.get(target) || graph.edgeType(edge) == EdgeType.WEAK) {
          continue;
        }
        int known = owners[target];
        if (known == owner || known == SEVERAL_OWNERS) {
          continue;
        }
        owners[target] = known == NO_OWNER ? owner : SEVERAL_OWNERS;
        pending.push(target);
      }
    }
  }
}
