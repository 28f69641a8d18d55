package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// Holders whose owners, up to some steps, are of the same classes and end at the same container.
/// Each such group of sisters has a number, and so has each holder: its place.
final class SisterHolders {
  /// How many owners of a holder are looked at.
  static final int STEPS = 3;

  /// In place of a number, where no container is so many steps above.
  static final int NONE = -1;

  /// By place and step, the sisters whose container the owner so many steps above is.
  private final int[] sisters;

  /// By sisters, where their places start among all members, and behind the last where those end.
  private final int[] firstMembers;

  private final int[] members;

  private SisterHolders(int[] sisters, int count) {
    this.sisters = sisters;
    firstMembers = new int[count + 1];
    members = listMembers();
  }

  /// O(holders); allocates 24 bytes per holder, and 36 while it runs for each that shares its sort
  /// with no other.
  static SisterHolders find(GainingHolders holders, HolderOwners owners, CancelSignal cancel) {
    var sisters = new int[STEPS * holders.count()];
    Arrays.fill(sisters, NONE);
    var sorts = new LongIntHashMap();
    var known = new LongIntHashMap();
    for (int place = 0; place < holders.count(); place++) {
      cancel.throwIfCanceled(place);
      int node = holders.node(place);
      int sort = NONE; // of the holder and its owners up to there
      for (int step = 0; step < STEPS; step++) {
        sort = sorts.getIfAbsentPut(pair(sort, owners.sortOf(node)), sorts.size());
        node = owners.ownerOf(node);
        if (node == HeapGraph.NO_NODE) {
          break;
        }
        if (owners.isContainer(node)) {
          sisters[STEPS * place + step] = known.getIfAbsentPut(pair(node, sort), known.size());
        }
      }
    }
    return new SisterHolders(sisters, known.size());
  }

  private static long pair(int upper, int lower) {
    return (long) upper << Integer.SIZE | lower & 0xFFFF_FFFFL;
  }

  private int[] listMembers() {
    int count = firstMembers.length - 1;
    for (int one : sisters) {
      if (one != NONE) {
        firstMembers[one + 1]++;
      }
    }
    for (int one = 0; one < count; one++) {
      firstMembers[one + 1] += firstMembers[one];
    }
    var listed = new int[firstMembers[count]];
    // from the last to the first, so that each start becomes what it is by counting down
    for (int i = sisters.length - 1; i >= 0; i--) {
      if (sisters[i] != NONE) {
        listed[--firstMembers[sisters[i] + 1]] = i / STEPS;
      }
    }
    System.arraycopy(firstMembers, 1, firstMembers, 0, count);
    firstMembers[count] = listed.length;
    return listed;
  }

  /// The sisters of a holder that have the container so many steps above it, or NONE.
  int of(int place, int step) {
    return sisters[STEPS * place + step];
  }

  /// How many they are.
  int size(int number) {
    return firstMembers[number + 1] - firstMembers[number];
  }

  /// The place of one of them.
  ///
  /// @param rank 0 for the first
  int member(int number, int rank) {
    return members[firstMembers[number] + rank];
  }
}
