package holdfast.check;

import static holdfast.report.MarkdownText.code;
import static holdfast.report.MarkdownText.plain;

import holdfast.report.ByteSize;
import holdfast.report.Figures;
import holdfast.report.MarkdownPage;
import java.io.IOException;
import java.util.Locale;

/// The result of a check for the summary of a job: GitHub's Markdown.
public final class CheckMarkdown {
  private final MarkdownPage page;
  private final CheckResult result;

  private CheckMarkdown(Appendable target, CheckResult result) {
    page = new MarkdownPage(target);
    this.result = result;
  }

  public static void write(CheckResult result, Appendable target) throws IOException {
    new CheckMarkdown(target, result).write();
  }

  private void write() throws IOException {
    page.line(
        "## "
            + (result.isPassed() ? "✅" : "❌")
            + " Heap check "
            + plain(result.summary().toLowerCase(Locale.ROOT)));
    page.paragraph("**" + plain(result.verdict()) + "**");
    for (var problem : result.problems()) {
      write(problem);
    }
    if (!result.rules().isEmpty()) {
      writeRules();
    }
    writeCaptures();
  }

  private void write(Problem problem) throws IOException {
    page.heading("### " + sign(problem) + " " + plain(problem.title()));
    page.line(plain(problem.text()));
    page.line("");
    if (!problem.wayText().isEmpty()) {
      page.line("- Held as " + code(problem.wayText()));
    }
    if (problem.source().isPresent()) {
      page.line("- Written at " + code(problem.source().get().toString()));
    }
    if (problem.line() != 0) {
      page.line("- Rule in " + code(result.placeOf(problem)));
    }
  }

  private static String sign(Problem problem) {
    return switch (problem.level()) {
      case ERROR -> "❌";
      case WARNING -> "⚠️";
      case NOTE -> "ℹ️";
    };
  }

  private void writeRules() throws IOException {
    page.heading("### Rules");
    page.tableHead("Rule|State|Line");
    for (var checked : result.rules()) {
      var state = checked.state().text();
      page.row(
          plain(checked.rule().text()),
          checked.broken() > 1 ? state + " by " + Figures.count(checked.broken()) : state,
          code(result.rulesFile() + ":" + checked.rule().line()));
    }
  }

  private void writeCaptures() throws IOException {
    page.heading("### Captures");
    page.tableHead("|File|>Heap size|>Nodes");
    for (var capture : result.captures()) {
      page.row(
          capture.letter(),
          code(capture.fileName()),
          ByteSize.format(capture.heapSize()),
          Figures.count(capture.nodeCount()));
    }
    if (!result.relation().isEmpty()) {
      page.paragraph(plain(result.relation()));
    }
    for (var note : result.notes()) {
      page.paragraph(plain(note));
    }
  }
}
