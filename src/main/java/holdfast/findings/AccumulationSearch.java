package holdfast.findings;

import holdfast.analysis.Distances;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Finds what an [Accumulation] tells: breadth-first from all older objects at once, in the order
/// of the file. What it needs besides goes when it has run.
final class AccumulationSearch {
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final EssentialEdges essential;
  private final CancelSignal cancel;
  private final Capture capture;
  private final Accumulation found;

  /// By newer object: the last older one for which it was counted.
  private final int[] lastCountedFor;

  private final int[] queue;
  private final IntArrayStack plumbing = new IntArrayStack();
  private int queued;

  /// @param found filled in
  AccumulationSearch(Capture capture, Accumulation found, CancelSignal cancel) {
    this.capture = capture;
    this.found = found;
    this.cancel = cancel;
    graph = capture.graph();
    roles = capture.roles();
    essential = capture.essential();
    lastCountedFor = Accumulation.filled(graph.nodeCount());
    queue = new int[graph.nodeCount()];
  }

  /// O(edges). Once only.
  void run() {
    searchFrom(NodeRoles.OBJECT);
    searchFrom(NodeRoles.ROOT);
  }

  private void searchFrom(byte role) {
    int first = queued;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (roles.of(node) == role && isSource(node)) {
        visit(node, node);
      }
    }
    for (int next = first; next < queued; next++) {
      cancel.throwIfCanceled(next);
      visit(queue[next], found.holderOf[queue[next]]);
    }
  }

  private boolean isSource(int node) {
    return roles.of(node) == NodeRoles.ROOT
        || !found.isAgeless(node)
            && !found.isBorn(node)
            && capture.snapshot().distance(node) != Distances.UNREACHED;
  }

  /// Attributes what a node holds, straight or through plumbing.
  private void visit(int from, int holder) {
    boolean isHolder = from == holder;
    int node = from;
    while (true) {
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        byte role = roles.of(target);
        if (role != NodeRoles.ENGINE
            && role != NodeRoles.ROOT
            && essential.isEssential(node, edge)) {
          reach(target, from, holder, isHolder);
        }
      }
      if (plumbing.isEmpty()) {
        return;
      }
      node = plumbing.pop();
    }
  }

  private void reach(int target, int from, int holder, boolean isHolder) {
    boolean born = found.isBorn(target);
    if (roles.isStorage(target)) {
      // plumbing belongs to whoever is met first
      if (found.holderOf[target] == HeapGraph.NO_NODE) {
        found.holderOf[target] = holder;
        found.entryOf[target] = isHolder ? target : found.entryOf[from];
        if (born) {
          add(target, holder);
        }
        plumbing.push(target);
      }
      return;
    }
    if (isHolder && born && lastCountedFor[target] != holder) {
      lastCountedFor[target] = holder;
      found.entryCounts[holder]++;
    }
    if ((born || found.isAgeless(target)) && found.holderOf[target] == HeapGraph.NO_NODE) {
      found.holderOf[target] = holder;
      found.entryOf[target] = isHolder ? target : found.entryOf[from];
      add(target, holder);
      queue[queued++] = target;
    }
  }

  private void add(int node, int holder) {
    long size = capture.snapshot().shallowSize(node);
    found.bytes[holder] += size;
    int entry = found.entryOf[node];
    if (entry != HeapGraph.NO_NODE) {
      found.bytes[entry] += size;
    }
  }
}
