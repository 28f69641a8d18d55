package holdfast.analysis;

import holdfast.graph.HeapGraph;
import java.util.Set;

/// What to find in a heap, and where. Numbers, such as those of elements, are no names.
public record SearchQuestion(TextFinder text, Set<SearchPlace> places) {
  public SearchQuestion {
    places = Set.copyOf(places);
  }

  /// Whether a search looks at the name of an edge.
  ///
  /// @param isProto whether that name is `__proto__`
  boolean looksAt(HeapGraph graph, int edge, boolean isProto) {
    return switch (graph.edgeType(edge)) {
      case ELEMENT, HIDDEN -> false;
      case PROPERTY -> places.contains(isProto ? SearchPlace.INTERNALS : SearchPlace.PROPERTIES);
      case CONTEXT, SHORTCUT -> places.contains(SearchPlace.PROPERTIES);
      case INTERNAL, WEAK, OTHER -> places.contains(SearchPlace.INTERNALS);
    };
  }

  /// The first edge of a node whose name is why the node is found, or [HeapGraph#NO_EDGE]. O(edges
  /// of the node).
  public int edgeOf(SnapshotAnalysis snapshot, int node) {
    var graph = snapshot.graph();
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (!graph.isNumbered(edge)) {
        var name = graph.string(graph.edgeNameIndex(edge));
        if (looksAt(graph, edge, name.equals(PropertyNames.PROTO)) && text.test(name)) {
          return edge;
        }
      }
    }
    return HeapGraph.NO_EDGE;
  }
}
