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
    for (; at + 8 <= length; at += 8) {
      long word = (long) LONGS.get(bytes, at);
      if ((word & BRACKET_BIT) != 0 && closes(bytes, at, at + 8)) {
        break;
      }
      long difference = word ^ COMMAS;
      // a byte of the difference is zero, exactly where neither its low seven bits nor its top bit
      // are set
      count += Long.bitCount(~(((difference & LOW7) + LOW7) | difference) & HIGH);
    }
    end = NO_END;
    for (; at < length && end == NO_END; at++) {
      if (bytes[at] == ',') {
        count++;
      } else if (bytes[at] == ']') {
        end = at;
      }
    }
    commas = count;
  }

  private static boolean closes(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == ']') {
        return true;
      }
    }
    return false;
  }
}
