package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckCommandTest extends CommandFixture {
  private static final Path EXAMPLE = Path.of("src/main/resources/holdfast/example");
  private static final Path A = EXAMPLE.resolve("1-after-warm-up.heapsnapshot.gz");
  private static final Path B = EXAMPLE.resolve("2-after-load.heapsnapshot.gz");
  private static final Path C = EXAMPLE.resolve("3-after-more-load.heapsnapshot.gz");

  private Path rules(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.json"), text.replace('\'', '"'));
  }

  @Test
  void leakFailsAndIsWrittenEverywhere() throws IOException {
    var sarif = folder.resolve("out.sarif");
    var junit = folder.resolve("out.xml");
    var markdown = folder.resolve("out.md");
    var run =
        CommandLineRun.of(
            "check",
            A,
            B,
            C,
            "--sarif",
            sarif,
            "--junit",
            junit,
            "--markdown",
            markdown,
            "--source-root",
            "/srv/example");
    assertEquals(List.of(1, ""), List.of(run.exitCode(), run.err()));
    assertEquals(
        List.of(
            "Failed: 2 errors.",
            "2 leaks: Map bySession keeps Cart; Array price keeps PriceAlert",
            "",
            "error    Map bySession keeps Cart (leak)"),
        run.out().lines().limit(4).toList());
    assertEquals(true, Files.readString(sarif).contains("\"uri\" : \"carts.js\""));
    assertEquals(true, Files.readString(junit).contains("<failure type=\"leak\""));
    assertEquals(
        "## ❌ Heap check failed: 2 errors.", Files.readString(markdown).lines().findFirst().get());
  }

  @Test
  void allowedPasses() throws IOException {
    var allowed =
        rules(
            "{'allowed': [{'holder': 'bySession', 'reason': 'SHOP-17', 'until': '9999-12-31'},"
                + " {'class': 'PriceAlert', 'reason': 'SHOP-18', 'until': '9999-12-31'}]}");
    var answer = Json.parseObject(output("check", A, B, C, "--rules", allowed, "--format", "json"));
    assertEquals(true, answer.get("passed"));
    assertEquals(2, Json.objects(answer.get("problems")).size());
  }

  @Test
  void expiredFails() throws IOException {
    var expired =
        rules(
            "{'allowed': [{'holder': 'bySession', 'reason': 'SHOP-17', 'until': '2026-01-31'},"
                + " {'class': 'PriceAlert', 'reason': 'SHOP-18', 'until': '9999-12-31'}]}");
    var run = CommandLineRun.of("check", A, B, C, "--rules", expired, "--format", "csv");
    assertEquals(1, run.exitCode());
    assertEquals(
        "leak,error,\"Map bySession keeps Cart\",",
        run.out().lines().toList().get(1).substring(0, 38));
  }

  @Test
  void oneCapturePassesWithAWarningAndFailsWhenStrict() {
    assertEquals("Passed: 1 warning.", output("check", file).lines().findFirst().orElseThrow());
    var run = CommandLineRun.of("check", file, "--strict");
    assertEquals(1, run.exitCode());
    assertEquals("Failed: 1 error.", run.out().lines().findFirst().orElseThrow());
  }

  @Test
  void brokenRuleFails() throws IOException {
    var rules = rules("{\n'classes': [{'class': 'Session', 'maxCount': 1}]}");
    var run = CommandLineRun.of("check", file, "--rules", rules);
    assertEquals(1, run.exitCode());
    assertEquals(
        """
        error    2 objects of Session (class-count)
                 A has 2 objects of Session; allowed is at most 1 object.
                 Written at script 9:21:5
                 Rule in rules.json:2
        """,
        run.out().split("\n\n")[1] + "\n");
    assertEquals("1 rule: 1 broken.", run.out().lines().toList().getLast());
  }

  @Test
  void mistakeInRulesIsTold() throws IOException {
    var rules = rules("{\n  'heap': {'maxGrowht': 1}}");
    assertEquals(
        new CommandLineRun(
            2,
            "",
            "holdfast: rules.json:2:12: unknown key 'maxGrowht' in a heap rule; known are"
                + " maxGrowth, maxSize, reason\nTry 'holdfast check --help' for usage.\n"),
        CommandLineRun.of("check", "missing.heapsnapshot", "--rules", rules));
  }

  @Test
  void missingRulesAndFoldersAreWrongArguments() {
    assertEquals(2, CommandLineRun.of("check", file, "--rules", folder.resolve("no")).exitCode());
    var run = CommandLineRun.of("check", file, "--sarif", folder.resolve("no/out.sarif"));
    assertEquals(2, run.exitCode());
    assertEquals(true, run.err().contains("out.sarif' cannot be written: no such folder"));
  }

  @Test
  void snapshotThatCannotBeReadIsNoLeak() {
    assertEquals(3, CommandLineRun.of("check", folder.resolve("gone")).exitCode());
  }
}
