package holdfast.analysis;

import static holdfast.index.InvalidIndexException.require;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import java.util.Arrays;

/// A distance for every node, one byte each; two, then four, from the moment that one needs more.
///
/// ```
/// top bit        set where only the engine reaches the node
/// bits below it  edges from where the count starts; all bits set: not reached
/// ```
final class DistanceColumn {
  private static final String INDEXED = "distances";
  private static final String SYSTEM_BIT = "system bit of distances";

  private static final int TINY_SYSTEM_BIT = 1 << 7;
  private static final int NARROW_SYSTEM_BIT = 1 << 15;
  private static final int WIDE_SYSTEM_BIT = 1 << 30;

  /// One of the three holds the distances, the others are null.
  private byte[] tiny;

  private char[] narrow;
  private int[] wide;
  private int systemBit = TINY_SYSTEM_BIT;
  private int none = 2 * TINY_SYSTEM_BIT - 1;

  DistanceColumn(int nodeCount) {
    tiny = new byte[nodeCount];
    Arrays.fill(tiny, (byte) none);
  }

  void save(IndexWriter index, int nodeCount) {
    index.add(SYSTEM_BIT, new int[] {systemBit});
    index.add(
        INDEXED,
        nodeCount,
        (from, count, values) -> {
          for (int i = 0; i < count; i++) {
            values[i] = kept(from + i);
          }
        });
  }

  /// Distances that are there once the index is read.
  static DistanceColumn restore(IndexReader index, int nodeCount) {
    int bit = index.ints(SYSTEM_BIT, 1, Integer.MAX_VALUE)[0];
    var column = new DistanceColumn(bit == TINY_SYSTEM_BIT ? nodeCount : 0);
    while (column.systemBit < bit && column.systemBit != WIDE_SYSTEM_BIT) {
      column.widen();
    }
    require(column.systemBit == bit, SYSTEM_BIT);
    column.narrow = column.narrow == null ? null : new char[nodeCount];
    column.wide = column.wide == null ? null : new int[nodeCount];
    int below = column.none == Integer.MAX_VALUE ? Integer.MAX_VALUE : column.none + 1;
    index.add(
        INDEXED,
        nodeCount,
        (from, count, values) -> {
          if (below != Integer.MAX_VALUE) {
            IndexReader.checkRange(INDEXED, values, count, below);
          }
          for (int i = 0; i < count; i++) {
            column.keep(from + i, values[i] & column.none);
          }
        });
    return column;
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
    if (tiny != null) {
      tiny[node] = (byte) kept;
    } else {
      keepLonger(node, kept);
    }
  }

  private void keepLonger(int node, int kept) {
    if (narrow != null) {
      narrow[node] = (char) kept;
    } else {
      wide[node] = kept;
    }
  }

  private int kept(int node) {
    return tiny != null ? tiny[node] & 0xFF : keptLonger(node);
  }

  private int keptLonger(int node) {
    return narrow != null ? narrow[node] : wide[node];
  }

  private void widen() {
    if (tiny != null) {
      var wider = new char[tiny.length];
      for (int node = 0; node < wider.length; node++) {
        wider[node] = (char) widened(kept(node), NARROW_SYSTEM_BIT);
      }
      tiny = null;
      narrow = wider;
      systemBit = NARROW_SYSTEM_BIT;
    } else {
      var wider = new int[narrow.length];
      for (int node = 0; node < wider.length; node++) {
        wider[node] = widened(kept(node), WIDE_SYSTEM_BIT);
      }
      narrow = null;
      wide = wider;
      systemBit = WIDE_SYSTEM_BIT;
    }
    none = 2 * systemBit - 1;
  }

  private int widened(int kept, int widerBit) {
    if (kept == none) {
      return 2 * widerBit - 1;
    }
    return kept >= systemBit ? kept ^ systemBit | widerBit : kept;
  }
}
