package holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.JsonFile;
import holdfast.report.Redaction;
import holdfast.testing.Json;
import holdfast.testing.JsonSchema;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What a check writes, of a heap whose names try to become something else.
class CheckFilesTest {
  private static final String HOSTILE =
      "]]></failure><script>\"'&lt;\u0000\u001b[31m\ud800\uffff| [x](javascript:alert(1)) `@team`"
          + "\r\n## heading\u2028\u202e";
  private static final String RULES =
      """
      { "heap": { "maxGrowth": 0 },
        "classes": [{ "class": "*script*", "maxGrowth": 1 }],
        "listeners": [{ "maxCount": 10 }],
        "allowed": [{ "holder": "store", "reason": "<b>&", "until": "2027-01-01" }] }
      """;

  @TempDir private Path folder;

  private CheckResult result(String name) throws Exception {
    var rules = RulesFile.read(Files.writeString(folder.resolve("rules.json"), RULES));
    var snapshots = CheckedHeap.leaking(name).load();
    try {
      var clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
      return Check.run(snapshots, rules, Redaction.none(), clock, CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  private static String sarif(CheckResult result, String root) throws Exception {
    var target = new StringWriter();
    CheckSarif.write(result, SourceRoot.of(root), "ci/rules.json", "1.2.3", target);
    return target.toString();
  }

  private static List<Map<String, Object>> results(String sarif) {
    var run = Json.objects(Json.parseObject(sarif).get("runs")).getFirst();
    return Json.objects(run.get("results"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Session", HOSTILE})
  void sarifIsAsItsPublicSchemaWantsIt(String name) throws Exception {
    try (var schema = CheckSarif.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      var text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(List.of(), JsonSchema.of(text).mistakes(sarif(result(name), "/srv/app")));
    }
  }

  @Test
  void sarifStandsAtTheSourceLine() throws Exception {
    var results = results(sarif(result("Session"), "/srv/app"));
    assertEquals(
        List.of(
            "heap-growth error ci/rules.json SRCROOT 1",
            "listener-count error store.js SRCROOT 22",
            "leak note store.js SRCROOT 12"),
        results.stream().map(CheckFilesTest::place).toList());
    var suppression = Json.objects(results.getLast().get("suppressions")).getFirst();
    assertEquals("Allowed until 2027-01-01: <b>&.", suppression.get("justification"));
  }

  @Test
  void sarifNamesFilesElsewhereByTheirWholePath() throws Exception {
    var uri = place(results(sarif(result("Session"), "/home/runner")).getLast());
    assertEquals("leak note file:///srv/app/store.js null 12", uri);
  }

  private static String place(Map<String, Object> result) {
    var location = Json.objects(result.get("locations")).getFirst();
    var physical = Json.object(location.get("physicalLocation"));
    var artifact = Json.object(physical.get("artifactLocation"));
    return result.get("ruleId")
        + " "
        + result.get("level")
        + " "
        + artifact.get("uri")
        + " "
        + artifact.get("uriBaseId")
        + " "
        + Json.object(physical.get("region")).get("startLine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Session", HOSTILE})
  void junitIsWellFormed(String name) throws Exception {
    var target = new StringWriter();
    CheckJUnit.write(result(name), target);
    var bytes = target.toString().getBytes(StandardCharsets.UTF_8);
    var text = new InputSource(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    var suites = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(text);
    var suite = (Element) suites.getDocumentElement().getElementsByTagName("testsuite").item(0);
    var cases = suite.getElementsByTagName("testcase");
    assertEquals(List.of("6", "6"), List.of(suite.getAttribute("tests"), "" + cases.getLength()));
    assertEquals(
        suite.getAttribute("failures"), "" + suite.getElementsByTagName("failure").getLength());
    assertEquals(
        List.of(
            "No holder leaks",
            "No holder is suspect",
            "The captures can tell leaks",
            "The heap grows by at most 0 B from capture to capture",
            "Class *script* grows by at most 1 object from capture to capture",
            "Event * has at most 10 listeners"),
        IntStream.range(0, cases.getLength())
            .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name"))
            .toList());
    assertEquals(0, suite.getElementsByTagName("script").getLength());
  }

  @Test
  void markdownKeepsItsHeadingsAndTables() throws Exception {
    var target = new StringBuilder();
    CheckMarkdown.write(result(HOSTILE), target);
    var lines = target.toString().lines().toList();
    assertEquals(
        List.of(
            "## ❌ Heap check failed: 3 errors.",
            "### ❌",
            "### ❌",
            "### ❌",
            "### ℹ️",
            "### Rules",
            "### Captures"),
        lines.stream()
            .filter(line -> line.startsWith("#"))
            .map(line ->
                line.matches("### (❌|ℹ️) .*")
                    ? line.split(" ")[0] + " " + line.split(" ")[1]
                    : line)
            .toList());
  }

  @Test
  void jsonTellsAll() throws Exception {
    var target = new StringWriter();
    var result = result("Session");
    JsonFile.write(target, json -> CheckJson.write(json, result));
    var answer = Json.parseObject(target.toString());
    assertEquals(
        List.of("holdfast-check", 1L, false, "leak"),
        List.of(
            answer.get("schema"),
            answer.get("version"),
            answer.get("passed"),
            answer.get("verdict")));
    var problem = Json.objects(answer.get("problems")).getFirst();
    assertEquals(
        "[40, 200, 360]",
        Json.object(Json.objects(answer.get("problems")).getLast().get("finding"))
            .get("entriesBySnapshot")
            .toString());
    assertEquals("heap-growth", problem.get("topic"));
  }
}
