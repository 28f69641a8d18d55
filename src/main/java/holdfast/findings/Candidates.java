package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;

/// The holders that gained the most since a moment, links of a list counted as their list.
final class Candidates {
  private static final int LEAST_ENTRIES = 3;
  private static final long LEAST_BYTES = 4_000;
  private static final int LIMIT = 400;

  private final Capture last;
  private final Accumulation gains;
  private final GainOwners owners;

  private Candidates(Capture last, Accumulation gains, GainOwners owners) {
    this.last = last;
    this.gains = gains;
    this.owners = owners;
  }

  /// By gained bytes, the most first. O(nodes); allocates 8 bytes per node and 50 per holder.
  static List<Candidate> find(
      Capture last, Accumulation gains, ChunkedLists chunks, CancelSignal cancel) {
    var search = new Candidates(last, gains, new GainOwners(last, gains, chunks, cancel));
    var holders = search.holders(cancel);
    var alike = AlikeHolders.of(last, holders, cancel);
    for (int place = 0; place < holders.count(); place++) {
      if (alike.leader(place) != place) {
        holders.move(place, alike.leader(place));
      }
    }
    return search.candidates(largest(holders, alike), holders, alike);
  }

  private GainingHolders holders(CancelSignal cancel) {
    int count = 0;
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      count += isSource(node) ? 1 : 0;
    }
    var holders = new GainingHolders(last.graph(), count);
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isSource(node)) {
        holders.add(owners.ownerOf(node), node, gains.entryCount(node), gains.bytes(node));
      }
    }
    return holders;
  }

  private boolean isSource(int node) {
    return owners.largestEntry(node) != HeapGraph.NO_NODE
        && !gains.isBorn(node)
        && !last.roles().isStorage(node);
  }

  /// A holder that gained much, all alike counted.
  ///
  /// @param place of the leader
  /// @param order of the first of those alike
  private record Large(int place, int order, long bytes) {
    static final Comparator<Large> MOST_FIRST =
        Comparator.comparingLong(Large::bytes).reversed().thenComparingInt(Large::order);
  }

  /// The places of the leaders that gained the most, the most first.
  private static int[] largest(GainingHolders holders, AlikeHolders alike) {
    var isSeen = new BitSet();
    var found = new PriorityQueue<>(Large.MOST_FIRST.reversed());
    for (int place = 0; place < holders.count(); place++) {
      int leader = alike.leader(place);
      if (isSeen.get(leader)) {
        continue;
      }
      isSeen.set(leader);
      long bytes = holders.bytes(leader);
      if (holders.entryCount(leader) >= LEAST_ENTRIES || bytes >= LEAST_BYTES) {
        if (found.size() == LIMIT && bytes > found.element().bytes) {
          found.remove();
        }
        if (found.size() < LIMIT) {
          found.add(new Large(leader, place, bytes));
        }
      }
    }
    return found.stream().sorted(Large.MOST_FIRST).mapToInt(Large::place).toArray();
  }

  private List<Candidate> candidates(int[] leaders, GainingHolders holders, AlikeHolders alike) {
    var byLeader = new IntObjectHashMap<Candidate>();
    var candidates = new ArrayList<Candidate>();
    for (int leader : leaders) {
      var candidate = new Candidate(holders.node(leader));
      candidate.entryCount = holders.entryCount(leader);
      candidate.bytes = holders.bytes(leader);
      candidate.container = alike.container(leader);
      byLeader.put(leader, candidate);
      candidates.add(candidate);
    }
    for (int place = 0; place < holders.count(); place++) {
      var candidate = byLeader.get(alike.leader(place));
      if (candidate != null && place != alike.leader(place)) {
        candidate.alike.add(holders.node(place));
      }
    }
    addSources(byLeader, holders, alike);
    return candidates;
  }

  /// Those of a leader first, then those of the holders alike, one holder after the other.
  private void addSources(
      IntObjectHashMap<Candidate> byLeader, GainingHolders holders, AlikeHolders alike) {
    var inOrder = new LongArrayList(); // place and index
    for (int index = 0; index < holders.sourceCount(); index++) {
      int place = holders.placeOfSource(index);
      int leader = alike.leader(place);
      var candidate = byLeader.get(leader);
      if (candidate != null && place == leader) {
        addSource(candidate, holders.source(index));
      } else if (candidate != null) {
        inOrder.add((long) place << Integer.SIZE | index);
      }
    }
    inOrder.sortThis();
    inOrder.forEach(placeAndIndex -> {
      int index = (int) placeAndIndex;
      var candidate = byLeader.get(alike.leader(holders.placeOfSource(index)));
      candidate.sources.add(holders.source(index));
    });
  }

  private void addSource(Candidate candidate, int node) {
    candidate.sources.add(node);
    int entry = owners.largestEntry(node);
    if (candidate.largestEntry == HeapGraph.NO_NODE
        || gains.bytes(entry) > gains.bytes(candidate.largestEntry)) {
      candidate.largestEntry = entry;
    }
    int chunkClass = owners.chunkClass(node);
    if (chunkClass != Candidate.NO_CLASS) {
      candidate.chunkClass = chunkClass;
    } else if (owners.listClass(node) != Candidate.NO_CLASS) {
      candidate.listClass = owners.listClass(node);
    }
  }
}
