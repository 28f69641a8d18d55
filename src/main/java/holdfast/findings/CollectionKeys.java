package holdfast.findings;

import holdfast.analysis.TableLayout;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.EnumMap;
import java.util.Map;

/// What the keys of a Map or Set, or the property names of a dictionary, look like.
final class CollectionKeys {
  /// Keys looked at, the first ones.
  private static final int SAMPLE = 64;

  private static final double MOST = 0.8;

  private final Capture capture;
  private final HeapGraph graph;

  CollectionKeys(Capture capture) {
    this.capture = capture;
    graph = capture.graph();
  }

  /// The shape of most keys; OTHER where they are words or no texts. O(edges of the table).
  KeyShape shape(int node) {
    var counts = new EnumMap<KeyShape, Integer>(KeyShape.class);
    int table = graph.target(node, EdgeType.INTERNAL, "table");
    int looked = table == HeapGraph.NO_NODE ? ofObject(node, counts) : ofTable(table, counts);
    return counts.entrySet().stream()
        .filter(e -> e.getKey() != KeyShape.OTHER && e.getValue() >= MOST * Math.max(4, looked))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(KeyShape.OTHER);
  }

  private int ofObject(int node, Map<KeyShape, Integer> counts) {
    int looked = 0;
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node) && looked < SAMPLE; edge++) {
      if (graph.edgeType(edge) == EdgeType.PROPERTY && !graph.edgeName(edge).equals("__proto__")) {
        counts.merge(KeyShape.of(graph.edgeName(edge)), 1, Integer::sum);
        looked++;
      }
    }
    return looked;
  }

  private int ofTable(int table, Map<KeyShape, Integer> counts) {
    var layout = TableLayout.of(graph, capture.roles()::isEngine, table);
    int looked = 0;
    for (int edge = graph.firstEdge(table);
        edge < graph.edgesEnd(table) && looked < SAMPLE;
        edge++) {
      int key = graph.edgeTarget(edge);
      int word = TableLayout.word(graph, edge);
      if (word >= layout.start() && layout.start() > 0 && !layout.isValue(word)) {
        boolean isText = capture.roles().of(key) == NodeRoles.VALUE;
        var shape = isText ? KeyShape.of(capture.snapshot().name(key)) : KeyShape.OTHER;
        counts.merge(shape, 1, Integer::sum);
        looked++;
      }
    }
    return looked;
  }
}
