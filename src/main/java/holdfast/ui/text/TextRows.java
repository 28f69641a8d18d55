package holdfast.ui.text;

import holdfast.analysis.SourceLines;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import javafx.collections.ObservableListBase;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Lines of text, broken where they do not fit the width: bundled code may stand in one line of
/// megabytes. Rows are made when they are asked for. 8 bytes per row.
final class TextRows extends ObservableListBase<TextRow> {
  static final TextRows NONE = new TextRows(null, new int[0], new int[0], -1);

  /// How far apart the stops of tabs are.
  static final int TAB = 4;

  /// A row that is broken behind a blank is as full as this.
  private static final double LEAST_FULL = 0.6;

  /// Letters from here on are as wide as two.
  private static final char WIDE = '\u1100';

  private final SourceLines lines;
  private final int[] starts;
  private final int[] lineOf;
  private final int wanted;

  private TextRows(SourceLines lines, int[] starts, int[] lineOf, int wanted) {
    this.lines = lines;
    this.starts = starts;
    this.lineOf = lineOf;
    this.wanted = wanted;
  }

  /// O(length of the text).
  ///
  /// @param columns letters that fit
  /// @param wanted offset of what is looked for, -1 for nothing
  static TextRows of(SourceLines lines, int columns, int wanted, CancelSignal cancel) {
    var starts = new IntArrayList();
    var lineOf = new IntArrayList();
    for (int line = 0; line < lines.count(); line++) {
      int start = lines.start(line);
      int end = lines.end(line);
      do {
        cancel.throwIfCanceled(starts.size());
        starts.add(start);
        lineOf.add(line);
        start = breakBehind(lines.text(), start, end, columns);
      } while (start < end);
    }
    return new TextRows(lines, starts.toArray(), lineOf.toArray(), wanted);
  }

  private static int breakBehind(String text, int start, int end, int columns) {
    if ((long) (end - start) * TAB <= columns) {
      return end;
    }
    int width = 0;
    int blank = start;
    for (int i = start; i < end; i++) {
      char letter = text.charAt(i);
      width += letter == '\t' ? TAB - width % TAB : letter >= WIDE ? 2 : 1;
      if (width > columns && i > start) {
        boolean splitsPair = Character.isLowSurrogate(letter) && i > start + 1;
        return blank - start > (i - start) * LEAST_FULL ? blank : splitsPair ? i - 1 : i;
      }
      blank = letter == ' ' ? i + 1 : blank;
    }
    return end;
  }

  @Override
  public TextRow get(int index) {
    int line = lineOf[index];
    int start = starts[index];
    int end = endOf(index);
    boolean isWanted = wanted >= 0 && indexOf(wanted) == index;
    var text = lines.text().substring(start, end);
    return new TextRow(line + 1, start - lines.start(line) + 1, start, text, isWanted);
  }

  private int endOf(int index) {
    boolean goesOn = index + 1 < starts.length && lineOf[index + 1] == lineOf[index];
    return goesOn ? starts[index + 1] : lines.end(lineOf[index]);
  }

  @Override
  public int size() {
    return starts.length;
  }

  /// Rows are equal to themselves alone: the list in view asks it of two that may be of megabytes.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// The row in which an offset of the text stands.
  int indexOf(int offset) {
    int place = Arrays.binarySearch(starts, offset);
    return Math.max(0, place >= 0 ? place : -place - 2);
  }

  /// The row that is looked for, or -1.
  int wantedIndex() {
    return wanted < 0 ? -1 : indexOf(wanted);
  }

  /// The text of some rows as it stands there: rows of one line without a break.
  ///
  /// @param indexes in ascending order
  String copyText(Iterable<Integer> indexes) {
    var text = new StringBuilder();
    int before = -1;
    for (int index : indexes) {
      boolean isSameLine = before >= 0 && before + 1 == index && lineOf[before] == lineOf[index];
      text.append(before < 0 || isSameLine ? "" : "\n");
      text.append(lines.text(), starts[index], endOf(index));
      before = index;
    }
    return text.toString();
  }

  /// How many digits the greatest number of a line has.
  int digits() {
    return lines == null ? 1 : String.valueOf(lines.count()).length();
  }
}
