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

  /// So many free places in a row are no chance.
  private static final int OLDEST = 10;

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

  /// Whether those that were added first have been removed: V8 keeps the entries of a Map or Set in
  /// the order they were added, and the places of removed ones free until the table grows. What
  /// never lets go of anything has no such places, and what loses entries here and there has a few.
  /// O(edges of the table).
  boolean areOldestGone(int node) {
    int table = graph.target(node, EdgeType.INTERNAL, "table");
    if (table == HeapGraph.NO_NODE) {
      return false;
    }
    var layout = TableLayout.of(graph, capture.roles()::isEngine, table);
    int first = Integer.MAX_VALUE;
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      int word = TableLayout.word(graph, edge);
      if (word >= layout.start() && !capture.roles().isEngine(graph.edgeTarget(edge))) {
        first = Math.min(first, word);
      }
    }
    return layout.start() > 0
        && first != Integer.MAX_VALUE
        && (first - layout.start()) / layout.stride() >= OLDEST;
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
