package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The order in which DevTools lists the edges of one node. Source of the rules: DevTools,
/// `HeapSnapshotEdgesProvider`.
final class EdgeOrder {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;

  EdgeOrder(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    graph = snapshot.graph();
  }

  /// Outgoing edges: by retained size of the target, the largest first, then by name. O(edges log
  /// edges).
  int[] contents(int node) {
    var edges = IntArrayList.newWithNValues(0, 0);
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      edges.add(edge);
    }
    return edges.sortThis(this::compareContents).toArray();
  }

  private int compareContents(int a, int b) {
    int bySize =
        Long.compare(
            snapshot.retainedSize(graph.edgeTarget(b)), snapshot.retainedSize(graph.edgeTarget(a)));
    return bySize != 0 ? bySize : compareNames(a, b);
  }

  /// Named before numbered, `__proto__` last of all.
  private int compareNames(int a, int b) {
    var nameA = graph.edgeName(a);
    var nameB = graph.edgeName(b);
    boolean protoA = nameA.equals(PropertyNames.PROTO);
    boolean protoB = nameB.equals(PropertyNames.PROTO);
    if (protoA != protoB) {
      return protoA ? 1 : -1;
    }
    boolean namedA = graph.hasStringName(a);
    boolean namedB = graph.hasStringName(b);
    if (namedA != namedB) {
      return namedA ? -1 : 1;
    }
    int byName = nameA.compareTo(nameB);
    return byName != 0 ? byName : Integer.compare(a, b);
  }

  /// Incoming edges, weak ones and those from the root left out: by distance of the retainer, then
  /// by its name. O(retainers log retainers).
  ///
  /// @param distance of the retainer that an edge starts at
  int[] retaining(int node, EdgeDistance distance) {
    var kept = new IntArrayList();
    for (int edge : snapshot.retainers().edges(graph, node)) {
      if (graph.edgeType(edge) != EdgeType.WEAK && graph.edgeSource(edge) != graph.root()) {
        kept.add(edge);
      }
    }
    int count = kept.size();
    var sources = new int[count];
    var distances = new int[count];
    var keys = new IntArrayList(count);
    for (int i = 0; i < count; i++) {
      sources[i] = graph.edgeSource(kept.get(i));
      distances[i] = distance.of(kept.get(i), sources[i]);
      keys.add(i);
    }
    var names = new String[count];
    keys.sortThis((a, b) -> {
      int byDistance = Integer.compare(distances[a], distances[b]);
      if (byDistance != 0) {
        return byDistance;
      }
      int byName = name(names, sources, a).compareTo(name(names, sources, b));
      return byName != 0 ? byName : Integer.compare(a, b);
    });
    var edges = new int[count];
    for (int i = 0; i < count; i++) {
      edges[i] = kept.get(keys.get(i));
    }
    return edges;
  }

  private String name(String[] names, int[] sources, int at) {
    if (names[at] == null) {
      names[at] = snapshot.name(sources[at]);
    }
    return names[at];
  }

  /// What the Retainers view sorts an edge by.
  @FunctionalInterface
  interface EdgeDistance {
    int of(int edge, int retainer);
  }

  /// What is not reached comes last.
  int shownDistance(int node) {
    int distance = snapshot.distance(node);
    return distance == Distances.UNREACHED ? 2 * Distances.SYSTEM : distance;
  }
}
