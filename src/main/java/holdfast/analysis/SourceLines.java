package holdfast.analysis;

import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Where the lines of a script's text are, as V8 counts them. 4 bytes per line.
public final class SourceLines {
  private final String text;
  private final int[] starts;

  private SourceLines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /// O(length of the text).
  public static SourceLines of(String text, CancelSignal cancel) {
    var starts = new IntArrayList();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      cancel.throwIfCanceled(i);
      char letter = text.charAt(i);
      boolean endsLater = letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isBreak(letter) && !endsLater) {
        starts.add(i + 1);
      }
    }
    return new SourceLines(text, starts.toArray());
  }

  /// Source of the list: ECMAScript, "Line Terminators".
  private static boolean isBreak(char letter) {
    return letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029';
  }

  public String text() {
    return text;
  }

  public int count() {
    return starts.length;
  }

  /// Offset of the first letter of a line.
  ///
  /// @param line from 0
  public int start(int line) {
    return starts[line];
  }

  /// Offset behind its last letter, its break not counted.
  public int end(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  public String line(int line) {
    return text.substring(start(line), end(line));
  }

  /// Whether a place is in the text; of a text that is cut it may not be.
  public boolean contains(SourceLocation place) {
    return place.line() <= starts.length
        && place.column() - 1 <= end(place.line() - 1) - start(place.line() - 1);
  }

  /// Offset of a place that the text contains.
  public int offsetOf(SourceLocation place) {
    return start(place.line() - 1) + place.column() - 1;
  }

  /// The name right before a place or from it on, or its one letter: V8 gives a function's place at
  /// its parameters.
  public TextFinder.Range nameAt(SourceLocation place) {
    int offset = offsetOf(place);
    int lineStart = start(place.line() - 1);
    int lineEnd = end(place.line() - 1);
    int start = offset;
    while (start > lineStart && isOfName(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (start == offset && end < lineEnd && isOfName(text.charAt(end))) {
      end++;
    }
    return new TextFinder.Range(
        start, start == end ? Math.min(lineEnd, offset + 1) : Math.max(end, offset));
  }

  private static boolean isOfName(char letter) {
    return Character.isUnicodeIdentifierPart(letter) || letter == '$' || letter == '#';
  }
}
