package holdfast.graph;

import holdfast.format.BitSet;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Which edges retain: those that do by themselves, see [RetainingEdges], but none from the engine
/// into what the page owns. Source of the rules: DevTools, `computeIsEssentialEdge` and
/// `markPageOwnedNodes`.
public final class EssentialEdges {
  private final HeapGraph graph;
  private final RetainingEdges retaining;

  /// What page roots reach over edges that are not weak.
  private final BitSet pageOwned;

  private final int root;

  private EssentialEdges(HeapGraph graph, RetainingEdges retaining, BitSet pageOwned) {
    this.graph = graph;
    this.retaining = retaining;
    this.pageOwned = pageOwned;
    root = graph.root();
  }

  /// The rules after a walk from the page roots over retaining edges. O(edges) of what the walk did
  /// not reach.
  ///
  /// @param walked nodes that it reached; taken over
  /// @param aside where it met edges that neither retain nor are weak: the page owns that as well
  public static EssentialEdges of(
      HeapGraph graph,
      RetainingEdges retaining,
      BitSet walked,
      IntArrayList aside,
      CancelSignal cancel) {
    var pending = new IntArrayList();
    for (int i = 0; i < aside.size(); i++) {
      addOwned(aside.get(i), walked, pending);
    }
    for (int visited = 0; !pending.isEmpty(); visited++) {
      cancel.throwIfCanceled(visited);
      int node = pending.removeAtIndex(pending.size() - 1);
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        if (graph.edgeType(edge) != EdgeType.WEAK) {
          addOwned(graph.edgeTarget(edge), walked, pending);
        }
      }
    }
    return new EssentialEdges(graph, retaining, walked);
  }

  public void save(IndexWriter index) {
    pageOwned.save(index, "nodes of pages");
  }

  /// Edges that are there at once.
  public static EssentialEdges restore(
      HeapGraph graph, RetainingEdges retaining, IndexReader index) {
    var pageOwned = BitSet.restore(index, "nodes of pages", graph.nodeCount());
    return new EssentialEdges(graph, retaining, pageOwned);
  }

  private static void addOwned(int node, BitSet owned, IntArrayList pending) {
    if (owned.add(node)) {
      pending.add(node);
    }
  }

  /// Whether an edge of the root leads to what belongs to a page.
  public static boolean leadsToPage(HeapGraph graph, int rootEdge) {
    return switch (graph.edgeType(rootEdge)) {
      case SHORTCUT -> true;
      case ELEMENT -> UserRoots.isDocuments(graph, graph.edgeTarget(rootEdge));
      default -> false;
    };
  }

  /// Whether an edge, which must start at `source`, retains its target.
  public boolean isEssential(int source, int edge) {
    return retaining.retains(source, edge) && crossesInto(source, graph.edgeTarget(edge));
  }

  /// Whether an edge that retains by itself does, given where it starts and ends.
  public boolean crossesInto(int source, int target) {
    return !pageOwned.get(target) || isOfPage(source);
  }

  private boolean isOfPage(int source) {
    return source == root || pageOwned.get(source);
  }
}
