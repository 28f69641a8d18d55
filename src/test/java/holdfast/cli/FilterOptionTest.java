package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.testing.CommandLineRun;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The filters that every command has that counts or lists objects. What summary chooses through
/// them is compared with DevTools elsewhere; the others have to choose the same.
class FilterOptionTest extends CommandFixture {
  private static final String FILTER = "objectsRetainedByContexts";

  private Path before;
  private Path after;

  @BeforeEach
  void findSnapshots() {
    before = GoldenFiles.snapshot("pair-before");
    after = GoldenFiles.snapshot("pair-after");
  }

  private static List<Map<String, Object>> rows(Object... command) {
    var json = Json.parse(output(with(command, "--format", "json", "--limit", "0")));
    return Json.objects(json instanceof List<?> ? json : Json.object(json).get("rows"));
  }

  private static long number(Map<String, Object> row, String field) {
    return ((Number) row.get(field)).longValue();
  }

  private static long sum(List<Map<String, Object>> rows, String field) {
    return rows.stream().mapToLong(row -> number(row, field)).sum();
  }

  private static Set<Long> ids(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> number(row, "id")).collect(Collectors.toSet());
  }

  @Test
  void nodesAreThoseThatSummaryCounts() {
    for (var filter : List.of(FILTER, "duplicatedStrings", "ids:1000..20000")) {
      var nodes = rows("nodes", after, "--filter", filter);
      var classes = rows("summary", after, "--filter", filter);
      assertFalse(nodes.isEmpty(), filter);
      assertEquals(
          sum(classes, "count"),
          nodes.stream().filter(node -> number(node, "shallowSize") != 0).count(),
          filter);
      assertEquals(sum(classes, "shallowSize"), sum(nodes, "shallowSize"), filter);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dominators FILE",
        "dominators FILE @ID",
        "contents FILE @ID",
        "retainers FILE @ID"
      })
  void rowsAreThoseWithAnObjectOfTheFilter(String line) {
    var chosen = ids(rows("nodes", after, "--filter", FILTER));
    var held = rows("nodes", after, "--filter", FILTER, "--sort", "retainedSize").getFirst();
    var command = words(line, held);
    var expected =
        rows(command).stream().filter(row -> chosen.contains(number(row, "id"))).toList();
    assertFalse(expected.isEmpty());
    assertEquals(expected, rows(with(command, "--filter", FILTER)));
  }

  private Object[] words(String line, Map<String, Object> held) {
    return Stream.of(line.split(" "))
        .map(word ->
            switch (word) {
              case "FILE" -> after;
              case "@ID" -> "@" + number(held, "id");
              default -> word;
            })
        .toArray();
  }

  private static Object[] with(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }

  @Test
  void searchFindsObjectsOfTheFilterAlone() {
    var chosen = ids(rows("nodes", after, "--filter", FILTER));
    var all = (List<?>) Json.parse(output("search", after, "e", "--format", "json"));
    var expected = all.stream().filter(id -> chosen.contains(((Number) id).longValue())).toList();
    assertFalse(expected.isEmpty());
    assertFalse(expected.size() == all.size());
    assertEquals(
        expected, Json.parse(output("search", after, "e", "--filter", FILTER, "--format", "json")));
  }

  @Test
  void groupsOfDominatedObjectsCountTheFilters() {
    var dominated = rows("dominators", after, "--filter", FILTER);
    var grouped = rows("dominators", after, "--by-class", "--filter", FILTER);
    assertFalse(dominated.isEmpty());
    assertEquals(dominated.size(), sum(grouped, "count"));
    assertEquals(sum(dominated, "retainedSize"), sum(grouped, "retainedSize"));
  }

  @Test
  void statisticsDivideTheBytesOfTheFilter() {
    var statistics =
        Json.parseObject(output("statistics", after, "--filter", FILTER, "--format", "json"));
    var total = number(statistics, "total");
    assertEquals(sum(rows("nodes", after, "--filter", FILTER), "shallowSize"), total);
    assertEquals(
        total,
        statistics.entrySet().stream()
            .filter(field -> !field.getKey().equals("total"))
            .mapToLong(field -> ((Number) field.getValue()).longValue())
            .sum());
    var strings =
        Json.parseObject(
            output("statistics", after, "--filter", "duplicatedStrings", "--format", "json"));
    assertEquals(number(strings, "total"), number(strings, "strings"));
  }

  @Test
  void comparisonCountsNewAndDeletedObjectsOfTheFilter() {
    var old = objects(before, Set.of());
    var now = objects(after, Set.of());
    var added = objects(after, ids(rows("nodes", after, "--filter", FILTER)));
    var removed = objects(before, ids(rows("nodes", before, "--filter", FILTER)));
    added.keySet().removeAll(old.keySet());
    removed.keySet().removeAll(now.keySet());
    var rows = rows("compare", before, after, "--filter", FILTER);
    assertFalse(added.isEmpty());
    assertEquals(added.size(), sum(rows, "newCount"));
    assertEquals(removed.size(), sum(rows, "deletedCount"));
    assertEquals(
        added.values().stream().mapToLong(Long::longValue).sum(), sum(rows, "allocatedSize"));
    assertEquals(
        removed.values().stream().mapToLong(Long::longValue).sum(), sum(rows, "freedSize"));
  }

  /// Sizes of the objects that have one, by id.
  ///
  /// @param chosen none for all
  private static Map<Long, Long> objects(Path snapshot, Set<Long> chosen) {
    var objects = new HashMap<Long, Long>();
    for (var node : rows("nodes", snapshot)) {
      long id = number(node, "id");
      if (number(node, "shallowSize") != 0 && (chosen.isEmpty() || chosen.contains(id))) {
        objects.put(id, number(node, "shallowSize"));
      }
    }
    return objects;
  }

  @Test
  void growthCountsObjectsOfTheFilter() {
    var growth =
        Json.objects(
            Json.parseObject(
                    output("growth", before, after, "--filter", FILTER, "--format", "json"))
                .get("classes"));
    for (int capture = 0; capture < 2; capture++) {
      var counts = new TreeMap<String, Long>();
      for (var row : growth) {
        long count = ((Number) ((List<?>) row.get("counts")).get(capture)).longValue();
        if (count != 0) {
          counts.merge((String) row.get("className"), count, Long::sum);
        }
      }
      var snapshot = capture == 0 ? before : after;
      assertEquals(
          sum(rows("summary", snapshot, "--filter", FILTER), "count"),
          counts.values().stream().mapToLong(Long::longValue).sum());
      if (capture == 1) {
        assertEquals(counts(rows("summary", after, "--filter", FILTER)), counts);
      }
    }
  }

  private static Map<String, Long> counts(List<Map<String, Object>> classes) {
    var counts = new TreeMap<String, Long>();
    classes.forEach(
        row -> counts.merge((String) row.get("className"), number(row, "count"), Long::sum));
    return counts;
  }

  @Test
  void comparisonByStructureCountsObjectsOfTheFilter() {
    var rows = rows("compare", before, after, "--by", "structure", "--filter", FILTER);
    assertFalse(rows.isEmpty());
    assertEquals(
        sum(rows("summary", after, "--filter", FILTER), "count")
            - sum(rows("summary", before, "--filter", FILTER), "count"),
        sum(rows, "deltaCount"));
  }

  @ParameterizedTest
  @CsvSource({
    "leak, 'leak', ''",
    "suspect, 'suspect', ''",
    "'settled,leak', 'settled,leak', ''",
    "registry, '', registry",
    "'leak,registry,queue', leak, 'registry,queue'"
  })
  void findingsAreOfAVerdictAndAKind(String filter, String verdicts, String kinds) {
    var expected =
        findings().stream()
            .filter(row -> verdicts.isEmpty() || verdicts.contains((String) row.get("verdict")))
            .filter(row -> kinds.isEmpty() || kinds.contains((String) row.get("kind")))
            .toList();
    assertEquals(expected, findings("--filter", filter));
  }

  @Test
  void someFindingsAreOfOneKindAlone() {
    var kinds = findings().stream().map(row -> (String) row.get("kind")).distinct().toList();
    assertFalse(kinds.size() < 2);
    for (var kind : kinds) {
      assertFalse(findings("--filter", kind).isEmpty());
    }
  }

  private static List<Map<String, Object>> findings(Object... options) {
    Object[] command = {
      "findings", FindingsCommandTest.A, FindingsCommandTest.B, FindingsCommandTest.C
    };
    var json = output(with(with(command, "--format", "json"), options));
    return Json.objects(Json.parseObject(json).get("findings"));
  }

  @Test
  void emptyAnswersSayThatTheFilterLeavesNothing() {
    for (var line :
        List.of("summary", "nodes", "dominators", "search s", "contents @105", "retainers @109")) {
      var words = line.split(" ");
      var command =
          Stream.concat(
                  Stream.of(words[0], file), Stream.of(Arrays.copyOfRange(words, 1, words.length)))
              .toArray();
      var printed = output(with(command, "--filter", "ids:500..600"));
      assertEquals("There are no such objects.", printed.lines().findFirst().orElseThrow(), line);
    }
  }

  @Test
  void unknownFiltersAreRefused() {
    assertEquals(
        new CommandLineRun(
            ExitCode.USAGE,
            "",
            "holdfast: Invalid value for option '--filter' (VERDICT|KIND): 'ids:5' is neither a"
                + " verdict nor a kind of finding; see --help\n"
                + "Try 'holdfast findings --help' for usage.\n"),
        CommandLineRun.of("findings", file, "--filter", "ids:5"));
    assertEquals(
        new CommandLineRun(
            ExitCode.USAGE,
            "",
            "holdfast: no object @4711 in a.heapsnapshot\n"
                + "Try 'holdfast search --help' for usage.\n"),
        CommandLineRun.of("search", file, "s", "--filter", "nativeContext:@4711"));
  }
}
