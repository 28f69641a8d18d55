package holdfast.report;

import static holdfast.report.MarkdownText.code;
import static holdfast.report.MarkdownText.plain;

import holdfast.report.ReportDiff.Side;
import java.io.IOException;
import java.util.function.Function;

/// A comparison of two reports for pull requests: GitHub's Markdown.
public final class ReportDiffMarkdown {
  private ReportDiffMarkdown() {}

  public static void write(ReportDiff diff, Appendable target) throws IOException {
    var page = new MarkdownPage(target);
    page.line("# " + plain(diff.before()) + " → " + plain(diff.after()));
    page.paragraph("**" + plain(diff.summary()) + "**");
    page.line("");
    page.tableHead("|What||>Count|>Retained size");
    for (var change : diff.changes()) {
      page.row(
          change.state().text(),
          change.subject().text(),
          code(change.name()) + verdicts(change),
          both(change, side -> Figures.count(side.count())),
          both(change, side -> ByteSize.format(side.size())));
    }
  }

  private static String verdicts(ReportDiff.Change change) {
    var verdicts = both(change, Side::verdict);
    return verdicts.isEmpty() ? "" : " (" + verdicts + ")";
  }

  /// `40 → 12`, one number where it stayed or there is only one.
  public static String both(ReportDiff.Change change, Function<Side, String> text) {
    var before = change.before().map(text);
    var after = change.after().map(text);
    return before.isEmpty() || after.isEmpty() || before.equals(after)
        ? after.or(() -> before).orElse("")
        : before.get() + " → " + after.get();
  }
}
