package holdfast.format;

import static holdfast.index.InvalidIndexException.require;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/// The strings of the file: known by number, decoded only when asked for. 2 bytes per string; the
/// text stays in the mapped file. O(log file size) to find one, plus its length to decode it.
public final class StringTable {
  private static final int FIRST_READ = 256;
  private static final int SEVERAL_PIECES = 32;

  private final MappedFile file;

  /// For each piece of the section: where it starts, the number of its first string, and where its
  /// strings start, counted from the start of the piece.
  private final long[] pieceOffsets;

  private final int[] firstStrings;
  private final char[][] starts;
  private final int count;

  /// Strings from this one on are lost, see [LostString].
  private final int whole;

  StringTable(
      MappedFile file, long[] pieceOffsets, int[] firstStrings, char[][] starts, int whole) {
    this(file, pieceOffsets, firstStrings, starts, whole, whole);
  }

  private StringTable(
      MappedFile file,
      long[] pieceOffsets,
      int[] firstStrings,
      char[][] starts,
      int count,
      int whole) {
    this.file = file;
    this.pieceOffsets = pieceOffsets;
    this.firstStrings = firstStrings;
    this.starts = starts;
    this.count = count;
    this.whole = whole;
  }

  /// The same with strings that are lost behind those of the file.
  ///
  /// @param newCount how many there are with those
  StringTable withLost(int newCount) {
    return new StringTable(
        file, pieceOffsets, firstStrings, starts, Math.max(count, newCount), whole);
  }

  private boolean isLost(int string) {
    return string >= whole && string < count;
  }

  static StringTable none(MappedFile file) {
    return new StringTable(file, new long[0], new int[0], new char[0][], 0);
  }

  void save(IndexWriter index) {
    index.addLongs("string pieces", pieceOffsets);
    index.add("first strings", firstStrings);
    index.add(
        "strings",
        count,
        (from, length, target) -> {
          int piece = pieceOf(from);
          for (int i = 0; i < length; i++) {
            while (from + i - firstStrings[piece] == starts[piece].length) {
              piece++;
            }
            target[i] = starts[piece][from + i - firstStrings[piece]];
          }
        });
  }

  /// Strings that are there once the index is read.
  static StringTable restore(MappedFile file, IndexReader index) {
    int count = index.length("strings");
    int pieces = index.length("first strings");
    require(pieces <= file.size() / StringTableScanner.PIECE + 1, "string pieces");
    long[] offsets = index.longs("string pieces", pieces);
    int[] firstStrings = index.ints("first strings", pieces, Integer.MAX_VALUE);
    var starts = new char[pieces][];
    int end = count;
    for (int piece = pieces - 1; piece >= 0; piece--) {
      int length = end - firstStrings[piece];
      require(length >= 0 && length <= StringTableScanner.PIECE, "first strings");
      require(offsets[piece] >= 0 && offsets[piece] < file.size(), "string pieces");
      starts[piece] = new char[length];
      end = firstStrings[piece];
    }
    require(end == 0, "first strings");
    var table = new StringTable(file, offsets, firstStrings, starts, count);
    index.add("strings", count, table::takeStarts);
    return table;
  }

  private void takeStarts(int from, int length, int[] values) {
    int piece = pieceOf(from);
    IndexReader.checkRange("strings", values, length, 1 << Character.SIZE);
    for (int i = 0; i < length; i++) {
      while (from + i - firstStrings[piece] == starts[piece].length) {
        piece++;
      }
      require(pieceOffsets[piece] + values[i] < file.size(), "strings");
      starts[piece][from + i - firstStrings[piece]] = (char) values[i];
    }
  }

  /// What a number must be to name one of that many strings.
  static String range(int stringCount) {
    return "the number of a string below " + Faults.number(stringCount);
  }

  public int count() {
    return count;
  }

  /// The text of a string. Escapes and UTF-8 are decoded; what is neither becomes U+FFFD.
  public String get(int string) {
    if (isLost(string)) {
      return LostString.text(string);
    }
    var raw = raw(string);
    return JsonText.decode(raw, raw.length);
  }

  /// The first characters of a string, all of a shorter one; no more of it is read.
  public String get(int string, int limit) {
    if (isLost(string)) {
      var text = LostString.text(string);
      return text.substring(0, Math.min(limit, text.length()));
    }
    var start = new StringBuilder();
    var pieces = new TextPieces(file, offsetOf(string));
    for (var piece = ""; piece != null && start.length() < limit; piece = pieces.next()) {
      start.append(piece);
    }
    start.setLength(Math.min(start.length(), limit));
    return start.toString();
  }

