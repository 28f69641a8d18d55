package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCommandTest extends CommandFixture {
  private static final Path EXAMPLE = Path.of("src/main/resources/holdfast/example");
  private static final Path A = EXAMPLE.resolve("1-after-warm-up.heapsnapshot.gz");
  private static final Path B = EXAMPLE.resolve("2-after-load.heapsnapshot.gz");
  private static final Path C = EXAMPLE.resolve("3-after-more-load.heapsnapshot.gz");

  @Test
  void writesEveryFormatInOneGo() throws IOException {
    var html = folder.resolve("leak.html");
    var json = folder.resolve("leak.json");
    var markdown = folder.resolve("leak.md");
    assertEquals("", output("report", C, A, B, "-o", html, "-o", json, "-o", markdown));
    assertEquals(
        true, Files.readString(html).contains("2 leaks: Map bySession keeps Cart; Array price"));
    var report = Json.parseObject(Files.readString(json));
    assertEquals(
        List.of("1-after-warm-up", "2-after-load", "3-after-more-load"),
        Json.objects(report.get("captures")).stream()
            .map(capture -> capture.get("file").toString().replace(".heapsnapshot.gz", ""))
            .toList());
    assertEquals(
        "holdfast report 3-after-more-load.heapsnapshot.gz 1-after-warm-up.heapsnapshot.gz"
            + " 2-after-load.heapsnapshot.gz -o leak.html -o leak.json -o leak.md",
        report.get("command"));
    assertEquals(true, Files.readString(markdown).contains("| entries | 40 | 200 | 360 |"));
  }

  @Test
  void sectionsAreChosen() throws IOException {
    var json = folder.resolve("a.json");
    output("report", file, "-o", json, "--sections", "STATISTICS");
    var report = Json.parseObject(Files.readString(json));
    assertEquals(List.of(), report.get("dominators"));
    assertEquals(7, Json.object(report.get("statistics")).size());
  }

  @Test
  void otherEndingIsRefusedBeforeAnythingIsRead() {
    var run = CommandLineRun.of("report", "missing.heapsnapshot", "-o", "leak.pdf");
    assertEquals(2, run.exitCode());
    assertEquals(true, run.err().contains("'leak.pdf' ends in none of .html, .md, .json and .csv"));
  }

  @Test
  void wrongRuleIsNamed() throws IOException {
    var rules = Files.writeString(folder.resolve("rules"), "customer\n");
    var run = CommandLineRun.of("report", file, "-o", folder.resolve("a.md"), "--redact", rules);
    assertEquals(2, run.exitCode());
    assertEquals(true, run.err().contains("rules: line 1: expected a name, a colon"));
  }

  private Path json(String name, Object... snapshots) {
    var report = folder.resolve(name);
    var words = new java.util.ArrayList<Object>(List.of("report"));
    words.addAll(List.of(snapshots));
    words.addAll(List.of("-o", report));
    output(words.toArray());
    return report;
  }

  @Test
  void diffTellsWhatIsBetterAndWorse() {
    var lines =
        output("report", "--diff", json("old.json", A, B), json("new.json", A, B, C))
            .lines()
            .toList();
    assertEquals(
        "1 finding new, 1 grew; the heap of the last capture grew by 126.0 kB.", lines.getFirst());
    assertEquals(
        "grew finding Map bySession keeps Cart suspect → leak 200 → 360 +160 151.1 kB → 272.9 kB"
            + " +121.8 kB",
        lines.get(4).replaceAll(" +", " ").strip());
  }

  @Test
  void diffTellsWhatIsNewAndGone() throws IOException {
    var none = json("none.json", file);
    var leaks = json("leaks.json", A, B, C);
    var gone = Json.parseObject(output("report", "--diff", leaks, none, "--format", "json"));
    assertEquals(
        List.of("gone", "gone", "shrank"),
        Json.objects(gone.get("changes")).stream().limit(3).map(c -> c.get("state")).toList());
    var markdown = folder.resolve("diff.md");
    assertEquals("", output("report", "--diff", none, leaks, "-o", markdown));
    var lines = Files.readString(markdown).lines().toList();
    assertEquals(
        "| new | finding | `Map bySession keeps Cart` (leak) | 360 | 272.9 kB |", lines.get(6));
    assertEquals(
        "finding,new,\"Map bySession keeps Cart\",\"\",\"leak\",,360,,272888",
        output("report", "--diff", none, leaks, "--format", "csv").lines().toList().get(1));
  }

  @Test
  void equalReportsDifferInNothing() {
    var report = json("a.json", A, B, C);
    assertEquals(
        "2 findings same; the heap of the last capture is as large as before.",
        output("report", "--diff", report, report).lines().findFirst().orElseThrow());
  }

  @Test
  void otherVersionsAndFilesAreRefused() throws IOException {
    var report = json("a.json", file);
    var other =
        Files.writeString(
            folder.resolve("b.json"),
            Files.readString(report).replace("\"version\" : 1", "\"version\" : 9"));
    assertEquals(
        new CommandLineRun(
            3, "", "holdfast: b.json is a report of version 9; this Holdfast reads version 1.\n"),
        CommandLineRun.of("report", "--diff", report, other));
    assertEquals(
        "holdfast: a.heapsnapshot is no report: holdfast report -o FILE.json writes one.\n",
        CommandLineRun.of("report", "--diff", file, report).err());
    var text = Files.writeString(folder.resolve("c.json"), "no");
    assertEquals(3, CommandLineRun.of("report", "--diff", text, report).exitCode());
    assertEquals(2, CommandLineRun.of("report", "--diff", report).exitCode());
    assertEquals(
        2, CommandLineRun.of("report", "--diff", report, report, "-o", "a.html").exitCode());
    assertEquals(2, CommandLineRun.of("report", file).exitCode());
  }
}
