package holdfast.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Counts the commas of a piece of a number array, eight bytes at a time, and finds the end of the
/// array. Knows nothing else of the content.
final class CommaCounter {
  static final int NO_END = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW7 = ~HIGH;
  private static final long COMMAS = ONES * ',';

  /// Bytes counted at once: the sums of so many words do not overflow a byte.
  private static final int BLOCK = 8 * 128;

  private static final int MAY_CLOSE = -1;

  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final long SUM_OF_PAIRS = 0x0001000100010001L;

  /// Set in ']' and in letters, not in digits, commas and white space.
  private static final long BRACKET_BIT = ONES * 0x40;

  private int commas;
  private int end;

  /// Commas before the end of the array or of the piece.
  int commas() {
    return commas;
  }

  /// Position of the first `]`, or [#NO_END].
  int end() {
    return end;
  }

  void count(byte[] bytes, int length) {
    int count = 0;
    int at = 0;
    end = NO_END;
    while (at < length && end == NO_END) {
      int stop = Math.min(length, at + BLOCK);
      int found = stop - at == BLOCK ? countBlock(bytes, at) : MAY_CLOSE;
      count += found == MAY_CLOSE ? countBytes(bytes, at, stop) : found;
      at = stop;
    }
    commas = count;
  }

  /// The commas of a whole block, or [#MAY_CLOSE].
  private static int countBlock(byte[] bytes, int from) {
    long sums = 0; // one in each byte
    long seen = 0;
    for (int at = from; at < from + BLOCK; at += 8) {
      long word = (long) LONGS.get(bytes, at);
      seen |= word;
      long difference = word ^ COMMAS;
      // a byte of the difference is not zero, exactly where its low seven bits or its top bit are
      // set
      sums += (((difference & LOW7) + LOW7) | difference) >>> 7 & ONES;
    }
    if ((seen & BRACKET_BIT) != 0) {
      return MAY_CLOSE;
    }
    long pairs = (sums & EVEN_BYTES) + (sums >>> 8 & EVEN_BYTES);
    return BLOCK - (int) (pairs * SUM_OF_PAIRS >>> 48);
  }

  /// The commas up to the end of the array, which it notes, or of the stretch.
  private int countBytes(byte[] bytes, int from, int to) {
    int count = 0;
    for (int at = from; at < to && end == NO_END; at++) {
      if (bytes[at] == ',') {
        count++;
      } else if (bytes[at] == ']') {
        end = at;
      }
    }
    return count;
  }
}
