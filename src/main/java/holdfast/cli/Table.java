package holdfast.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An aligned table for people. Text columns are cut so that the table stays readable and fits the
/// terminal.
final class Table {
  private static final int TEXT_LIMIT = 60;
  private static final String GAP = "  ";

  /// Text columns are not cut to less, however narrow the terminal.
  private static final int LEAST_TEXT = 12;

  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] rightAligned;
  private final int[] widths;

  /// @param headings those that start with `>` stand over right-aligned columns
  Table(String... headings) {
    rightAligned = new boolean[headings.length];
    widths = new int[headings.length];
    var names = new String[headings.length];
    for (int i = 0; i < headings.length; i++) {
      rightAligned[i] = headings[i].startsWith(">");
      names[i] = rightAligned[i] ? headings[i].substring(1) : headings[i];
    }
    row(names);
  }

  void row(String... cells) {
    var shown = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      shown[i] = rightAligned[i] ? cells[i] : TerminalText.shorten(cells[i], TEXT_LIMIT);
      widths[i] = Math.max(widths[i], shown[i].codePointCount(0, shown[i].length()));
    }
    rows.add(shown);
  }

  void print(Writer target) throws IOException {
    print(target, Terminal.columns());
  }

  /// @param columns characters that a line may have; 0 for as many as it takes
  void print(Writer target, int columns) throws IOException {
    if (columns > 0) {
      narrow(columns);
    }
    for (int i = 0; i < rows.size(); i++) {
      var line = line(rows.get(i));
      target.write(i == 0 ? Terminal.styled(line, Terminal.Style.HEADING) : line);
      target.write('\n');
    }
  }

  private String line(String[] row) {
    var line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      var cell = rightAligned[i] ? row[i] : TerminalText.shorten(row[i], widths[i]);
      var padding = " ".repeat(Math.max(0, widths[i] - cell.codePointCount(0, cell.length())));
      line.append(i == 0 ? "" : GAP).append(rightAligned[i] ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  /// Takes from the widest text column, one character at a time, until a line fits.
  private void narrow(int columns) {
    int over = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - columns;
    while (over > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (!rightAligned[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0 || widths[widest] <= LEAST_TEXT) {
        return;
      }
      widths[widest]--;
      over--;
    }
  }
}
