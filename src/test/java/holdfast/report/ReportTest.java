package holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ReportRequest.Mark;
import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reports on a heap whose names and texts try to become something else.
class ReportTest {
  private static final String HOSTILE =
      "=1+1</style></script><img src=x onerror=alert(1)>\"'`|\\|`` [x](javascript:alert(1)) @team"
          + " #1 https://evil.example/\r\n| # heading\u2028\u202e&lt;";

  @TempDir Path folder;

  private static Report report(Redaction redaction) {
    var snapshots = LongStream.of(20_000, 120_000, 220_000).mapToObj(ReportTest::capture).toList();
    try {
      var marks =
          List.of(
              new Mark(snapshots.getLast(), 7, HOSTILE), new Mark(snapshots.getFirst(), 5, "kept"));
      return ReportBuilder.build(
          new ReportRequest(snapshots, EnumSet.allOf(Section.class), redaction, marks, HOSTILE),
          _ -> {},
          CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  private static SnapshotAnalysis capture(long size) {
    var built = new SnapshotBuilder();
    int global = built.node("object", "global", 40, 3);
    int samples = built.node("object", "Array", size, 5);
    int other = built.node("object", HOSTILE, size, 7);
    built.edge(built.root(), "shortcut", "global", global).property(global, HOSTILE, samples);
    built.property(global, "other", other);
    for (int i = 0; i < 3; i++) {
      int text = built.node("string", HOSTILE + "password=hunter2", 400, 9 + 2 * i);
      built.edge(other, "element", i, text);
    }
    return built.load();
  }

  private String written(ReportFormat format, Redaction redaction) throws IOException {
    var file = folder.resolve("report");
    format.write(report(redaction), file);
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "drafts are left");
    }
    return Files.readString(file);
  }

  @Test
  void htmlHasNoOtherElementThanItsOwn() throws IOException {
    var html = written(ReportFormat.HTML, Redaction.none());
    var tags = Pattern.compile("<(/?[a-zA-Z!][a-zA-Z0-9]*)").matcher(html).results();
    var foreign =
        tags.map(tag -> tag.group(1).replace("/", ""))
            .filter(tag -> List.of("img", "script", "a", "iframe", "link").contains(tag))
            .toList();
    assertEquals(List.of(), foreign);
    assertEquals(1, html.split("</style>", -1).length - 1);
    assertEquals(true, html.contains("=1+1&lt;/style&gt;&lt;/script&gt;&lt;img src=x"));
    assertEquals(true, html.contains("default-src 'none'"));
  }

  @Test
  void markdownKeepsItsLinesAndTables() throws IOException {
    var lines = written(ReportFormat.MARKDOWN, Redaction.none()).lines().toList();
    var wide =
        lines.stream().filter(line -> line.startsWith("| ") && line.contains("alert")).toList();
    assertEquals(false, wide.isEmpty());
    for (var line : wide) {
      // bars behind an odd number of backslashes are text
      long bars = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\|").matcher(line).results().count();
      assertEquals(true, bars == 5 || bars == 6 || bars == 7, line);
    }
    assertEquals(List.of(), lines.stream().filter(line -> line.startsWith("| # heading")).toList());
    var prose = lines.stream().filter(line -> !line.contains("`")).toList();
    assertEquals(List.of(), prose.stream().filter(line -> line.contains("<img")).toList());
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> line.contains(" @team"))
            .filter(line -> line.startsWith("**"))
            .toList());
  }

  @Test
  void csvHasNoFormula() throws IOException {
    var lines = written(ReportFormat.CSV, Redaction.none()).lines().toList();
    assertEquals(List.of(), lines.stream().filter(line -> line.contains("\"=")).toList());
    assertEquals(true, lines.stream().anyMatch(line -> line.contains("\"'=1+1</style>")));
    for (var line : lines) {
      assertEquals(12, line.replaceAll("\"([^\"]|\"\")*\"", "text").split(",", -1).length, line);
    }
  }

  @Test
  void jsonTellsItsVersionAndAllParts() throws IOException {
    var json = Json.parseObject(written(ReportFormat.JSON, Redaction.none()));
    assertEquals("holdfast-report 1", json.get("schema") + " " + json.get("version"));
    assertEquals("leak", json.get("verdict"));
    assertEquals(3, Json.objects(json.get("captures")).size());
    var finding = Json.objects(json.get("findings")).getFirst();
    assertEquals("[20000, 120000, 220000]", finding.get("entriesBySnapshot").toString());
    assertEquals(
        List.of(HOSTILE, "Array"),
        Json.objects(json.get("dominators")).stream()
            .map(row -> row.get("className"))
            .filter(name -> !name.equals("global"))
            .limit(2)
            .toList());
    var text = Json.objects(json.get("duplicatedStrings")).getFirst();
    assertEquals(
        "3 1200 800", text.get("copies") + " " + text.get("size") + " " + text.get("wasted"));
    assertEquals(
        List.of("code", "strings", "jsArrays", "typedArrays", "system", "otherJs", "otherNonJs"),
        List.copyOf(Json.object(json.get("statistics")).keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void secretsStayAtHome(ReportFormat format) throws IOException {
    assertEquals(true, written(format, Redaction.none()).contains("hunter2"));
    assertEquals(false, written(format, Redaction.standard()).contains("hunter2"));
  }

  @Test
  void formatFollowsFromTheEnding() {
    assertEquals(ReportFormat.HTML, ReportFormat.of(Path.of("a.b/Leak.HTML")).orElseThrow());
    assertEquals(ReportFormat.JSON, ReportFormat.of(Path.of("leak.json")).orElseThrow());
    assertEquals(true, ReportFormat.of(Path.of("leak.pdf")).isEmpty());
  }
}
