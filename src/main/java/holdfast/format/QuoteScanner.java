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

  private final MappedFile file;
  private final byte[] bytes;
  private final int pieceLength;
  private long pieceStart;
  private int available;

  QuoteScanner(MappedFile file, int pieceLength) {
    this.file = file;
    this.pieceLength = pieceLength;
    bytes = new byte[pieceLength + 8];
  }

  /// Finds the quotes of the piece that starts there.
  void scan(long offset, Quotes quotes) {
    pieceStart = offset;
    available = file.read(offset, bytes, bytes.length);
    int length = Math.min(pieceLength, available);
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
    boolean escaped = false;
    long at = pieceStart + quote - 1;
    while (at >= 0 && byteAt(at) == '\\') {
      escaped = !escaped;
      at--;
    }
    return escaped;
  }

  private byte byteAt(long offset) {
    return offset >= pieceStart ? bytes[(int) (offset - pieceStart)] : file.at(offset);
  }

  private boolean isSeparated(int quote) {
    int comma = quote + 1 < available && bytes[quote + 1] == '\n' ? quote + 2 : quote + 1;
    return comma + 1 < available && bytes[comma] == ',' && bytes[comma + 1] == '"';
  }
}
