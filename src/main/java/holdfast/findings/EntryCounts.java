package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// How many entries a container has, as far as a snapshot tells: small integers and the like are no
/// nodes, so an array of them looks empty.
final class EntryCounts {
  private static final int WORD = 8;
  private static final int HALF_WORD = 4;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final NodeRoles roles;

  EntryCounts(SnapshotAnalysis snapshot, NodeRoles roles) {
    this.snapshot = snapshot;
    graph = snapshot.graph();
    this.roles = roles;
  }

  /// Of a Map or Set its entries, of an Array its elements, of a scope its variables, of any other
  /// object its properties. O(edges of the node and its table).
  int of(int node) {
    int table = graph.target(node, EdgeType.INTERNAL, "table");
    if (table != HeapGraph.NO_NODE && roles.isStorage(table)) {
      return ofTable(table, graph.rawName(node).contains("Set"));
    }
    if (roles.of(node) == NodeRoles.ROOT) {
      return graph.edgesEnd(node) - graph.firstEdge(node);
    }
    return named(node);
  }

  private int named(int node) {
    int count = 0;
    boolean isContext = graph.rawName(node).startsWith("system / Context");
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      boolean counts =
          switch (graph.edgeType(edge)) {
            case ELEMENT -> true;
            case PROPERTY -> !graph.edgeName(edge).equals("__proto__");
            case CONTEXT -> isContext;
            default -> false;
          };
      if (counts) {
        count++;
      }
    }
    return count;
  }

  /// Entries of V8's ordered hash tables. Their layout, in words behind a header of two:
  ///
  /// ```
  /// Map   3 numbers | buckets | 2 x buckets times (key, value, next in bucket)
  /// Set   3 numbers | buckets | 2 x buckets times (key, next in bucket)
  /// ```
  ///
  /// Source: V8, `OrderedHashTable`. Tables of another layout (WeakMaps) count what they lead to.
  int ofTable(int table, boolean isSet) {
    int stride = isSet ? 2 : 3;
    int start = firstEntry(table, stride);
    var entries = new IntHashSet();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      if (roles.isEngine(graph.edgeTarget(edge)) || graph.edgeType(edge) == EdgeType.WEAK) {
        continue;
      }
      long index = index(edge);
      if (start == 0) {
        entries.add(graph.edgeTarget(edge));
      } else if (index >= start) {
        entries.add((int) ((index - start) / stride));
      }
    }
    return entries.size();
  }

  /// Word at which the entries start, or 0 if it is no such table.
  int firstEntry(int table, int stride) {
    long size = snapshot.shallowSize(table);
    for (int word : new int[] {WORD, HALF_WORD}) {
      long words = size / word - 2 - 3;
      int perBucket = 1 + 2 * stride;
      long buckets = words / perBucket;
      if (buckets > 0 && words % perBucket == 0 && Long.bitCount(buckets) == 1) {
        return Math.toIntExact(buckets + 3);
      }
    }
    return 0;
  }

  /// The number that names an edge of a table, or -1.
  long index(int edge) {
    if (graph.isNumbered(edge)) {
      return Integer.toUnsignedLong(graph.edgeNameIndex(edge));
    }
    var name = graph.edgeName(edge);
    return name.isEmpty() || name.length() > 9 || !name.chars().allMatch(c -> c >= '0' && c <= '9')
        ? -1
        : Long.parseLong(name);
  }

  /// How many nodes of a class hang together below a holder, as in a linked list: those reached
  /// over nodes of that class and plumbing alone.
  ///
  /// @param belongs whether a node is a link of the list
  int chainLength(int holder, java.util.function.IntPredicate belongs) {
    var seen = new IntHashSet();
    var stack = new org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack();
    stack.push(holder);
    seen.add(holder);
    int count = 0;
    while (!stack.isEmpty()) {
      int node = stack.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (graph.edgeType(edge) != EdgeType.WEAK) {
          boolean link = belongs.test(target);
          if ((link || node == holder && roles.isStorage(target)) && seen.add(target)) {
            count += link ? 1 : 0;
            stack.push(target);
          }
        }
      }
    }
    return count;
  }
}
