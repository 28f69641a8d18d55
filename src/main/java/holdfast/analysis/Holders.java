package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Who keeps an object alive: the nodes that refer to it and live without it. Of these, those are
/// independent that live without the others: the object goes only when all of them let go. An
/// object and the table of its properties are one holder.
///
/// @param edges one retaining edge of each, the independent ones first, each part in the order of
///   Retainers; of very many only the first of them, then in that of the file
/// @param independent how many are independent
public record Holders(int[] edges, int independent) {
  /// Of so many retainers all are put in order.
  private static final int FEW = 1 << 14;

  /// Of more, so many: nobody pages through the others.
  private static final int IN_ORDER = 1000;

  /// O(retainers of the node and nodes that dominate them); allocates four bits per node for a
  /// while.
  static Holders of(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    var found = new Finder(snapshot, node, cancel);
    found.collect();
    return found.split();
  }

  private static final class Finder {
    private final SnapshotAnalysis snapshot;
    private final HeapGraph graph;
    private final int node;
    private final CancelSignal cancel;
    private final IntArrayList edges = new IntArrayList();

    /// Where each of them starts.
    private final IntArrayList starts = new IntArrayList();

    private final BitSet sources;

    /// Nodes that are known to live without the retainers and the object, and nodes that one of
    /// those dominates.
    private final BitSet free;

    private final BitSet below;

    Finder(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
      this.snapshot = snapshot;
      this.node = node;
      this.cancel = cancel;
      graph = snapshot.graph();
      sources = new BitSet(graph.nodeCount());
      free = new BitSet(graph.nodeCount());
      below = new BitSet(graph.nodeCount());
    }

    void collect() {
      var retainers = snapshot.retainers();
      boolean isFew = retainers.count(node) <= FEW;
      int[] first =
          isFew
              ? snapshot.edges().retainers(node, cancel)
              : snapshot.edges().retainers(node, IN_ORDER, cancel).keys();
      for (int edge : first) {
        add(edge, graph.edgeSource(edge));
      }
      if (!isFew) {
        var slots = new RetainingSlots(snapshot, node, cancel);
        for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
          cancel.throwIfCanceled(slot);
          if (retainers.mayRetain(slot) && slots.isListed(slot)) {
            add(slots.edgeOf(slot), retainers.source(slot));
          }
        }
      }
    }

    private void add(int edge, int source) {
      if (source != node
          && isReached(source)
          && snapshot.essentialEdges().isEssential(source, edge)) {
        edges.add(edge);
        starts.add(source);
        sources.set(source);
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
      var left = sources.copy();
      for (int i = 0; i < edges.size(); i++) {
        int source = starts.get(i);
        if (!left.get(source)) {
          continue; // another edge of the same node stands before
        }
        left.clear(source);
        if (isFree(source)) {
          independent.add(edges.get(i));
        } else if (!isOwnTable(source) && !isBelowNode(source)) {
          others.add(edges.get(i));
        }
      }
      int count = independent.size();
      independent.addAll(others);
      return new Holders(independent.toArray(), count);
    }

    /// Whether no dominator of a node is a retainer or the object.
    private boolean isFree(int start) {
      int at = snapshot.dominatorOf(start);
      int steps = 0;
      while (at != graph.root() && !isDecided(at)) {
        cancel.throwIfCanceled(++steps);
        at = snapshot.dominatorOf(at);
      }
      boolean isFree = at == graph.root() || free.get(at);
      var decided = isFree ? free : below;
      for (int on = snapshot.dominatorOf(start); on != at; on = snapshot.dominatorOf(on)) {
        decided.set(on);
      }
      return isFree;
    }

    private boolean isDecided(int at) {
      return at == node || sources.get(at) || free.get(at) || below.get(at);
    }

    /// Whether a node is the table in which another holder stores its properties or elements: the
    /// two refer to the object in one.
    private boolean isOwnTable(int table) {
      int owner = snapshot.dominatorOf(table);
      return graph.type(table) == NodeType.ARRAY
          && sources.get(owner)
          && (graph.target(owner, EdgeType.INTERNAL, "properties") == table
              || graph.target(owner, EdgeType.INTERNAL, "elements") == table);
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
