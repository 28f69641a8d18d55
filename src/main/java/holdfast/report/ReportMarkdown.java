package holdfast.report;

import static holdfast.report.Figures.count;
import static holdfast.report.Figures.counts;
import static holdfast.report.Figures.path;
import static holdfast.report.Figures.percent;
import static holdfast.report.Figures.sizes;
import static holdfast.report.MarkdownText.code;
import static holdfast.report.MarkdownText.plain;

import holdfast.findings.HolderLink;
import java.io.IOException;
import java.util.List;

/// A report for tickets and pull requests: GitHub's Markdown.
public final class ReportMarkdown {
  private final MarkdownPage page;

  private ReportMarkdown(Appendable target) {
    page = new MarkdownPage(target);
  }

  public static void write(Report report, Appendable target) throws IOException {
    new ReportMarkdown(target).write(report);
  }

  private void write(Report report) throws IOException {
    page.line("# " + plain(report.title()));
    page.paragraph("**" + plain(report.verdict()) + "**");
    writeCaptures(report);
    if (report.tells(Section.FINDINGS)) {
      heading(Section.FINDINGS);
      for (var entry : report.findings()) {
        writeFinding(entry, report.searched());
      }
    }
    if (report.tells(Section.GROWTH)) {
      heading(Section.GROWTH);
      writeClasses(report);
    }
    if (report.tells(Section.CONTAINERS)) {
      heading(Section.CONTAINERS);
      writeContainers(report);
    }
    if (report.tells(Section.DOMINATORS)) {
      heading(Section.DOMINATORS);
      writeDominators(report);
    }
    if (report.tells(Section.STATISTICS)) {
      heading(Section.STATISTICS);
      page.tableHead("Content|>Size|>Share");
      for (var part : report.statistics()) {
        page.row(part.label(), ByteSize.format(part.size()), percent(part.share()));
      }
    }
    if (report.tells(Section.STRINGS)) {
      heading(Section.STRINGS);
      page.tableHead("Text|>Copies|>Size|>Wasted");
      for (var text : report.strings()) {
        page.row(
            code(text.text()),
            count(text.copies()),
            ByteSize.format(text.size()),
            ByteSize.format(text.wasted()));
      }
    }
    if (report.tells(Section.BOOKMARKS)) {
      heading(Section.BOOKMARKS);
      for (var mark : report.bookmarks()) {
        var note = mark.note().isEmpty() ? "" : ": " + plain(mark.note());
        page.line("- " + mark.letter() + " " + code(mark.name()) + note);
      }
    }
    if (report.tells(Section.METHODS)) {
      heading(Section.METHODS);
      for (var sentence : Methods.sentences(report)) {
        page.line("- " + plain(sentence));
      }
      page.paragraph("Made by " + code(report.command()));
    }
  }

  private void writeCaptures(Report report) throws IOException {
    page.line("");
    page.tableHead("|File|>Heap size|>Nodes|Taken by");
    for (var capture : report.captures()) {
      page.row(
          capture.letter(),
          code(capture.fileName()),
          ByteSize.format(capture.heapSize()),
          count(capture.nodeCount()),
          plain(capture.origin()));
    }
    if (!report.relation().isEmpty()) {
      page.paragraph(plain(report.relation()));
    }
    for (var note : report.notes()) {
      page.paragraph(plain(note));
    }
  }

  private void writeFinding(Report.Entry entry, List<String> letters) throws IOException {
    var finding = entry.finding();
    page.line("");
    page.line("### " + finding.rank() + ". " + plain(VerdictText.title(finding)));
    page.paragraph(
        "**"
            + finding.verdict().text()
            + "**, "
            + finding.kind().text().replace('-', ' ')
            + ", confidence "
            + percent(finding.confidence().share())
            + ". "
            + plain(finding.confidence().reason())
            + " "
            + plain(finding.confidence().settledBy()));
    page.paragraph(plain(FindingText.story(finding)));
    if (!entry.note().isEmpty()) {
      page.paragraph("> " + plain(entry.note()));
    }
    page.line("");
    page.tableHead("|>" + String.join("|>", letters));
    page.row(finding.entryWord(), Figures.entries(finding).stream());
    page.row("retained size", finding.retainedSizes().stream().map(ByteSize::format));
    page.line("");
    var path = finding.path();
    for (int i = 0; i < path.size(); i++) {
      boolean isFault = i == path.size() - 1;
      page.line(
          "- " + step(path.get(i)) + (isFault ? " ← gains " + code(finding.leakedClass()) : ""));
    }
    page.line("");
    if (finding.source().isPresent()) {
      page.line("- Written at " + code(finding.source().get().toString()));
    }
    page.line("- " + plain(FindingText.advice(finding)));
    page.line("- Emptying it would return " + ByteSize.format(finding.bytesReturned()) + ".");
    for (var other : finding.otherHolders()) {
      page.line("- Also held by " + code(other));
    }
  }

  private static String step(HolderLink link) {
    var edge = link.edgeName().isEmpty() ? "" : code(link.edgeName()) + " :: ";
    return edge + code(link.className()) + " @" + link.nodeId();
  }

  private void writeClasses(Report report) throws IOException {
    page.tableHead("Class|>Objects|>Shallow size|>Retained size|>Born|>Died");
    for (var row : report.classes()) {
      page.row(
          code(row.className()),
          counts(row.counts()),
          sizes(row.shallowSizes()),
          sizes(row.retainedSizes()),
          count(row.bornCount()),
          count(row.diedCount()));
    }
  }

  private void writeContainers(Report report) throws IOException {
    page.tableHead("Container|>Entries|>Retained size|Path");
    for (var container : report.containers()) {
      var link = container.container();
      page.row(
          code((link.className() + " " + link.edgeName()).strip()) + " @" + link.nodeId(),
          counts(container.entries()),
          sizes(container.retainedSizes()),
          code(path(container)));
    }
  }

  private void writeDominators(Report report) throws IOException {
    page.tableHead("Object|Class|>Shallow size|>Retained size|>Share");
    for (var row : report.dominators()) {
      page.row(
          code(row.name()) + " @" + row.nodeId(),
          code(row.className()),
          ByteSize.format(row.shallowSize()),
          ByteSize.format(row.retainedSize()),
          percent(row.share()));
    }
  }

  private void heading(Section section) throws IOException {
    page.heading("## " + section.title());
  }
}
