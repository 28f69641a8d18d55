package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Where the entries stand in the table of a Map or Set. V8 numbers the edges of a table by words:
///
/// ```
/// Map   3 numbers | n buckets | 2 n times (key, value, number)
/// Set   3 numbers | n buckets | 2 n times (key, number)
/// ```
///
/// `n` is a power of two that no edge tells; it is the one for which no edge stands where a number
/// must be. Source: V8, `OrderedHashTable`.
///
/// @param start word of the first entry; 0 if it is a table of another kind, as WeakMaps have
/// @param stride words per entry
record TableLayout(int start, int stride) {
  private static final int NUMBERS = 3;
  private static final TableLayout NONE = new TableLayout(0, 1);
  private static final int MOST_BUCKETS = 1 << 26;

  /// O(edges of the table).
  static TableLayout of(HeapGraph graph, NodeRoles roles, int table) {
    var words = new IntArrayList();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      int word = word(graph, edge);
      if (word >= 0 && !roles.isEngine(graph.edgeTarget(edge))) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return NONE;
    }
    int least = words.min();
    int most = words.max();
    for (int stride = 3; stride >= 2; stride--) {
      for (int buckets = MOST_BUCKETS; buckets > 0; buckets >>= 1) {
        int start = NUMBERS + buckets;
        if (start <= least && most < start + 2L * stride * buckets && fits(words, start, stride)) {
          return new TableLayout(start, stride);
        }
      }
    }
    return NONE;
  }

  private static boolean fits(IntArrayList words, int start, int stride) {
    for (int i = 0; i < words.size(); i++) {
      if ((words.get(i) - start) % stride == stride - 1) {
        return false;
      }
    }
    return true;
  }

  /// The number that names an edge, or -1.
  static int word(HeapGraph graph, int edge) {
    if (graph.edgeType(edge) == EdgeType.WEAK) {
      return -1;
    }
    var name = graph.edgeName(edge);
    return name.isEmpty() || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')
        ? -1
        : Integer.parseInt(name);
  }

  boolean isMap() {
    return start > 0 && stride == 3;
  }

  /// Number of the entry at a word.
  int entryAt(int word) {
    return (word - start) / stride;
  }

  boolean isValue(int word) {
    return isMap() && word > start && (word - start) % stride == 1;
  }

  /// How many entries have a key or value that is a node. O(edges of the table).
  static int entries(HeapGraph graph, NodeRoles roles, int table) {
    var layout = of(graph, roles, table);
    var entries = new IntHashSet();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      if (!roles.isEngine(graph.edgeTarget(edge)) && graph.edgeType(edge) != EdgeType.WEAK) {
        int word = word(graph, edge);
        if (layout.start == 0) {
          entries.add(graph.edgeTarget(edge));
        } else if (word >= layout.start) {
          entries.add(layout.entryAt(word));
        }
      }
    }
    return entries.size();
  }
}
