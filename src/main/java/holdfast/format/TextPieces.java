package holdfast.format;

/// Reads the text of a string piece by piece, for whole it may be hundreds of megabytes. No piece
/// ends within an escape or a letter of several bytes; the halves of a surrogate pair may stand in
/// two.
final class TextPieces {
  private static final int FIRST_PIECE = 256;
  private static final int LARGEST_PIECE = 1 << 16;

  /// Bytes of `\u0041`.
  private static final int ESCAPE = 6;

  private final MappedFile file;
  private byte[] bytes = new byte[FIRST_PIECE];
  private long at;
  private boolean hasEnded;

  /// @param start where the text starts in the file
  TextPieces(MappedFile file, long start) {
    this.file = file;
    at = start;
  }

  /// The next piece, or null behind the last.
  String next() {
    if (hasEnded) {
      return null;
    }
    int length = piece(file.read(at, bytes, bytes.length));
    at += length;
    var piece = JsonText.decode(bytes, length);
    if (!hasEnded && bytes.length < LARGEST_PIECE) {
      bytes = new byte[4 * bytes.length];
    }
    return piece;
  }

  /// Bytes up to the end of the text, or to where the last letter begins that was read.
  private int piece(int available) {
    int whole = 0;
    int unescaped = 0;
    int next = 0;
    for (int i = 0; i < available; i++) {
      boolean isEscaped = i < unescaped;
      if (bytes[i] == '"' && !isEscaped) {
        hasEnded = true;
        return i;
      }
      boolean goesOn = (bytes[i] & 0xC0) == 0x80; // a letter in UTF-8
      if (i >= next && !goesOn) {
        whole = i;
      }
      if (bytes[i] == '\\' && !isEscaped) {
        unescaped = i + 2;
        boolean isNumber = i + 1 < available && bytes[i + 1] == 'u';
        next = i + (isNumber ? ESCAPE : 2);
      }
    }
    hasEnded = available < bytes.length; // cannot happen while the file stays as it was
    return hasEnded || whole == 0 ? available : whole;
  }
}
