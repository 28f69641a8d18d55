package holdfast.format;

import java.util.Arrays;

/// Positions of the quotes of one piece of the file that are not escaped, ascending. Used again for
/// another piece when they are paired.
final class Quotes {
  /// Set on the position of a quote that is followed by `,"` or by a line break and `,"`.
  static final int SEPARATED = 1 << 31;

  private static final int POSITION = ~SEPARATED;

  private int[] quotes = new int[1024];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int position, boolean isSeparated) {
    if (count == quotes.length) {
      quotes = Arrays.copyOf(quotes, 2 * count);
    }
    quotes[count++] = isSeparated ? position | SEPARATED : position;
  }

  int count() {
    return count;
  }

  /// Counted from the start of the piece.
  int position(int quote) {
    return quotes[quote] & POSITION;
  }

  boolean isSeparated(int quote) {
    return quotes[quote] < 0;
  }
}
