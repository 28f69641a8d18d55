package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Which JavaScript realm (page, iframe, `vm` context) owns which node. A realm is known by its
/// native context; what is reached from two is shared. Source of the rules: DevTools,
/// `calculateNativeContextAttribution`.
public final class NativeContexts {
  /// Owner of what no realm can be told to own.
  public static final int NONE = -1;

  /// Owner of what several realms share.
  public static final int SHARED = -2;

  private final HeapGraph graph;
  private final int[] owners;
  private final int[] contexts;

  private NativeContexts(HeapGraph graph, int[] owners, int[] contexts) {
    this.graph = graph;
    this.owners = owners;
    this.contexts = contexts;
  }

  /// O(edges); allocates 12 bytes per node, of which 4 stay.
  static NativeContexts compute(HeapGraph graph, CancelSignal cancel) {
    var search = new Search(graph, cancel);
    search.fix();
    search.spread();
    return new NativeContexts(graph, search.owners, search.contexts.toArray());
  }

  /// The native contexts in the order of the file.
  public int[] contexts() {
    return contexts.clone();
  }

  /// The native context that owns a node, or [#NONE] or [#SHARED].
  public int ownerOf(int node) {
    return owners[node];
  }

  /// The filter for what one owner has, without looking for the contexts again.
  public NodeFilter ownedBy(int owner) {
    return (_, cancel) -> nodesOwnedBy(owner, cancel);
  }

  NodeSet nodesOwnedBy(int owner, CancelSignal cancel) {
    return NodeSets.where(graph, node -> owners[node] == owner, cancel);
  }

  private static final class Search {
    private final HeapGraph graph;
    private final CancelSignal cancel;
    private final int[] owners;
    private final BitSet fixed;
    private final IntArrayList contexts = new IntArrayList();

    Search(HeapGraph graph, CancelSignal cancel) {
      this.graph = graph;
      this.cancel = cancel;
      owners = new int[graph.nodeCount()];
      fixed = new BitSet(graph.nodeCount());
    }

    /// A native context owns itself, and every object whose map's map names the context.
    void fix() {
      Arrays.fill(owners, NONE);
      var maps = new int[owners.length];
      var named = new int[owners.length];
      for (int node = 0; node < owners.length; node++) {
        cancel.throwIfCanceled(node);
        maps[node] = HeapGraph.NO_NODE;
        named[node] = HeapGraph.NO_NODE;
        for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
          if (graph.edgeType(edge) == EdgeType.INTERNAL) {
            look(edge, node, maps, named);
          }
        }
      }
      for (int node = 0; node < owners.length; node++) {
        int owner = NONE;
        if (isNativeContext(node)) {
          contexts.add(node);
          owner = node;
        } else if (maps[node] != HeapGraph.NO_NODE && maps[maps[node]] != HeapGraph.NO_NODE) {
          owner = named[maps[maps[node]]];
        }
        if (owner != HeapGraph.NO_NODE) {
          owners[node] = owner;
          fixed.set(node);
        }
      }
    }

    private void look(int edge, int node, int[] maps, int[] named) {
      int name = graph.edgeNameIndex(edge);
      int target = graph.edgeTarget(edge);
      if (graph.knownNames().is(Name.NATIVE_CONTEXT_EDGE, name)) {
        if (named[node] == HeapGraph.NO_NODE && isNativeContext(target)) {
          named[node] = target;
        }
      } else if (maps[node] == HeapGraph.NO_NODE && graph.knownNames().is(Name.MAP, name)) {
        maps[node] = target;
      }
    }

    private boolean isNativeContext(int node) {
      var names = graph.knownNames();
      int name = graph.nameIndex(node);
      return names.is(Name.NATIVE_CONTEXT, name)
          || names.is(Name.NAMED_NATIVE_CONTEXT, name)
          || names.is(Name.DETACHED_NATIVE_CONTEXT, name)
          || names.is(Name.NAMED_DETACHED_NATIVE_CONTEXT, name);
    }

    /// Owners spread along what retains, until nothing changes; two owners make "shared".
    void spread() {
      var pending = new IntStack();
      for (int node = 0; node < owners.length; node++) {
        if (fixed.get(node)) {
          pending.push(node);
        }
      }
      for (int steps = 0; !pending.isEmpty(); steps++) {
        cancel.throwIfCanceled(steps);
        int node = pending.pop();
        for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
          var type = graph.edgeType(edge);
          int target = graph.edgeTarget(edge);
          if (type == EdgeType.SHORTCUT
              || type == EdgeType.WEAK
              || target == node
              || fixed.get(target)) {
            continue;
          }
          int merged = merge(owners[target], owners[node]);
          if (merged != owners[target]) {
            owners[target] = merged;
            pending.push(target);
          }
        }
      }
    }

    private static int merge(int known, int incoming) {
      return known == NONE || known == incoming ? incoming : SHARED;
    }
  }
}
