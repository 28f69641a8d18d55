package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.graph.UserRoots;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// Fewest edges from the user roots to every node, each user root at 1. What only the engine
/// reaches counts from [#SYSTEM] on. Source of the rule: DevTools, `calculateDistances`.
public final class Distances {
  /// Distance of the root where there are user roots; what only it reaches lies farther.
  public static final int SYSTEM = 100_000_000;

  /// Not reached at all.
  public static final int UNREACHED = -5;

  /// Bit that stands for [#SYSTEM] in what is kept.
  private static final int SYSTEM_BIT = 1 << 15;

  /// What is kept for [#UNREACHED].
  private static final int NONE = NarrowColumn.GREATEST;

  private final NarrowColumn distances;

  /// Whether the distances are kept as they are, because some are too great to be kept short.
  private final boolean isPlain;

  private Distances(NarrowColumn distances, boolean isPlain) {
    this.distances = distances;
    this.isPlain = isPlain;
  }

  /// O(edges); takes two arrays for a while and allocates 2 bytes per node.
  static Distances compute(
      HeapGraph graph, WeakMapEdges weakMaps, NodeArrays arrays, CancelSignal cancel) {
    return compute(new Search(graph, weakMaps, arrays, cancel), arrays);
  }

  /// The same as if some nodes did not exist; user roots stay.
  static Distances without(
      BitSet ignored,
      HeapGraph graph,
      WeakMapEdges weakMaps,
      NodeArrays arrays,
      CancelSignal cancel) {
    var search = new Search(graph, weakMaps, arrays, cancel);
    search.ignored = ignored;
    return compute(search, arrays);
  }

  private static Distances compute(Search search, NodeArrays arrays) {
    search.run();
    arrays.give(search.queue);
    int[] distances = search.distances;
    if (search.greatest >= SYSTEM_BIT - 1) {
      return new Distances(NarrowColumn.of(distances, Integer.MAX_VALUE, arrays), true);
    }
    for (int node = 0; node < distances.length; node++) {
      distances[node] = shortened(distances[node]);
    }
    return new Distances(NarrowColumn.of(distances, NONE, arrays), false);
  }

  private static int shortened(int distance) {
    return distance >= SYSTEM ? distance - SYSTEM | SYSTEM_BIT : distance < 0 ? NONE : distance;
  }

  public int of(int node) {
    int kept = distances.get(node);
    if (isPlain || kept < SYSTEM_BIT) {
      return kept;
    }
    return kept == NONE ? UNREACHED : SYSTEM + (kept ^ SYSTEM_BIT);
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
    private final int[] distances;
    private final int[] queue;

    /// Entries of WeakMaps of which one edge was met.
    private final BitSet halfMetEntries;

    /// Nodes that are not entered, or null.
    private BitSet ignored;

    private int queued;
    private int visited;

    /// Greatest distance, counted from [#SYSTEM] where it lies beyond.
    private int greatest;

    Search(HeapGraph graph, WeakMapEdges weakMaps, NodeArrays arrays, CancelSignal cancel) {
      this.graph = graph;
      this.weakMaps = weakMaps;
      names = graph.knownNames();
      halfMetEntries = new BitSet(weakMaps.entryCount());
      this.cancel = cancel;
      distances = arrays.take();
      queue = arrays.take();
    }

    void run() {
      Arrays.fill(distances, UNREACHED);
      int[] userRoots = UserRoots.edges(graph);
      for (int edge : userRoots) {
        distances[graph.edgeTarget(edge)] = 1;
      }
      for (int edge :
          userRoots) { // one with two edges counts twice, which matters for WeakMap entries
        visit(graph.edgeTarget(edge));
      }
      search();
      greatest = queued > 0 ? distances[queue[queued - 1]] : 1;
      distances[graph.root()] = userRoots.length > 0 ? SYSTEM : 0;
      visit(graph.root());
      search();
      int last = queued > 0 ? distances[queue[queued - 1]] : 1;
      greatest = Math.max(greatest, last >= SYSTEM ? last - SYSTEM : last);
    }

    private void search() {
      for (; visited < queued; visited++) {
        cancel.throwIfCanceled(visited);
        visit(queue[visited]);
      }
    }

    /// Queues what a node leads to. A node is queued at most once, so the queue cannot overflow.
    private void visit(int node) {
      int distance = distances[node] + 1;
      int end = graph.edgesEnd(node);
      for (int edge = graph.firstEdge(node); edge < end; edge++) {
        int target = graph.edgeTarget(edge);
        if (distances[target] == UNREACHED && counts(node, edge)) {
          distances[target] = distance;
          queue[queued++] = target;
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
