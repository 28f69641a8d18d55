package holdfast.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import holdfast.findings.ContainerGrowth;
import holdfast.findings.Finding;
import holdfast.findings.HolderLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A report as one HTML file that needs nothing else: styles and charts are inside, there is no
/// script. The template engine escapes every text by the place it stands in.
public final class ReportHtml {
  private static final String PACKAGE = "holdfast.report.template";
  private static final String STYLES = "report.css";
  private static final String ARROW = " → ";

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
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// The entries and the retained size over the captures.
  public static List<LineChart> charts(Finding finding, List<String> letters) {
    var word = finding.entryWord();
    return List.of(
        LineChart.of(
            word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
            finding.entries(),
            finding.entries().stream().map(value -> figure(finding, value)).toList(),
            letters),
        LineChart.of(
            "Retained size",
            finding.retainedSizes(),
            finding.retainedSizes().stream().map(ByteSize::format).toList(),
            letters));
  }

  private static String figure(Finding finding, long value) {
    return finding.entryWord().equals("bytes") ? ByteSize.format(value) : count(value);
  }

  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  public static String size(long bytes) {
    return ByteSize.format(bytes);
  }

  public static String counts(List<? extends Number> counts) {
    return counts.stream()
        .map(value -> count(value.longValue()))
        .collect(Collectors.joining(ARROW));
  }

  public static String sizes(List<Long> sizes) {
    return sizes.stream().map(ByteSize::format).collect(Collectors.joining(ARROW));
  }

  public static String path(ContainerGrowth container) {
    return container.path().stream().map(HolderLink::shownName).collect(Collectors.joining(" › "));
  }
}
