package holdfast.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An aligned table for people. Where a line has no room for it, text is cut, and columns that one
/// can do without are left out, which the last line says.
final class Table {
  private static final int TEXT_LIMIT = 60;
  private static final String GAP = "  ";

  /// Text columns are cut to this before whole columns go.
  private static final int READABLE_TEXT = 20;

  /// Text columns are not cut to less, however narrow the terminal.
  private static final int LEAST_TEXT = 12;

  private final List<String[]> rows = new ArrayList<>();
  private final List<String> leftOutFirst = new ArrayList<>();
  private final boolean[] rightAligned;
  private final boolean[] isShown;
  private final int[] natural;
  private int[] widths;

  /// @param headings those that start with `>` stand over right-aligned columns; a column without
  ///   one belongs to the column before
  Table(String... headings) {
    rightAligned = new boolean[headings.length];
    isShown = new boolean[headings.length];
    natural = new int[headings.length];
    Arrays.fill(isShown, true);
    var names = new String[headings.length];
    for (int i = 0; i < headings.length; i++) {
      rightAligned[i] = headings[i].startsWith(">");
      names[i] = rightAligned[i] ? headings[i].substring(1) : headings[i];
    }
    row(names);
  }

  /// Names the columns that a narrow terminal goes without, the first to go first.
  Table leavingOut(String... headings) {
    leftOutFirst.addAll(List.of(headings));
    return this;
  }

  void row(String... cells) {
    var shown = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      shown[i] = rightAligned[i] ? cells[i] : TerminalText.shorten(cells[i], TEXT_LIMIT);
      natural[i] = Math.max(natural[i], shown[i].codePointCount(0, shown[i].length()));
    }
    rows.add(shown);
  }

  void print(Writer target) throws IOException {
    print(target, Terminal.columns());
  }

  /// @param columns characters that a line may have; 0 for as many as it takes
  void print(Writer target, int columns) throws IOException {
    widths = natural;
    var leftOut = columns > 0 ? fit(columns) : List.<String>of();
    for (int i = 0; i < rows.size(); i++) {
      var line = line(rows.get(i));
      target.write(i == 0 ? Terminal.styled(line, Terminal.Style.HEADING) : line);
      target.write('\n');
    }
    if (!leftOut.isEmpty()) {
      target.write("No room for: " + String.join(", ", leftOut) + " (--format csv has all).\n");
    }
  }

  private String line(String[] row) {
    var line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      if (isShown[i]) {
        var cell = rightAligned[i] ? row[i] : TerminalText.shorten(row[i], widths[i]);
        var padding = " ".repeat(Math.max(0, widths[i] - cell.codePointCount(0, cell.length())));
        line.append(line.isEmpty() ? "" : GAP)
            .append(rightAligned[i] ? padding + cell : cell + padding);
      }
    }
    return line.toString().stripTrailing();
  }

  /// Cuts text as far as it stays readable, then leaves out columns, then cuts what is left.
  ///
  /// @return headings of the columns left out
  private List<String> fit(int columns) {
    var leftOut = new ArrayList<String>();
    int over = narrow(columns, READABLE_TEXT);
    for (int i = 0; over > 0 && i < leftOutFirst.size(); i++) {
      leaveOut(leftOutFirst.get(i));
      leftOut.add(leftOutFirst.get(i));
      over = narrow(columns, READABLE_TEXT);
    }
    if (over > 0) {
      narrow(columns, LEAST_TEXT);
    }
    return leftOut;
  }

  private void leaveOut(String heading) {
    var headings = rows.getFirst();
    int column = Arrays.asList(headings).indexOf(heading);
    do {
      isShown[column++] = false;
    } while (column < headings.length && headings[column].isEmpty());
  }

  /// Takes from the widest text column, one character at a time, until a line fits.
  ///
  /// @return characters that a line has too many all the same
  private int narrow(int columns, int leastText) {
    widths = natural.clone();
    int over = -GAP.length() - columns;
    for (int i = 0; i < widths.length; i++) {
      over += isShown[i] ? widths[i] + GAP.length() : 0;
    }
    for (; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (isShown[i] && !rightAligned[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0 || widths[widest] <= leastText) {
        return over;
      }
      widths[widest]--;
    }
    return over;
  }
}
