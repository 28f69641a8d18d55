package holdfast.report;

import java.io.IOException;
import java.util.stream.Stream;

/// Lines of GitHub's Markdown. Texts are given as [MarkdownText] makes them.
public final class MarkdownPage {
  private final Appendable target;

  public MarkdownPage(Appendable target) {
    this.target = target;
  }

  public void line(String text) throws IOException {
    target.append(text).append('\n');
  }

  /// @param text with its number signs
  public void heading(String text) throws IOException {
    line("");
    line(text);
    line("");
  }

  public void paragraph(String text) throws IOException {
    line("");
    line(text.strip());
  }

  /// @param columns with bars between them; numbers start with `>`
  public void tableHead(String columns) throws IOException {
    var names = columns.split("\\|", -1);
    var head = new StringBuilder("|");
    var rule = new StringBuilder("|");
    for (var name : names) {
      boolean isNumber = name.startsWith(">");
      head.append(' ').append(isNumber ? name.substring(1) : name).append(" |");
      rule.append(isNumber ? " ---: |" : " --- |");
    }
    line(head.toString());
    line(rule.toString());
  }

  public void row(String first, Stream<String> others) throws IOException {
    row(Stream.concat(Stream.of(first), others).toArray(String[]::new));
  }

  public void row(String... cells) throws IOException {
    line("| " + String.join(" | ", cells) + " |");
  }
}
