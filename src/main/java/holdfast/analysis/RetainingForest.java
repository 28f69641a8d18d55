package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.function.IntUnaryOperator;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// One shortest chain for each of some objects, from the roots down, by the distances that DevTools
/// shows. A node has the same retainer in all of them, so together they are a forest.
///
/// Its nodes are numbered from 0 and called places here; a node stands before its retainer. Of
/// several retainers that are equally near, one that keeps alive is preferred to one that does not
/// (the table of a WeakMap), then one that the caller knows, then the first by its raw name.
public final class RetainingForest {
  public static final int NO_PARENT = -1;

  private static final int NO_RANK = 9;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final IntUnaryOperator preferred;
  private final CancelSignal cancel;
  private final IntArrayList nodes = new IntArrayList();
  private final IntArrayList parents = new IntArrayList();
  private final IntArrayList edges = new IntArrayList();

  /// By node: its place and 1, or 0.
  private int[] places;

  /// Places of the objects asked for.
  private final IntHashSet targets = new IntHashSet();

  /// What nodes of the distance at hand have as a retainer that keeps nothing alive.
  private final IntIntHashMap feebleRetainers = new IntIntHashMap();

  private final IntHashSet feebleSeen = new IntHashSet();

  private RetainingForest(
      SnapshotAnalysis snapshot, IntUnaryOperator preferred, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.preferred = preferred;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// O(retainers and edges of the nodes on the chains); allocates 4 bytes per node of the heap for
  /// a while.
  ///
  /// @param wanted each object may stand there more than once
  /// @param preferred the retainer that a node is to have if that is as near as any, or
  ///   [HeapGraph#NO_NODE]
  public static RetainingForest compute(
      SnapshotAnalysis snapshot, int[] wanted, IntUnaryOperator preferred, CancelSignal cancel) {
    var forest = new RetainingForest(snapshot, preferred, cancel);
    forest.places = new int[snapshot.graph().nodeCount()];
    forest.climb(KeyOrder.sort(wanted, snapshot::distance, false, cancel));
    forest.places = null;
    return forest;
  }

  private void climb(int[] furthestFirst) {
    int next = 0;
    var level = new IntArrayList();
    int distance = 0;
    while (next < furthestFirst.length || level.notEmpty()) {
      cancel.throwIfCanceled();
      if (level.isEmpty()) {
        distance = snapshot.distance(furthestFirst[next]);
      }
      for (;
          next < furthestFirst.length && snapshot.distance(furthestFirst[next]) == distance;
          next++) {
        cancel.throwIfCanceled(next);
        int node = furthestFirst[next];
        if (places[node] == 0) {
          level.add(add(node));
        }
        targets.add(places[node] - 1);
      }
      level = above(level, distance);
      distance--;
    }
  }

  private int add(int node) {
    nodes.add(node);
    parents.add(NO_PARENT);
    edges.add(HeapGraph.NO_EDGE);
    places[node] = nodes.size();
    return nodes.size() - 1;
  }

  /// Gives the places of one distance their retainers, which are returned.
  private IntArrayList above(IntArrayList level, int distance) {
    var above = new IntArrayList();
    if (distance == 1 || distance == Distances.SYSTEM + 1) {
      findEdges(graph.root(), NO_PARENT);
      return above;
    }
    if (distance <= 0 || distance == Distances.SYSTEM) { // nothing reaches it, or it is the root
      return above;
    }
    feebleRetainers.clear();
    feebleSeen.clear();
    for (int i = 0; i < level.size(); i++) {
      cancel.throwIfCanceled(i);
      int source = retainer(nodes.get(level.get(i)), distance - 1);
      if (source != HeapGraph.NO_NODE) {
        if (places[source] == 0) {
          above.add(add(source));
        }
        parents.set(level.get(i), places[source] - 1);
      }
    }
    for (int i = 0; i < above.size(); i++) {
      findEdges(nodes.get(above.get(i)), above.get(i));
    }
    return above;
  }

  /// Finds which edges lead from a node to the places below it.
  private void findEdges(int source, int place) {
    for (int edge = graph.firstEdge(source); edge < graph.edgesEnd(source); edge++) {
      cancel.throwIfCanceled(edge);
      int below = places[graph.edgeTarget(edge)] - 1;
      if (below >= 0
          && parents.get(below) == place
          && graph.edgeTarget(edge) != source
          && rank(edge, source) < rank(edges.get(below), source)) {
        edges.set(below, edge);
      }
    }
  }

  /// The edges of the program tell more than those of the engine. Where a root hangs only on a weak
  /// edge of the root of all, that one counts, as it does for distances.
  private int rank(int edge, int source) {
    if (edge == HeapGraph.NO_EDGE) {
      return NO_RANK;
    }
    return switch (graph.edgeType(edge)) {
      case CONTEXT, PROPERTY -> 0;
      case ELEMENT -> 1;
      case INTERNAL -> 2;
      case WEAK -> source == graph.root() ? NO_RANK - 1 : NO_RANK;
      default -> 3;
    };
  }

  private int retainer(int node, int distance) {
    var retainers = snapshot.retainers();
    int known = preferred.applyAsInt(node);
    int best = HeapGraph.NO_NODE;
    var lost = new IntHashSet();
    boolean hasFeeble = false;
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      cancel.throwIfCanceled(slot);
      int source = retainers.source(slot);
      if (snapshot.distance(source) == distance && source != graph.root() && source != node) {
        if (!retainers.mayRetain(slot)) {
          hasFeeble = true;
        } else if (source == known) {
          return source;
        } else if (best == HeapGraph.NO_NODE || isBefore(source, best, lost)) {
          best = source;
        }
      }
    }
    return best == HeapGraph.NO_NODE && hasFeeble ? feebleRetainer(node, distance) : best;
  }

