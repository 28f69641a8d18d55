package holdfast.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// An aligned table for people. Text columns are cut so that the table stays readable.
final class Table {
  private static final int TEXT_LIMIT = 60;
  private static final String GAP = "  ";

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
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        var padding = " ".repeat(widths[i] - row[i].codePointCount(0, row[i].length()));
        line.append(i == 0 ? "" : GAP)
            .append(rightAligned[i] ? padding + row[i] : row[i] + padding);
      }
      target.write(line.toString().stripTrailing());
      target.write('\n');
    }
  }
}
