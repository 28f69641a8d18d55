package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.BitSet;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// Puts holders together that are one leak: the same containers of sister objects, such as a Map
/// per tenant in a Map of tenants, or the array of each mailbox; see [SisterHolders]. There may be
/// millions: each is known by its place among them.
final class AlikeHolders {
  private static final int LEAST = 3;
  private static final int NONE = -1;

  private final GainingHolders holders;
  private final HolderOwners owners;
  private final SisterHolders sisters;

  /// Sisters of whom one was put together with others.
  private final BitSet spent = new BitSet();

  private final int[] leaders;
  private final IntIntHashMap collections = new IntIntHashMap();

  private AlikeHolders(GainingHolders holders, HolderOwners owners, SisterHolders sisters) {
    this.holders = holders;
    this.owners = owners;
    this.sisters = sisters;
    leaders = new int[holders.count()];
    Arrays.fill(leaders, NONE);
  }

  /// O(holders); allocates 28 bytes per holder, and 36 for each that shares its sort with no other.
  static AlikeHolders of(Capture capture, GainingHolders holders, CancelSignal cancel) {
    var owners = new HolderOwners(capture);
    var alike = new AlikeHolders(holders, owners, SisterHolders.find(holders, owners, cancel));
    for (int place = 0; place < holders.count(); place++) {
      cancel.throwIfCanceled(place);
      if (alike.leaders[place] == NONE) {
        alike.join(place);
      }
    }
    return alike;
  }

  /// The place of the largest of those that a holder is put together with, its own if with none.
  int leader(int place) {
    return leaders[place];
  }

  /// The collection that holds all of them directly, or NO_NODE.
  int container(int leader) {
    return collections.getIfAbsent(leader, HeapGraph.NO_NODE);
  }

  private void join(int place) {
    for (int step = 0; step < SisterHolders.STEPS; step++) {
      int one = sisters.of(place, step);
      if (one != SisterHolders.NONE && sisters.size(one) >= LEAST && !spent.get(one)) {
        int leader = joinAll(one);
        int container = owners.ownerOf(holders.node(place));
        if (step == 0 && owners.isCollection(container)) {
          collections.put(leader, container);
        }
        return;
      }
    }
    leaders[place] = place;
  }

  private int joinAll(int one) {
    int leader = sisters.member(one, 0);
    for (int rank = 1; rank < sisters.size(one); rank++) {
      int place = sisters.member(one, rank);
      leader = holders.bytes(place) > holders.bytes(leader) ? place : leader;
    }
    for (int rank = 0; rank < sisters.size(one); rank++) {
      int place = sisters.member(one, rank);
      leaders[place] = leader;
      for (int step = 0; step < SisterHolders.STEPS; step++) {
        if (sisters.of(place, step) != SisterHolders.NONE) {
          spent.set(sisters.of(place, step));
        }
      }
    }
    return leader;
  }
}
