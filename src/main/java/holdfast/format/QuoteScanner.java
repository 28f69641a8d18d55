package holdfast.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the quotes of one piece of the strings section that are not escaped, and whether each is
/// followed by the usual separator. Needs no knowledge of what came before the piece.
final class QuoteScanner {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';

  /// Bytes behind the piece that tell what follows its last quote.
  private static final int BEHIND = 8;

  /// Bytes before the piece that are looked at together.
  private static final int BEFORE = 4096;

  private final MappedFile file;
  private final byte[] bytes;
  private long pieceStart;
  private int available;

  /// @param bytes from [PieceBuffers]
  QuoteScanner(MappedFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /// Finds the quotes of the piece that starts there.
  void scan(long offset, Quotes quotes) {
    pieceStart = offset;
    available = file.read(offset, bytes, StringTableScanner.PIECE + BEHIND);
    int length = Math.min(StringTableScanner.PIECE, available);
    quotes.clear();
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      long difference = (long) LONGS.get(bytes, at) ^ QUOTES;
      if (((difference - ONES) & ~difference & HIGH) != 0) {
        collect(at, at + 8, quotes);
      }
    }
    collect(at, length, quotes);
  }

  private void collect(int from, int to, Quotes quotes) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '"' && !isEscaped(i)) {
        quotes.add(i, isSeparated(i));
      }
    }
  }

  private boolean isEscaped(int quote) {
    int at = quote - 1;
    while (at >= 0 && bytes[at] == '\\') {
      at--;
    }
    long backslashes = quote - 1 - at;
    if (at < 0) {
      backslashes += backslashesBefore(pieceStart);
    }
    return (backslashes & 1) != 0;
  }

  /// How many backslashes stand before an offset without a gap.
  private long backslashesBefore(long offset) {
    var block = new byte[BEFORE];
    long start = offset;
    while (start > 0) {
      int length = (int) Math.min(BEFORE, start);
      file.read(start - length, block, length);
      for (int i = length - 1; i >= 0; i--) {
        if (block[i] != '\\') {
          return offset - start + length - 1 - i;
        }
      }
      start -= length;
    }
    return offset;
  }

  private boolean isSeparated(int quote) {
    int comma = quote + 1 < available && bytes[quote + 1] == '\n' ? quote + 2 : quote + 1;
    return comma + 1 < available && bytes[comma] == ',' && bytes[comma + 1] == '"';
  }
}
