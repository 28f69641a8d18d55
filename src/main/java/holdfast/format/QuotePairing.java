package holdfast.format;

import java.util.Arrays;

/// Pairs the quotes of the strings section, piece after piece, and checks what stands between the
/// strings.
final class QuotePairing {
  private static final String SECTION = "strings";

  private final MappedFile file;
  private long end = -1;
  private int stringCount;

  /// The open quote, or the closing one whose separator is still to be checked.
  private long lastQuote;

  private boolean inString;
  private boolean separated;

  /// Starts of the strings of the piece at hand.
  private char[] starts = new char[1024];

  /// @param start offset just behind the `[`
  QuotePairing(MappedFile file, long start) {
    this.file = file;
    lastQuote = start - 1;
  }

  /// Offset behind the closing bracket, once [#isEnded].
  long end() {
    return end;
  }

  boolean isEnded() {
    return end >= 0;
  }

  int stringCount() {
    return stringCount;
  }

  /// Where the strings that start in the next piece start, counted from the start of the piece.
  char[] pair(Quotes found, long pieceOffset) {
    int count = 0;
    for (int quote = 0; quote < found.count(); quote++) {
      int position = found.position(quote);
      long offset = pieceOffset + position;
      if (inString) {
        inString = false;
        separated = found.isSeparated(quote);
      } else {
        if (!separated) {
          checkGap(offset);
          if (isEnded()) {
            break;
          }
        }
        inString = true;
        addStart(count++, position + 1, offset);
      }
      lastQuote = offset;
    }
    return Arrays.copyOf(starts, count);
  }

  private void addStart(int number, int start, long offset) {
    if (stringCount == Integer.MAX_VALUE) {
      throw Faults.of(
          SECTION,
          offset,
          "fewer than 2,147,483,647 strings",
          "more",
          SnapshotFormatException.DAMAGED);
    }
    stringCount++;
    if (number == starts.length) {
      starts = Arrays.copyOf(starts, 2 * number);
    }
    starts[number] = (char) start;
  }

  /// Checks what stands behind the last quote of the file.
  void finish() {
    if (inString) {
      throw Faults.at(SECTION, file.size(), "'\"' at the end of the string", null);
    }
    if (!isEnded()) {
      checkGap(file.size());
    }
    if (!isEnded()) {
      throw Faults.at(SECTION, file.size(), "']'", null);
    }
  }

  /// Checks what stands between the last quote and the next: one comma, or the end of the array.
  private void checkGap(long nextQuote) {
    boolean first = stringCount == 0;
    int commas = 0;
    for (long at = lastQuote + 1; at < nextQuote; at++) {
      byte next = file.at(at);
      switch (next) {
        case ' ', '\n', '\r', '\t' -> {}
        case ',' -> {
          if (first || ++commas > 1) {
            throw Faults.at(SECTION, at, "a string", next);
          }
        }
        case ']' -> {
          if (commas > 0) {
            throw Faults.at(SECTION, at, "a string", next);
          }
          end = at + 1;
          return;
        }
        default -> {
          var expected = first || commas > 0 ? "a string" : "',' or ']'";
          throw Faults.at(SECTION, at, expected, next);
        }
      }
    }
    if (!first && commas == 0 && nextQuote < file.size()) {
      throw Faults.at(SECTION, nextQuote, "',' or ']'", (byte) '"');
    }
  }
}
