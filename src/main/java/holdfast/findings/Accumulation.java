package holdfast.findings;

import holdfast.analysis.Distances;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Which objects that existed at some moment hold what was born after it: every newer node is
/// attributed to the nearest older object from which it is reached over newer nodes alone.
///
/// Nearest counts objects, not plumbing: what a Map holds through its table is as near as what an
/// array holds. What only roots and native contexts hold is attributed to them last. The search is
/// breadth-first from all older objects at once, in the order of the file.
final class Accumulation {
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final EssentialEdges essential;
  private final CancelSignal cancel;
  private final Capture capture;
  private final long bornAfter;

  /// By newer node: the older object it is attributed to.
  private final int[] holderOf;

  /// By newer node: the newer object next to the holder through which it was reached.
  private final int[] entryOf;

  /// By older object: how many newer objects it holds directly, whoever else holds them too.
  private final int[] entryCounts;

  /// By older object, and by entry: shallow sizes of what is attributed.
  private final long[] bytes;

  /// Only until the search is over.
  private int[] lastCountedFor;

  private int[] queue;
  private final IntArrayStack plumbing = new IntArrayStack();
  private int queued;

  private Accumulation(Capture capture, long bornAfter, CancelSignal cancel) {
    this.capture = capture;
    this.bornAfter = bornAfter;
    this.cancel = cancel;
    graph = capture.graph();
    roles = capture.roles();
    essential = capture.essential();
    int nodes = graph.nodeCount();
    holderOf = filled(nodes);
    entryOf = filled(nodes);
    lastCountedFor = filled(nodes);
    entryCounts = new int[nodes];
    bytes = new long[nodes];
    queue = new int[nodes];
  }

  private static int[] filled(int nodes) {
    var array = new int[nodes];
    Arrays.fill(array, HeapGraph.NO_NODE);
    return array;
  }

  /// O(edges); allocates 28 bytes per node, of which 20 stay.
  ///
  /// @param bornAfter greatest odd id of the moment
  static Accumulation compute(Capture capture, long bornAfter, CancelSignal cancel) {
    var result = new Accumulation(capture, bornAfter, cancel);
    result.searchFrom(NodeRoles.OBJECT);
    result.searchFrom(NodeRoles.ROOT);
    result.lastCountedFor = null;
    result.queue = null;
    return result;
  }

  /// Whether the node is an object that did not exist at the moment.
  boolean isBorn(int node) {
    long id = graph.nodeId(node);
    return (id & 1) != 0 && id > bornAfter;
  }

  /// Embedder's nodes get new ids in every capture and tell nothing of their age.
  private boolean isAgeless(int node) {
    return (graph.nodeId(node) & 1) == 0;
  }

  /// Whether a node is attributed to one of these.
  boolean isOf(int node, IntHashSet holders) {
    return holderOf[node] != HeapGraph.NO_NODE && holders.contains(holderOf[node]);
  }

  int holderOf(int node) {
    return holderOf[node];
  }

  int entryOf(int node) {
    return entryOf[node];
  }

  int entryCount(int holder) {
    return entryCounts[holder];
  }

  /// Of an older object all that is attributed to it, of an entry what was reached through it.
  long bytes(int node) {
    return bytes[node];
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
      visit(queue[next], holderOf[queue[next]]);
    }
  }

  private boolean isSource(int node) {
    return roles.of(node) == NodeRoles.ROOT
        || !isAgeless(node)
            && !isBorn(node)
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
    boolean born = isBorn(target);
    if (roles.isStorage(target)) {
      // plumbing belongs to whoever is met first
      if (holderOf[target] == HeapGraph.NO_NODE) {
        holderOf[target] = holder;
        entryOf[target] = isHolder ? target : entryOf[from];
        if (born) {
          add(target, holder);
        }
        plumbing.push(target);
      }
      return;
    }
    if (isHolder && born && lastCountedFor[target] != holder) {
      lastCountedFor[target] = holder;
      entryCounts[holder]++;
    }
    if ((born || isAgeless(target)) && holderOf[target] == HeapGraph.NO_NODE) {
      holderOf[target] = holder;
      entryOf[target] = isHolder ? target : entryOf[from];
      add(target, holder);
      queue[queued++] = target;
    }
  }

  private void add(int node, int holder) {
    long size = capture.snapshot().shallowSize(node);
    bytes[holder] += size;
    int entry = entryOf[node];
    if (entry != HeapGraph.NO_NODE) {
      bytes[entry] += size;
    }
  }
}
