package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one of the leaked objects holds, where the name of its class tells nothing of it.
final class EntrySample {
  private static final Set<String> CONTAINERS = Set.of("Array", "Object", "Map", "Set");
  private static final int LOOKED_AT = 100;
  private static final int MOST = 3;

  private EntrySample() {}

  /// Classes of the first elements, entries or properties, three at most; none of an object whose
  /// class tells enough. Looks at 100 edges.
  static List<String> of(Capture capture, int node) {
    if (node == HeapGraph.NO_NODE || !CONTAINERS.contains(capture.className(node))) {
      return List.of();
    }
    var classes = new LinkedHashSet<String>();
    add(capture, node, classes);
    int table = capture.graph().target(node, EdgeType.INTERNAL, "table");
    if (table != HeapGraph.NO_NODE) {
      add(capture, table, classes);
    }
    return classes.stream().limit(MOST).toList();
  }

  private static void add(Capture capture, int node, Set<String> classes) {
    var graph = capture.graph();
    int end = Math.min(graph.edgesEnd(node), graph.firstEdge(node) + LOOKED_AT);
    for (int edge = graph.firstEdge(node); edge < end; edge++) {
      int target = graph.edgeTarget(edge);
      byte role = capture.roles().of(target);
      boolean isEntry =
          switch (graph.edgeType(edge)) {
            case ELEMENT -> true;
            case PROPERTY -> !graph.edgeName(edge).equals("__proto__");
            case INTERNAL -> capture.roles().isStorage(node);
            default -> false;
          };
      if (isEntry && (role == NodeRoles.OBJECT || role == NodeRoles.VALUE)) {
        classes.add(capture.className(target));
      }
    }
  }
}
