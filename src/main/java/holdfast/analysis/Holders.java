package holdfast.analysis;

import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Who keeps an object alive: the nodes that refer to it and live without it. Of these, those are
/// independent that live without the others: the object goes only when all of them let go.
///
/// @param edges one retaining edge of each, the independent ones first, each part in the order of
///   Retainers
/// @param independent how many are independent
public record Holders(int[] edges, int independent) {
  private static final int FREE = 1;
  private static final int BELOW = 2;

  /// O(retainers of the node and nodes that dominate them).
  static Holders of(
      SnapshotAnalysis snapshot, EssentialEdges essential, int node, CancelSignal cancel) {
    var found = new Finder(snapshot, node, cancel);
    found.collect(essential);
    return found.split();
  }

  private static final class Finder {
    private final SnapshotAnalysis snapshot;
    private final HeapGraph graph;
    private final int node;
    private final CancelSignal cancel;
    private final IntArrayList edges = new IntArrayList();
    private final IntHashSet sources = new IntHashSet();

    /// Whether a node is a retainer, the object, or dominated by one of them.
    private final IntIntHashMap states = new IntIntHashMap();

    Finder(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
      this.snapshot = snapshot;
      this.node = node;
      this.cancel = cancel;
      graph = snapshot.graph();
    }

    void collect(EssentialEdges essential) {
      for (int edge : snapshot.retainingEdges(node, cancel)) {
        cancel.throwIfCanceled(edge);
        int source = graph.edgeSource(edge);
        if (source != node && isReached(source) && essential.isEssential(source, edge)) {
          edges.add(edge);
          sources.add(source);
        }
      }
    }

    /// What the roots do not reach holds nothing. A few retaining edges count for no distance: what
    /// lives through them is told by what dominates it.
    private boolean isReached(int source) {
      int at = source;
      for (int steps = 0;
          at != graph.root() && snapshot.distance(at) == Distances.UNREACHED;
          steps++) {
        cancel.throwIfCanceled(steps);
        at = snapshot.dominatorOf(at);
      }
      return at != graph.root() || source == at;
    }

    Holders split() {
      var independent = new IntArrayList();
      var others = new IntArrayList();
      var left = new IntHashSet(sources);
      for (int i = 0; i < edges.size(); i++) {
        int edge = edges.get(i);
        int source = graph.edgeSource(edge);
        if (left.remove(source)) {
          switch (stateAbove(source)) {
            case FREE -> independent.add(edge);
            default -> {
              if (!isBelowNode(source)) {
                others.add(edge);
              }
            }
          }
        }
      }
      int count = independent.size();
      independent.addAll(others);
      return new Holders(independent.toArray(), count);
    }

    /// What the dominators of a node say of it.
    private int stateAbove(int start) {
      var way = new IntArrayList();
      int at = snapshot.dominatorOf(start);
      int state = FREE;
      while (at != graph.root()) {
        cancel.throwIfCanceled(way.size());
        if (at == node || sources.contains(at)) {
          state = BELOW;
          break;
        }
        int known = states.getIfAbsent(at, 0);
        if (known != 0) {
          state = known;
          break;
        }
        way.add(at);
        at = snapshot.dominatorOf(at);
      }
      for (int i = 0; i < way.size(); i++) {
        states.put(way.get(i), state);
      }
      return state;
    }

    /// Whether a node lives only through the object itself.
    private boolean isBelowNode(int start) {
      int at = start;
      for (int steps = 0; at != graph.root(); steps++) {
        cancel.throwIfCanceled(steps);
        if (at == node) {
          return true;
        }
        if (snapshot.retainedSize(at) > snapshot.retainedSize(node)) {
          return false;
        }
        at = snapshot.dominatorOf(at);
      }
      return false;
    }
  }
}