  /// @param lost names that are known to come after that of the best
  private boolean isBefore(int source, int best, IntHashSet lost) {
    int name = graph.nameIndex(source);
    int bestName = graph.nameIndex(best);
    if (name == bestName || lost.contains(name)) {
      return false;
    }
    boolean isBefore = graph.rawName(source).compareTo(graph.rawName(best)) < 0;
    lost.add(isBefore ? bestName : name);
    return isBefore;
  }

  /// A node is looked through once for all that it refers to, since it may be the table of a
  /// WeakMap with millions of entries.
  private int feebleRetainer(int node, int distance) {
    var retainers = snapshot.retainers();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      cancel.throwIfCanceled(slot);
      int source = retainers.source(slot);
      if (snapshot.distance(source) == distance
          && source != graph.root()
          && source != node
          && feebleSeen.add(source)) {
        for (int edge = graph.firstEdge(source); edge < graph.edgesEnd(source); edge++) {
          cancel.throwIfCanceled(edge);
          int target = graph.edgeTarget(edge);
          if (graph.edgeType(edge) != EdgeType.WEAK && places[target] != 0) {
            feebleRetainers.getIfAbsentPut(target, source);
          }
        }
      }
    }
    return feebleRetainers.getIfAbsent(node, HeapGraph.NO_NODE);
  }

  /// How many nodes there are.
  public int size() {
    return nodes.size();
  }

  public int node(int place) {
    return nodes.get(place);
  }

  /// The place of the retainer, greater than that of the node, or [#NO_PARENT].
  public int parent(int place) {
    return parents.get(place);
  }

  /// The edge that leads to the node, from its retainer or the root; [HeapGraph#NO_EDGE] for what
  /// nothing reaches.
  public int edge(int place) {
    return edges.get(place);
  }

  /// Whether the node is one of the objects asked for.
  public boolean isTarget(int place) {
    return targets.contains(place);
  }

  /// Bytes by place that would go with each of the objects asked for, none counted twice: 0 for
  /// what another of them dominates. O(nodes that dominate them); allocates 1 byte per node of the
  /// heap for a while.
  public long[] retainedSizes() {
    return DisjointSizes.of(snapshot, this, cancel);
  }
}
