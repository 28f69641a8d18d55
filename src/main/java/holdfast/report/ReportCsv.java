package holdfast.report;

import java.io.IOException;

/// The figures of a report for a spreadsheet: one line per thing and capture, so that a pivot table
/// can turn them as it likes. Sizes in bytes (RFC 4180, but with plain line feeds).
public final class ReportCsv {
  private static final String HEADER =
      "section,rank,verdict,kind,name,holder,id,source,capture,count,shallowSize,retainedSize";

  private final Appendable target;
  private final Report report;

  private ReportCsv(Report report, Appendable target) {
    this.report = report;
    this.target = target;
  }

  public static void write(Report report, Appendable target) throws IOException {
    new ReportCsv(report, target).write();
  }

  private void write() throws IOException {
    target.append(HEADER).append('\n');
    var letters = report.letters();
    for (var entry : report.findings()) {
      var finding = entry.finding();
      for (int i = 0; i < finding.entries().size(); i++) {
        line(
            "finding",
            finding.rank(),
            finding.verdict().text(),
            finding.kind().text(),
            finding.leakedClass(),
            (finding.holder().className() + " " + finding.holder().edgeName()).strip(),
            finding.holder().nodeId(),
            finding.source().map(Object::toString).orElse(""),
            report.searched().get(i),
            finding.entries().get(i),
            "",
            finding.retainedSizes().get(i));
      }
    }
    int rank = 1;
    for (var row : report.classes()) {
      for (int i = 0; i < row.counts().size(); i++) {
        line(
            "class",
            rank,
            "",
            "",
            row.className(),
            "",
            "",
            "",
            letters.get(i),
            row.counts().get(i),
            row.shallowSizes().get(i),
            row.retainedSizes().get(i));
      }
      rank++;
    }
    rank = 1;
    for (var container : report.containers()) {
      var link = container.container();
      for (int i = 0; i < container.entries().size(); i++) {
        line(
            "container",
            rank,
            "",
            "",
            link.className(),
            link.edgeName(),
            link.nodeId(),
            "",
            letters.get(i),
            container.entries().get(i),
            "",
            container.retainedSizes().get(i));
      }
      rank++;
    }
    rank = 1;
    for (var row : report.dominators()) {
      line(
          "dominator",
          rank++,
          "",
          "",
          row.name(),
          row.className(),
          row.nodeId(),
          "",
          letters.getLast(),
          1,
          row.shallowSize(),
          row.retainedSize());
    }
    rank = 1;
    for (var part : report.statistics()) {
      line(
          "statistics",
          rank++,
          "",
          "",
          part.label(),
          "",
          "",
          "",
          letters.getLast(),
          "",
          part.size(),
          "");
    }
    rank = 1;
    for (var text : report.strings()) {
      line(
          "string",
          rank++,
          "",
          "",
          text.text(),
          "",
          "",
          "",
          letters.getLast(),
          text.copies(),
          text.size(),
          "");
    }
  }

  private void line(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      target.append(i == 0 ? "" : ",");
      target.append(
          cells[i] instanceof Number number ? number.toString() : text((String) cells[i]));
    }
    target.append('\n');
  }

  /// Quoted, and never a formula: spreadsheets take a text for one that starts like one, also
  /// behind blanks.
  static String text(String value) {
    if (value.isEmpty()) {
      return "";
    }
    var line = VisibleText.of(value);
    boolean isFormula = "=+-@|%".indexOf(line.stripLeading().concat(" ").charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + line.replace("\"", "\"\"") + '"';
  }
}
