package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.function.IntPredicate;
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
public record TableLayout(int start, int stride) {
  private static final int NUMBERS = 3;
  private static final TableLayout NONE = new TableLayout(0, 1);
  private static final int MOST_BUCKETS = 1 << 26;

  /// O(edges of the table).
  ///
  /// @param isEngine whether a node is the engine's own rather than a key or a value
  public static TableLayout of(HeapGraph graph, IntPredicate isEngine, int table) {
    var words = words(graph, isEngine, table);
    var map = of(words, 3);
    return map.start > 0 ? map : of(words, 2);
  }

  /// The same for a table that is known to be a Map's or a Set's.
  static TableLayout of(HeapGraph graph, IntPredicate isEngine, int table, boolean isMap) {
    return of(words(graph, isEngine, table), isMap ? 3 : 2);
  }

  private static IntArrayList words(HeapGraph graph, IntPredicate isEngine, int table) {
    var words = new IntArrayList();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      int word = word(graph, edge);
      if (word >= 0 && !isEngine.test(graph.edgeTarget(edge))) {
        words.add(word);
      }
    }
    return words;
  }

  private static TableLayout of(IntArrayList words, int stride) {
    if (words.isEmpty()) {
      return NONE;
    }
    int least = words.min();
    int most = words.max();
    for (int buckets = MOST_BUCKETS; buckets > 0; buckets >>= 1) {
      int start = NUMBERS + buckets;
      if (start <= least && most < start + 2L * stride * buckets && fits(words, start, stride)) {
        return new TableLayout(start, stride);
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
  public static int word(HeapGraph graph, int edge) {
    return graph.edgeType(edge) == EdgeType.WEAK ? -1 : number(graph, edge);
  }

  /// The same, for weak edges too.
  static int number(HeapGraph graph, int edge) {
    var name = graph.edgeName(edge);
    return name.isEmpty() || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')
        ? -1
        : Integer.parseInt(name);
  }

  public boolean isMap() {
    return start > 0 && stride == 3;
  }

  /// Number of the entry at a word.
  public int entryAt(int word) {
    return (word - start) / stride;
  }

  public boolean isValue(int word) {
    return isMap() && word > start && (word - start) % stride == 1;
  }

  /// How many entries have a key or value that is a node. O(edges of the table).
  public static int entries(HeapGraph graph, IntPredicate isEngine, int table) {
    var layout = of(graph, isEngine, table);
    var entries = new IntHashSet();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      if (!isEngine.test(graph.edgeTarget(edge)) && graph.edgeType(edge) != EdgeType.WEAK) {
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
