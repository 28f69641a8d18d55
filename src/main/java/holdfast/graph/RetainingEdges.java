package holdfast.graph;

/// Which edges retain as far as the edge alone can tell, whoever owns its ends: not weak, not to
/// itself, a shortcut only from the root, and of a WeakMap entry only the key's edge. Source of the
/// rules: DevTools, `computeIsEssentialEdge`.
public final class RetainingEdges {
  private final HeapGraph graph;
  private final WeakMapEdges weakMaps;

  /// Types of edges, by their numbers in the file, that need no further look.
  private final boolean[] always;

  public RetainingEdges(HeapGraph graph, WeakMapEdges weakMaps) {
    this.graph = graph;
    this.weakMaps = weakMaps;
    always = new boolean[graph.edgeTypeCount()];
    for (int type = 0; type < always.length; type++) {
      always[type] =
          switch (graph.edgeTypeAt(type)) {
            case WEAK, SHORTCUT -> false;
            case INTERNAL -> weakMaps.entryCount() == 0;
            default -> true;
          };
    }
  }

  /// Whether an edge, which must start at `source`, retains its target.
  public boolean retains(int source, int edge) {
    return graph.edgeTarget(edge) != source
        && (always[graph.edgeTypeIndex(edge)] || retainsByName(source, edge));
  }

  private boolean retainsByName(int source, int edge) {
    var type = graph.edgeType(edge);
    if (type == EdgeType.INTERNAL) {
      int name = graph.edgeNameIndex(edge);
      return !weakMaps.isEntry(name) || weakMaps.tableId(name) != graph.nodeId(source);
    }
    return type == EdgeType.SHORTCUT && source == graph.root();
  }
}
