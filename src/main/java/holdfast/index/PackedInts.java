package holdfast.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in few bytes: neighbours are often alike.
///
/// ```
/// block of up to 256 numbers:
///   int       the least of them
///   byte      bits that each takes, 0 to 32
///   bits      by how much each is greater, the first number in the lowest bits; whole bytes
/// ```
final class PackedInts {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = 256;
  private static final int HEAD = Integer.BYTES + 1;

  /// Bytes behind the packed ones that are looked at, whatever they are.
  static final int LOOKAHEAD = Long.BYTES;

  private PackedInts() {}

  /// How many bytes that many numbers take at most, those behind them included.
  static int mostBytes(int count) {
    return (count + BLOCK - 1) / BLOCK * HEAD + count * Integer.BYTES + LOOKAHEAD;
  }

  /// Packs the first numbers; returns how many bytes they take.
  ///
  /// @param target of [#mostBytes]
  static int pack(int[] values, int count, byte[] target) {
    int at = 0;
    for (int from = 0; from < count; from += BLOCK) {
      at = packBlock(values, from, Math.min(from + BLOCK, count), target, at);
    }
    return at;
  }

  private static int packBlock(int[] values, int from, int to, byte[] target, int start) {
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(greatest - least);
    INTS.set(target, start, least);
    target[start + Integer.BYTES] = (byte) width;
    int at = start + HEAD;
    long pending = 0;
    int bits = 0;
    for (int i = from; i < to; i++) {
      pending |= (values[i] - least & 0xFFFF_FFFFL) << bits;
      bits += width;
      if (bits >= Integer.SIZE) {
        INTS.set(target, at, (int) pending);
        at += Integer.BYTES;
        pending >>>= Integer.SIZE;
        bits -= Integer.SIZE;
      }
    }
    LONGS.set(target, at, pending);
    return at + (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  /// Unpacks what [#pack] made.
  ///
  /// @param bytes [#LOOKAHEAD] longer than `length` at least
  /// @throws InvalidIndexException if the bytes are not those of that many numbers
  static void unpack(byte[] bytes, int length, int[] values, int count) {
    int at = 0;
    for (int from = 0; from < count; from += BLOCK) {
      int to = Math.min(from + BLOCK, count);
      InvalidIndexException.require(at + HEAD <= length, "a block of numbers");
      int least = (int) INTS.get(bytes, at);
      int width = bytes[at + Integer.BYTES];
      at += HEAD;
      InvalidIndexException.require(width >= 0 && width <= Integer.SIZE, "a width of numbers");
      int end = at + ((to - from) * width + Byte.SIZE - 1) / Byte.SIZE;
      InvalidIndexException.require(end <= length, "numbers");
      unpackBlock(bytes, at, least, width, values, from, to);
      at = end;
    }
    InvalidIndexException.require(at == length, "the end of numbers");
  }

  private static void unpackBlock(
      byte[] bytes, int at, int least, int width, int[] values, int from, int to) {
    long mask = (1L << width) - 1;
    for (int i = from, bit = 0; i < to; i++, bit += width) {
      long word = (long) LONGS.get(bytes, at + (bit >>> 3)) >>> (bit & 7);
      values[i] = least + (int) (word & mask);
    }
  }
}
