package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// Whose gain it is what an older object gained: its own, or, where it is a link of a list or of a
/// queue of chunks, that of the list's owner.
final class GainOwners {
  /// A list is followed up to its owner over so many links.
  private static final int LONGEST_LIST = 50_000_000;

  /// An object with more edges is looked at so far.
  private static final int MOST_EDGES = 40;

  private final Capture last;
  private final Accumulation gains;
  private final ChunkedLists chunks;
  private final int[] largest;

  /// O(nodes); allocates 4 bytes per node.
  GainOwners(Capture last, Accumulation gains, ChunkedLists chunks, CancelSignal cancel) {
    this.last = last;
    this.gains = gains;
    this.chunks = chunks;
    largest = largestEntries(cancel);
  }

  private int[] largestEntries(CancelSignal cancel) {
    var largest = new int[last.graph().nodeCount()];
    Arrays.fill(largest, HeapGraph.NO_NODE);
    for (int node = 0; node < largest.length; node++) {
      cancel.throwIfCanceled(node);
      if (gains.entryOf(node) == node) {
        int holder = gains.holderOf(node);
        if (largest[holder] == HeapGraph.NO_NODE
            || gains.bytes(node) > gains.bytes(largest[holder])) {
          largest[holder] = node;
        }
      }
    }
    return largest;
  }

  /// The entry of an older object with the most bytes, or NO_NODE.
  int largestEntry(int node) {
    return largest[node];
  }

  /// The object whose gain it is that an older one gained.
  int ownerOf(int node) {
    int chunk = chunks.chunkOf(node);
    if (chunk != HeapGraph.NO_NODE) {
      return listOwner(chunk, last.classes().classOf(chunk));
    }
    int listClass = listClass(node);
    return listClass == Candidate.NO_CLASS ? node : listOwner(node, listClass);
  }

  /// The class of the link whose array it is, or NO_CLASS.
  int chunkClass(int node) {
    int chunk = chunks.chunkOf(node);
    return chunk == HeapGraph.NO_NODE ? Candidate.NO_CLASS : last.classes().classOf(chunk);
  }

  /// The class of which both the holder and its entry are, where that makes them links of a list,
  /// else NO_CLASS.
  int listClass(int node) {
    int entry = largest[node];
    int entryClass = last.classes().classOf(entry);
    if (!ClassKinds.mayBeLink(last, entry)) {
      return Candidate.NO_CLASS;
    }
    if (entryClass == last.classes().classOf(node) || refersToItsClass(entry, entryClass)) {
      return entryClass;
    }
    return Candidate.NO_CLASS;
  }

  private boolean refersToItsClass(int node, int itsClass) {
    var graph = last.graph();
    int end = Math.min(graph.edgesEnd(node), graph.firstEdge(node) + MOST_EDGES);
    for (int edge = graph.firstEdge(node); edge < end; edge++) {
      int target = graph.edgeTarget(edge);
      if (target != node
          && last.classes().classOf(target) == itsClass
          && graph.edgeType(edge) == EdgeType.PROPERTY
          && !graph.edgeName(edge).equals("__proto__")) {
        return true;
      }
    }
    return false;
  }

  /// The nearest dominator that is no link.
  private int listOwner(int link, int listClass) {
    int node = link;
    for (int steps = 0; steps < LONGEST_LIST && isLinkOrPlumbing(node, listClass); steps++) {
      int above = last.snapshot().dominatorOf(node);
      if (above == node || above == last.graph().root()) {
        return link;
      }
      node = above;
    }
    return node;
  }

  private boolean isLinkOrPlumbing(int node, int listClass) {
    return last.classes().classOf(node) == listClass || last.roles().isStorage(node);
  }
}
