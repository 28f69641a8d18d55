package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// The entries of a Map, Set, WeakMap or WeakSet, read from its table. Small integers and the like
/// are no nodes: an entry of which neither key nor value is one does not appear.
///
/// In a weak table, keys and values take turns, and V8 writes an edge for every key:
///
/// ```
/// WeakMap, WeakSet   numbers | n times (key, value)
/// ```
final class TableEntries {
  private final HeapGraph graph;
  private final boolean hasValues;

  /// One edge of each entry, to its value, or to its key where the value is no node.
  private final IntArrayList edges = new IntArrayList();

  /// By the edge of an entry, the edge to its key.
  private final IntIntHashMap keys = new IntIntHashMap();

  private TableEntries(HeapGraph graph, boolean hasValues) {
    this.graph = graph;
    this.hasValues = hasValues;
  }

  /// O(edges of the table); allocates 40 bytes per entry.
  ///
  /// @param hasValues whether it belongs to a Map or WeakMap
  /// @param weak whether it belongs to a WeakMap or WeakSet
  static TableEntries read(
      HeapGraph graph, int table, boolean hasValues, boolean weak, CancelSignal cancel) {
    var entries = new TableEntries(graph, hasValues);
    if (weak) {
      entries.read(table, entries.firstWeakWord(table), 2, true, cancel);
      return entries;
    }
    var layout = TableLayout.of(graph, node -> isEngine(graph, node), table, hasValues);
    if (layout.start() > 0) {
      entries.read(table, layout.start(), layout.stride(), false, cancel);
    } else {
      entries.readUnknown(table, cancel);
    }
    return entries;
  }

  /// Another producer may lay tables out in another way: all it holds is an entry then.
  private void readUnknown(int table, CancelSignal cancel) {
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      cancel.throwIfCanceled(edge);
      if (word(edge, false) >= 0) {
        edges.add(edge);
      }
    }
  }

  private int firstWeakWord(int table) {
    int least = Integer.MAX_VALUE;
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      int word = word(edge, true);
      if (word >= 0) {
        least = Math.min(least, word);
      }
    }
    return least;
  }

  private void read(int table, int start, int stride, boolean weak, CancelSignal cancel) {
    var edgeOfValue = new IntIntHashMap();
    var keyEdges = new IntArrayList();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      cancel.throwIfCanceled(edge);
      int word = word(edge, weak);
      if (word < start) {
        continue;
      }
      int place = (word - start) % stride;
      if (place == 0) {
        keyEdges.add(edge);
      } else if (place == 1 && hasValues) {
        edgeOfValue.put(word, edge);
      }
    }
    // the words are in the order of insertion, the edges of a file need not be
    int[] inOrder = KeyOrder.sort(keyEdges.toArray(), key -> word(key, weak), true, cancel);
    for (int i = 0; i < inOrder.length; i++) {
      cancel.throwIfCanceled(i);
      int key = inOrder[i];
      int value = edgeOfValue.removeKeyIfAbsent(word(key, weak) + 1, HeapGraph.NO_EDGE);
      int edge = value == HeapGraph.NO_EDGE ? key : value;
      edges.add(edge);
      keys.put(edge, key);
    }
    // what is left are values of keys that are no nodes
    edgeOfValue.forEachValue(edges::add);
  }

  /// The word that an edge to a key or value stands for, or -1 for any other edge.
  private int word(int edge, boolean weak) {
    boolean isWeak = graph.edgeType(edge) == EdgeType.WEAK;
    if (isEngine(graph, graph.edgeTarget(edge)) || isWeak && !weak) {
      return -1;
    }
    return TableLayout.number(graph, edge);
  }

  /// Of what stands in tables, what is neither key nor value.
  private static boolean isEngine(HeapGraph graph, int node) {
    return switch (graph.type(node)) {
      case CODE, OBJECT_SHAPE -> true;
      case HIDDEN -> graph.rawName(node).startsWith("system / ");
      default -> false;
    };
  }

  int[] edges() {
    return edges.toArray();
  }

  /// The edge to the key of an entry, or [HeapGraph#NO_EDGE] where the key is no node.
  int keyOf(int edge) {
    return keys.getIfAbsent(edge, HeapGraph.NO_EDGE);
  }
}
