package holdfast.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A table in Markdown: the first column to the left, numbers to the right.
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... columns) {
    row((Object[]) columns);
    text.append("|---|").append("--:|".repeat(columns.length - 1)).append('\n');
  }

  void row(Object... cells) {
    text.append(
        Arrays.stream(cells)
            .map(MarkdownTable::cell)
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, number < 0.995 ? "%.3f" : "%.2f", number);
      case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
      default -> value.toString();
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
