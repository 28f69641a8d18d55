package holdfast.analysis;

import java.util.Arrays;

/// A distance for every node, two bytes each; four from the moment that one needs more.
///
/// ```
/// top bit        set where only the engine reaches the node
/// bits below it  edges from where the count starts; all bits set: not reached
/// ```
final class DistanceColumn {
  private static final int WIDE_SYSTEM_BIT = 1 << 30;

  private char[] narrow;
  private int[] wide;
  private int systemBit = 1 << 15;
  private int none = 2 * systemBit - 1;

  DistanceColumn(int nodeCount) {
    narrow = new char[nodeCount];
    Arrays.fill(narrow, (char) none);
  }

  /// As [Distances#of].
  int distance(int node) {
    int kept = kept(node);
    if (kept < systemBit) {
      return kept;
    }
    return kept == none ? Distances.UNREACHED : Distances.SYSTEM + (kept ^ systemBit);
  }

  boolean isUnreached(int node) {
    return kept(node) == none;
  }

  /// Sets the distance of a node that counts start at, from the user's side or the engine's.
  void start(int node, int edges, boolean isSystem) {
    keep(node, isSystem ? edges | systemBit : edges);
  }

  /// What [#keep] takes for the nodes that this one leads to.
  int next(int node) {
    int next = kept(node) + 1;
    if ((next & systemBit - 1) < systemBit - 1) {
      return next;
    }
    widen();
    return kept(node) + 1;
  }

  void keep(int node, int kept) {
    if (narrow == null) {
      wide[node] = kept;
    } else {
      narrow[node] = (char) kept;
    }
  }

  private int kept(int node) {
    return narrow == null ? wide[node] : narrow[node];
  }

  private void widen() {
    int wideNone = 2 * WIDE_SYSTEM_BIT - 1;
    wide = new int[narrow.length];
    for (int node = 0; node < wide.length; node++) {
      int kept = narrow[node];
      boolean isSystem = kept >= systemBit;
      wide[node] = kept == none ? wideNone : isSystem ? kept ^ systemBit | WIDE_SYSTEM_BIT : kept;
    }
    narrow = null;
    systemBit = WIDE_SYSTEM_BIT;
    none = wideNone;
  }
}
