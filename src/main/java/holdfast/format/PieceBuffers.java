package holdfast.format;

import java.util.ArrayDeque;

/// Buffers for the pieces in which a file is read, lent to one section after the other: fresh ones
/// for each would be the largest garbage of a load. Any thread.
final class PieceBuffers {
  /// Bytes of a piece.
  static final int PIECE = 1 << 19;

  /// Bytes behind a piece that a buffer has room for.
  static final int LOOKAHEAD = 4096;

  private final ArrayDeque<byte[]> free = new ArrayDeque<>();

  /// A buffer of any content, of at least a piece and the bytes behind it.
  synchronized byte[] take() {
    var buffer = free.poll();
    return buffer == null ? new byte[PIECE + LOOKAHEAD] : buffer;
  }

  /// Takes a buffer back that nobody reads any more.
  synchronized void give(byte[] buffer) {
    free.push(buffer);
  }
}
