package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The holders that gained the most since a moment, links of a list counted as their list.
final class Candidates {
  private static final int LEAST_ENTRIES = 3;
  private static final long LEAST_BYTES = 4_000;
  private static final int LIMIT = 400;

  /// A list is followed up to its owner over so many links.
  private static final int LONGEST_LIST = 50_000_000;

  private final Capture last;
  private final Accumulation gains;
  private final Map<Integer, Candidate> byNode = new LinkedHashMap<>();
  private final ChunkedLists chunks;

  private Candidates(Capture last, Accumulation gains, ChunkedLists chunks) {
    this.last = last;
    this.gains = gains;
    this.chunks = chunks;
  }

  /// By gained bytes, the most first. O(nodes).
  static List<Candidate> find(
      Capture last, Accumulation gains, ChunkedLists chunks, CancelSignal cancel) {
    var search = new Candidates(last, gains, chunks);
    int[] largest = search.largestEntries(cancel);
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (!gains.isBorn(node)
          && largest[node] != HeapGraph.NO_NODE
          && !last.roles().isStorage(node)) {
        search.add(node, largest[node]);
      }
    }
    return new AlikeHolders(last)
        .join(List.copyOf(search.byNode.values())).stream()
            .filter(c -> c.entryCount >= LEAST_ENTRIES || c.bytes >= LEAST_BYTES)
            .sorted(Comparator.comparingLong((Candidate c) -> c.bytes).reversed())
            .limit(LIMIT)
            .toList();
  }

  /// By holder the entry with the most bytes.
  private int[] largestEntries(CancelSignal cancel) {
    var largest = new int[last.graph().nodeCount()];
    java.util.Arrays.fill(largest, HeapGraph.NO_NODE);
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

  private void add(int node, int largestEntry) {
    int chunk = chunks.chunkOf(node);
    if (chunk != HeapGraph.NO_NODE) {
      int chunkClass = last.classes().classOf(chunk);
      add(node, largestEntry, listOwner(chunk, chunkClass)).chunkClass = chunkClass;
      return;
    }
    int listClass = listClass(node, largestEntry);
    int owner = listClass < 0 ? node : listOwner(node, listClass);
    var candidate = add(node, largestEntry, owner);
    if (listClass >= 0) {
      candidate.listClass = listClass;
    }
  }

  private Candidate add(int node, int largestEntry, int owner) {
    var candidate = byNode.computeIfAbsent(owner, Candidate::new);
    candidate.add(node, gains.entryCount(node), gains.bytes(node));
    if (candidate.largestEntry == HeapGraph.NO_NODE
        || gains.bytes(largestEntry) > gains.bytes(candidate.largestEntry)) {
      candidate.largestEntry = largestEntry;
    }
    return candidate;
  }

  /// The class of which both the holder and its entry are, where that makes them links of a list.
  private int listClass(int node, int entry) {
    int entryClass = last.classes().classOf(entry);
    if (!ClassKinds.mayBeLink(last, entry)) {
      return -1;
    }
    if (entryClass == last.classes().classOf(node) || refersToItsClass(entry, entryClass)) {
      return entryClass;
    }
    return -1;
  }

  private boolean refersToItsClass(int node, int itsClass) {
    var graph = last.graph();
    int end = Math.min(graph.edgesEnd(node), graph.firstEdge(node) + 40);
    for (int edge = graph.firstEdge(node); edge < end; edge++) {
      int target = graph.edgeTarget(edge);
      if (target != node
          && last.classes().classOf(target) == itsClass
          && graph.edgeType(edge) == holdfast.graph.EdgeType.PROPERTY
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
