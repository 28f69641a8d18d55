package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.graph.UserRoots;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;

/// Fewest edges from the user roots to every node, each user root at 1. What only the engine
/// reaches counts from [#SYSTEM] on. Source of the rule: DevTools, `calculateDistances`.
public final class Distances {
  /// Distance of the root where there are user roots; what only it reaches lies farther.
  public static final int SYSTEM = 100_000_000;

  /// Not reached at all.
  public static final int UNREACHED = -5;

  private final DistanceColumn distances;

  private Distances(DistanceColumn distances) {
    this.distances = distances;
  }

  /// O(edges); allocates 1 byte per node, 2 where distances reach 127, and for a while 4 to 8 for
  /// the nodes of one distance.
  static Distances compute(HeapGraph graph, WeakMapEdges weakMaps, CancelSignal cancel) {
    return compute(new Search(graph, weakMaps, cancel));
  }

  /// The same as if some nodes did not exist; user roots stay.
  static Distances without(
      BitSet ignored, HeapGraph graph, WeakMapEdges weakMaps, CancelSignal cancel) {
    var search = new Search(graph, weakMaps, cancel);
    search.ignored = ignored;
    return compute(search);
  }

  private static Distances compute(Search search) {
    search.run();
    return new Distances(search.distances);
  }

  void save(IndexWriter index, int nodeCount) {
    distances.save(index, nodeCount);
  }

  /// Distances that are there once the index is read.
  static Distances restore(IndexReader index, int nodeCount) {
    return new Distances(DistanceColumn.restore(index, nodeCount));
  }

  public int of(int node) {
    return distances.distance(node);
  }

  /// Whether DevTools shows the distance as a number.
  public static boolean isKnown(int distance) {
    return distance >= 0 && distance < SYSTEM;
  }

  /// Breadth-first, in the order of the file: of a WeakMap entry's two edges the one met second
  /// counts.
  private static final class Search {
    private final HeapGraph graph;
    private final WeakMapEdges weakMaps;
    private final KnownNames names;
    private final CancelSignal cancel;
    private final DistanceColumn distances;
    private final IntQueue queue = new IntQueue();

    /// Entries of WeakMaps of which one edge was met.
    private final BitSet halfMetEntries;

    /// Nodes that are not entered, or null.
    private BitSet ignored;

    Search(HeapGraph graph, WeakMapEdges weakMaps, CancelSignal cancel) {
      this.graph = graph;
      this.weakMaps = weakMaps;
      names = graph.knownNames();
      halfMetEntries = new BitSet(weakMaps.entryCount());
      this.cancel = cancel;
      distances = new DistanceColumn(graph.nodeCount());
    }

    void run() {
      int[] userRoots = UserRoots.edges(graph);
      for (int edge : userRoots) {
        distances.start(graph.edgeTarget(edge), 1, false);
      }
      for (int edge :
          userRoots) { // one with two edges counts twice, which matters for WeakMap entries
        visit(graph.edgeTarget(edge));
      }
      search();
      distances.start(graph.root(), 0, userRoots.length > 0);
      visit(graph.root());
      search();
    }

    private void search() {
      for (int visited = 0; !queue.isEmpty(); visited++) {
        cancel.throwIfCanceled(visited);
        visit(queue.remove());
      }
    }

    /// Queues what a node leads to.
    private void visit(int node) {
      int next = distances.next(node);
      int end = graph.edgesEnd(node);
      for (int edge = graph.firstEdge(node); edge < end; edge++) {
        int target = graph.edgeTarget(edge);
        if (distances.isUnreached(target) && counts(node, edge)) {
          distances.keep(target, next);
          queue.add(target);
        }
      }
    }

    private boolean counts(int node, int edge) {
      if (ignored != null && ignored.get(graph.edgeTarget(edge))) {
        return false;
      }
      var type = graph.edgeType(edge);
      if (type == EdgeType.WEAK) {
        return false;
      }
      var nodeType = graph.type(node);
      if (nodeType == NodeType.HIDDEN
          && names.is(KnownNames.Name.NATIVE_CONTEXT, graph.nameIndex(node))
          && !graph.isNumbered(edge)
          && names.is(KnownNames.Name.SLOPPY_FUNCTION_MAP, graph.edgeNameIndex(edge))) {
        return false;
      }
      if (nodeType == NodeType.ARRAY
          && names.is(KnownNames.Name.MAP_DESCRIPTORS, graph.nameIndex(node))) {
        return isNoDescriptorValue(graph.edgeName(edge));
      }
      if (type == EdgeType.INTERNAL && weakMaps.isEntry(graph.edgeNameIndex(edge))) {
        int entry = weakMaps.entry(graph.edgeNameIndex(edge));
        if (halfMetEntries.add(entry)) {
          return false;
        }
        halfMetEntries.clear(entry);
      }
      return true;
    }

    /// Every third slot of a descriptor array leads to details that tell nothing of distance.
    private static boolean isNoDescriptorValue(String edgeName) {
      if (edgeName.isEmpty() || !edgeName.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return true;
      }
      long index = edgeName.length() > 18 ? 0 : Long.parseLong(edgeName);
      return index < 2 || index % 3 != 1;
    }
  }
}
