package holdfast.graph;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The children of the root that stand for the program rather than for the engine: all that are not
/// synthetic, and the documents. Source of the rule: DevTools, `isUserRoot`.
public final class UserRoots {
  private static final String DOCUMENTS = "(Document DOM trees)";

  private UserRoots() {}

  /// The edges that lead from the root to user roots, in order. O(edges of the root).
  public static int[] edges(HeapGraph graph) {
    var edges = new IntArrayList();
    for (int edge = graph.firstEdge(graph.root()); edge < graph.edgesEnd(graph.root()); edge++) {
      if (isUserRoot(graph, graph.edgeTarget(edge))) {
        edges.add(edge);
      }
    }
    return edges.toArray();
  }

  private static boolean isUserRoot(HeapGraph graph, int node) {
    return graph.type(node) != NodeType.SYNTHETIC || isDocuments(graph, node);
  }

  static boolean isDocuments(HeapGraph graph, int node) {
    return graph.type(node) == NodeType.SYNTHETIC && graph.rawName(node).equals(DOCUMENTS);
  }
}
