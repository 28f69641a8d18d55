package holdfast.cli;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;

/// How edges are written for people: `[31]` for elements, the name for all others.
final class EdgeText {
  private EdgeText() {}

  static String of(HeapGraph graph, int edge) {
    var name = graph.edgeName(edge);
    if (graph.edgeType(edge) == EdgeType.ELEMENT) {
      return "[" + name + "]";
    }
    return name.isEmpty() ? "(empty)" : name;
  }
}
