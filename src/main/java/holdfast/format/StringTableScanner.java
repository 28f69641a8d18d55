package holdfast.format;

import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Indexes the `strings` array without decoding it: all cores look for quotes, then one thread
/// pairs them and checks what stands between the strings.
final class StringTableScanner {
  private static final String SECTION = "strings";
  static final int PIECE = 1 << 20;
  private static final int POSITION = ~QuoteScanner.SEPARATED;

  private final MappedFile file;
  private final long start;
  private final ProgressListener progress;
  private final CancelSignal cancel;
  private final int[][] quotes;

  private long end;
  private int stringCount;

  /// The open quote, or the closing one whose separator is still to be checked.
  private long lastQuote;

  private boolean inString;
  private boolean separated;

  /// @param start offset just behind the `[`
  StringTableScanner(MappedFile file, long start, ProgressListener progress, CancelSignal cancel) {
    this.file = file;
    this.start = start;
    this.progress = progress;
    this.cancel = cancel;
    quotes = new int[(int) ((file.size() - start + PIECE - 1) / PIECE)][];
  }

  /// Offset behind the closing bracket, once [#scan] has returned.
  long end() {
    return end;
  }

  StringTable scan() {
    findQuotes();
    end = -1;
    lastQuote = start - 1;
    var pieceOffsets = new long[quotes.length];
    var firstStrings = new int[quotes.length];
    int pieces = 0;
    while (pieces < quotes.length && end < 0) {
      cancel.throwIfCanceled();
      pieceOffsets[pieces] = start + (long) pieces * PIECE;
      firstStrings[pieces] = stringCount;
      quotes[pieces] = pair(quotes[pieces], pieceOffsets[pieces]);
      pieces++;
    }
    if (inString) {
      throw Faults.at(SECTION, file.size(), "'\"' at the end of the string", null);
    }
    if (end < 0) {
      checkGap(file.size());
      if (end < 0) {
        throw Faults.at(SECTION, file.size(), "']'", null);
      }
    }
    return new StringTable(
        file,
        Arrays.copyOf(pieceOffsets, pieces),
        Arrays.copyOf(firstStrings, pieces),
        Arrays.copyOf(quotes, pieces),
        stringCount);
  }

  private void findQuotes() {
    var next = new AtomicInteger();
    Runnable work =
        () -> {
          var scanner = new QuoteScanner(file, PIECE);
          for (int piece = next.getAndIncrement();
              piece < quotes.length;
              piece = next.getAndIncrement()) {
            cancel.throwIfCanceled();
            quotes[piece] = scanner.scan(start + (long) piece * PIECE);
            progress.progress(Phase.READING_STRINGS, piece, quotes.length);
          }
        };
    var tasks = new Runnable[Math.max(1, Math.min(Workers.count(), quotes.length))];
    Arrays.fill(tasks, work);
    Workers.runAll(tasks);
  }

  /// Turns the quotes of a piece into the starts of its strings, in place.
  private int[] pair(int[] found, long pieceOffset) {
    int count = 0;
    for (int quote : found) {
      long offset = pieceOffset + (quote & POSITION);
      if (inString) {
        inString = false;
        separated = quote < 0;
      } else {
        if (!separated) {
          checkGap(offset);
          if (end >= 0) {
            break;
          }
        }
        inString = true;
        found[count++] = (quote & POSITION) + 1;
        if (stringCount == Integer.MAX_VALUE) {
          throw Faults.of(
              SECTION,
              offset,
              "fewer than 2,147,483,647 strings",
              "more",
              SnapshotFormatException.DAMAGED);
        }
        stringCount++;
      }
      lastQuote = offset;
    }
    return Arrays.copyOf(found, count);
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
