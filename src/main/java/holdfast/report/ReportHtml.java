package holdfast.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import holdfast.findings.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A report as one HTML file that needs nothing else: styles and charts are inside, there is no
/// script. The template engine escapes every text by the place it stands in.
public final class ReportHtml {
  private static final String PACKAGE = "holdfast.report.template";
  private static final String STYLES = "report.css";

  private ReportHtml() {}

  public static void write(Report report, Writer target) throws IOException {
    var engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportHtml.class.getClassLoader(), PACKAGE);
    TemplateOutput output = new WriterOutput(target);
    engine.render("report.jte", Map.of("report", report, "styles", styles()), output);
    target.flush();
  }

  private static String styles() throws IOException {
    try (var stream = ReportHtml.class.getResourceAsStream(STYLES)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Figures of several captures, in lines that end behind an arrow only.
  public static String steps(String figures) {
    return figures.replace(' ', '\u00a0').replace("\u2192\u00a0", "\u2192 ");
  }

  /// The entries and the retained size over the captures.
  public static List<LineChart> charts(Finding finding, List<String> letters) {
    var word = finding.entryWord();
    return List.of(
        LineChart.of(
            word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
            finding.entries(),
            Figures.entries(finding),
            letters),
        LineChart.of(
            "Retained size",
            finding.retainedSizes(),
            finding.retainedSizes().stream().map(ByteSize::format).toList(),
            letters));
  }
}