  /// How many characters a string has, surrogate pairs counted as one. O(its length), but never
  /// more than a piece of it in memory.
  public long codePoints(int string) {
    if (isLost(string)) {
      return LostString.text(string).length();
    }
    long count = 0;
    var pieces = new TextPieces(file, offsetOf(string));
    char before = 0;
    for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
      if (!piece.isEmpty()) {
        count += piece.codePointCount(0, piece.length());
        count -= Character.isSurrogatePair(before, piece.charAt(0)) ? 1 : 0;
        before = piece.charAt(piece.length() - 1);
      }
    }
    return count;
  }

  /// Bytes of a string as they stand between its quotes.
  private byte[] raw(int string) {
    long start = offsetOf(string);
    var bytes = new byte[FIRST_READ];
    int scanned = 0;
    boolean escaped = false;
    while (true) {
      int available = file.read(start, bytes, bytes.length);
      for (; scanned < available; scanned++) {
        if (escaped) {
          escaped = false;
        } else if (bytes[scanned] == '\\') {
          escaped = true;
        } else if (bytes[scanned] == '"') {
          return Arrays.copyOf(bytes, scanned);
        }
      }
      if (available < bytes.length) { // cannot happen while the file stays as it was
        return Arrays.copyOf(bytes, available);
      }
      bytes = new byte[4 * bytes.length];
    }
  }

  /// Where the text of a string starts in the file.
  long offsetOf(int string) {
    if (string < 0 || string >= whole) {
      throw new IllegalArgumentException("no string " + string + " of " + whole);
    }
    int piece = pieceOf(string);
    return pieceOffsets[piece] + starts[piece][string - firstStrings[piece]];
  }

  private int pieceOf(int string) {
    int piece = Arrays.binarySearch(firstStrings, string);
    if (piece < 0) {
      return -piece - 2;
    }
    while (piece + 1 < firstStrings.length && firstStrings[piece + 1] == string) {
      piece++; // pieces without a string share their first number with the next
    }
    return piece;
  }

  /// Compares strings with a text as [String#compareTo] does: the sign of `get(string)` compared
  /// with it. Where they differ early, and in plain characters, nothing is decoded. Any thread.
  public IntUnaryOperator comparedWith(String text) {
    var start = JsonText.plainStart(text);
    var padded = Arrays.copyOf(start, (start.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
    return string -> compare(string, text, padded, start.length);
  }

  private int compare(int string, String text, byte[] start, int length) {
    if (isLost(string)) {
      return LostString.text(string).compareTo(text);
    }
    long match = file.match(offsetOf(string), start, length);
    int matching = (int) match;
    byte next = (byte) (match >> Integer.SIZE);
    if (matching == text.length()) {
      return next == '"' ? 0 : 1;
    }
    if (next == '"') {
      return -1;
    }
    boolean isPlain = next >= 0 && next != '\\';
    return isPlain && matching < length ? next - start[matching] : get(string).compareTo(text);
  }

  /// Looks at the start of a string where it stands in the file.
  @FunctionalInterface
  public interface StartVisitor {
    /// @param bytes text as in the file, from `at` on; behind it stands whatever follows
    void visit(int string, byte[] bytes, int at);
  }

  /// Shows the first bytes of every string, in one pass on all cores. O(size of the section).
  ///
  /// @param length how many bytes from a string's start on may be looked at
  /// @param visitors one for each range of strings, which is shown to it from the first to the
  ///   last; asked for by the number of the range, 0 for the first, below [Workers#count]
  public void forEachStart(int length, IntFunction<StartVisitor> visitors) {
    Workers.forEachRange(
        starts.length,
        SEVERAL_PIECES,
        (range, from, to) -> showStarts(from, to, length, visitors.apply(range)));
  }

  private void showStarts(int from, int to, int length, StartVisitor visitor) {
    var bytes = new byte[StringTableScanner.PIECE + length];
    for (int piece = from; piece < to; piece++) {
      if (starts[piece].length > 0) {
        file.read(pieceOffsets[piece], bytes, bytes.length);
      }
      for (int i = 0; i < starts[piece].length; i++) {
        visitor.visit(firstStrings[piece] + i, bytes, starts[piece][i]);
      }
    }
  }
}
