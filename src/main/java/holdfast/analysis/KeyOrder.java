package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Sorts keys by a number each has.
public final class KeyOrder {
  private static final int BYTE = 0xFF;
  private static final int STEP = 0xFFFF;

  private KeyOrder() {}

  /// The keys in the order of their measures, in a new array; keys of one measure stay as they
  /// were. A radix sort: O(keys) for each byte in which the measures differ, allocates 16 bytes per
  /// key.
  public static int[] sort(
      int[] keys, IntToLongFunction measure, boolean ascending, CancelSignal cancel) {
    int length = keys.length;
    var measures = new long[length];
    long differing = 0;
    boolean sorted = true;
    for (int i = 0; i < length; i++) {
      if ((i & STEP) == 0) {
        cancel.throwIfCanceled();
      }
      // The sign bit turned, so that unsigned bytes compare as the signed number does.
      long value = measure.applyAsLong(keys[i]) ^ Long.MIN_VALUE;
      measures[i] = ascending ? value : ~value;
      differing |= measures[i] ^ measures[0];
      sorted &= i == 0 || Long.compareUnsigned(measures[i - 1], measures[i]) <= 0;
    }
    if (sorted) {
      return keys.clone();
    }
    var positions = new int[length];
    Arrays.setAll(positions, i -> i);
    var next = new int[length];
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      if ((differing >>> shift & BYTE) != 0) {
        cancel.throwIfCanceled();
        distribute(measures, shift, positions, next);
        var swap = positions;
        positions = next;
        next = swap;
      }
    }
    for (int i = 0; i < length; i++) {
      next[i] = keys[positions[i]];
    }
    return next;
  }

  /// Sorted keys of one measure, at least two.
  @FunctionalInterface
  interface Tie {
    /// @param from the place of the first
    /// @param to the place behind the last
    void look(int from, int to);
  }

  static void forEachTie(int[] sorted, IntToLongFunction measure, Tie tie) {
    int from = 0;
    while (from < sorted.length) {
      long value = measure.applyAsLong(sorted[from]);
      int to = from + 1;
      while (to < sorted.length && measure.applyAsLong(sorted[to]) == value) {
        to++;
      }
      if (to - from > 1) {
        tie.look(from, to);
      }
      from = to;
    }
  }

  private static void distribute(long[] measures, int shift, int[] from, int[] to) {
    var starts = new int[BYTE + 2];
    for (int position : from) {
      starts[(int) (measures[position] >>> shift & BYTE) + 1]++;
    }
    for (int i = 0; i < BYTE; i++) {
      starts[i + 1] += starts[i];
    }
    for (int position : from) {
      to[starts[(int) (measures[position] >>> shift & BYTE)]++] = position;
    }
  }
}
