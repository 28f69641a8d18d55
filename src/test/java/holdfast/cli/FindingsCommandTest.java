package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsCommandTest extends CommandFixture {
  private static final Path FOLDER = Path.of("src/main/resources/holdfast/example");
  static final Path A = FOLDER.resolve("1-after-warm-up.heapsnapshot.gz");
  static final Path B = FOLDER.resolve("2-after-load.heapsnapshot.gz");
  static final Path C = FOLDER.resolve("3-after-more-load.heapsnapshot.gz");

  @Test
  void jsonNamesHolderClassPathAndLine() throws IOException {
    var answer = Json.parseObject(output("findings", A, B, C, "--format", "json"));
    assertEquals("leak", answer.get("verdict"));
    var finding = Json.objects(answer.get("findings")).getFirst();
    assertEquals(
        List.of("1", "leak", "session-store", "Cart", "[40, 200, 360]", "[40, 200, 360]"),
        List.of(
            finding.get("rank").toString(),
            finding.get("verdict"),
            finding.get("kind"),
            finding.get("leakedClass"),
            finding.get("countBySnapshot").toString(),
            finding.get("entriesBySnapshot").toString()));
    var path = Json.objects(finding.get("path"));
    assertEquals(path.getLast(), finding.get("holder"));
    assertEquals("bySession", path.getLast().get("edgeName"));
    assertEquals("Map", path.getLast().get("className"));
  }

  @Test
  void tableTellsTheStory() {
    var lines = output("findings", A, B, C).lines().toList();
    assertEquals(
        List.of(
            "Verdict: leak",
            "",
            "Rank  Verdict  Kind           Leaked class  Holder                Entries  Retained"
                + " size",
            "   1  leak     session-store  Cart          Map bySession  40 → 200 → 360       272.9"
                + " kB",
            "   2  leak     listener       PriceAlert    Array price       5 → 25 → 45         8.1"
                + " kB"),
        lines.subList(0, 5));
  }

  @Test
  void csvHasARowPerFinding() {
    var lines = output("findings", C, B, A, "--format", "csv").lines().toList();
    assertEquals(
        "rank,verdict,kind,leakedClass,holderId,holderClass,holderEdge,bytesReturned,confidence,"
            + "source,path",
        lines.getFirst());
    assertEquals(true, lines.get(1).startsWith("1,leak,session-store,\"Cart\","));
  }

  @Test
  void smallHeapHasNothingToTell() {
    assertEquals(
        """
        Verdict: inconclusive
        One capture shows shape, not growth: load two more to learn what grows.
        """,
        output("findings", file));
  }

  @Test
  void growthTellsCountsBirthsAndContainers() throws IOException {
    var answer = Json.parseObject(output("growth", C, A, B, "--format", "json", "--born"));
    assertEquals(true, answer.get("sameProcess"));
    var cart =
        Json.objects(answer.get("classes")).stream()
            .filter(row -> row.get("className").equals("Cart"))
            .findFirst()
            .orElseThrow();
    assertEquals("[40, 200, 360]", cart.get("counts").toString());
    assertEquals("160", cart.get("bornCount").toString());
    assertEquals("0", cart.get("diedCount").toString());
    assertEquals(
        List.of("[40, 200, 360]"),
        Json.objects(answer.get("containers")).stream()
            .filter(row -> row.get("edgeName").equals("bySession"))
            .map(row -> row.get("entries").toString())
            .toList());
  }

  @Test
  void growthTellsEmbedderObjectsApart() throws IOException {
    var answer = Json.parseObject(output("growth", A, C, "--format", "json", "--embedder"));
    assertEquals("id", answer.get("matchedBy"));
    assertEquals("[]", answer.get("notes").toString());
    int same =
        Json.objects(answer.get("embedder")).stream()
            .mapToInt(row -> Integer.parseInt(row.get("sameCount").toString()))
            .sum();
    assertEquals(answer.get("renumberedEmbedderObjects").toString(), Integer.toString(same));
    assertEquals(true, same > 50);
  }

  @Test
  void growthAcrossProcessesIsByStructure() throws IOException {
    var answer =
        Json.parseObject(output("growth", GoldenFiles.snapshot("node24"), C, "--format", "json"));
    assertEquals("structure", answer.get("matchedBy"));
    assertEquals(1, ((List<?>) answer.get("notes")).size());
  }

  @Test
  void survivorsStandByWhatHoldsThem() {
    assertEquals(
        """
        Objects  Shallow size  Retained size  Held by               Id  Path
            160        7.7 kB       109.4 kB  bySession :: Map  @92907\
        """,
        output("growth", A, B, C, "--survivors", "Cart").split("  global")[0]);
    var groups = Json.objects(Json.parse(survivors("--format", "json")));
    assertEquals(1, groups.size());
    assertEquals(160L, groups.getFirst().get("objects"));
    assertEquals("bySession", groups.getFirst().get("holderEdgeName"));
    assertEquals(
        "160,7680,109440,\"\",\"Map\",1,92907,",
        survivors("--format", "csv").lines().toList().get(1).split("\"global ")[0]);
    assertEquals(2, CommandLineRun.of("growth", A, B, "--survivors", "No such class").exitCode());
  }

  private static String survivors(String... options) {
    return output("growth", A, B, C, "--survivors", "Cart", options[0], options[1]);
  }

  @Test
  void growthHidesEngineRows() {
    assertEquals(
        List.of(),
        output("growth", A, B, "--hide-engine", "--format", "csv")
            .lines()
            .filter(line -> line.startsWith("\"("))
            .toList());
  }

  @Test
  void growthOfOneHeapWithItselfHasNoBirths() {
    assertEquals("Nothing found.\n", output("growth", file, file, "--born"));
  }

  @Test
  void rowOptionsChooseFindingsAndKeepTheVerdict() {
    var limited = output("findings", A, B, C, "--limit", "1").lines().toList();
    assertEquals("1 more (--limit 0 shows all).", limited.getLast());
    assertEquals(
        List.of("   1"),
        limited.stream()
            .filter(line -> line.matches(" +[0-9] .*"))
            .map(line -> line.substring(0, 4))
            .toList());
    var named = output("findings", A, B, C, "--name", "pricealert");
    assertEquals(
        List.of(false, true), List.of(named.contains("Cart"), named.contains("PriceAlert")));
    assertEquals(
        List.of("Verdict: leak", "", "Nothing matches --name."),
        output("findings", A, B, C, "--name", "no such").lines().toList());
    assertEquals(
        "leak",
        Json.parseObject(output("findings", A, B, C, "--name", "no such", "--format", "json"))
            .get("verdict"));
  }
}
