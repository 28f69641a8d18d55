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
}
