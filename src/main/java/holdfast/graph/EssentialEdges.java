package holdfast.graph;

import holdfast.format.BitSet;
import holdfast.progress.CancelSignal;

/// Which edges retain: not weak, not to itself, a shortcut only from the root, of a WeakMap entry
/// only the key's edge, and none from the engine into what the page owns. Source of the rules:
/// DevTools, `computeIsEssentialEdge` and `markPageOwnedNodes`.
public final class EssentialEdges {
  private final HeapGraph graph;
  private final WeakMapEdges weakMaps;
  private final BitSet pageOwned;
  private final int root;

  private EssentialEdges(HeapGraph graph, WeakMapEdges weakMaps, BitSet pageOwned) {
    this.graph = graph;
    this.weakMaps = weakMaps;
    this.pageOwned = pageOwned;
    root = graph.root();
  }

  /// O(edges); allocates one bit per node, and 4 bytes per node for a while.
  public static EssentialEdges of(HeapGraph graph, WeakMapEdges weakMaps, CancelSignal cancel) {
    return of(graph, weakMaps, new int[graph.nodeCount()], cancel);
  }

  /// The same with an array of a number per node that it may write to.
  public static EssentialEdges of(
      HeapGraph graph, WeakMapEdges weakMaps, int[] scratch, CancelSignal cancel) {
    return new EssentialEdges(graph, weakMaps, pageOwned(graph, scratch, cancel));
  }

  /// Whether an edge, which must start at `source`, retains its target.
  public boolean isEssential(int source, int edge) {
    return mayRetain(source, edge, graph, weakMaps) && crossesInto(source, graph.edgeTarget(edge));
  }

  /// Whether an edge that [#mayRetain] does, given where it starts and ends.
  public boolean crossesInto(int source, int target) {
    return source == root || !pageOwned.get(target) || pageOwned.get(source);
  }

  /// The part of the rules that looks at the edge alone, and not at who owns its ends.
  static boolean mayRetain(int source, int edge, HeapGraph graph, WeakMapEdges weakMaps) {
    var type = graph.edgeType(edge);
    if (type == EdgeType.WEAK || type == EdgeType.SHORTCUT && source != graph.root()) {
      return false;
    }
    if (type == EdgeType.INTERNAL) {
      int name = graph.edgeNameIndex(edge);
      if (weakMaps.isEntry(name) && weakMaps.tableId(name) == graph.nodeId(source)) {
        return false;
      }
    }
    return graph.edgeTarget(edge) != source;
  }

  /// @param queue takes every node once
  private static BitSet pageOwned(HeapGraph graph, int[] queue, CancelSignal cancel) {
    var owned = new BitSet(graph.nodeCount());
    int queued = 0;
    for (int edge = graph.firstEdge(graph.root()); edge < graph.edgesEnd(graph.root()); edge++) {
      int target = graph.edgeTarget(edge);
      var type = graph.edgeType(edge);
      boolean isPage =
          type == EdgeType.SHORTCUT
              || type == EdgeType.ELEMENT && UserRoots.isDocuments(graph, target);
      if (isPage && owned.add(target)) {
        queue[queued++] = target;
      }
    }
    for (int visited = 0; visited < queued; visited++) {
      cancel.throwIfCanceled(visited);
      int node = queue[visited];
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (graph.edgeType(edge) != EdgeType.WEAK && owned.add(target)) {
          queue[queued++] = target;
        }
      }
    }
    return owned;
  }
}
