package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import holdfast.testing.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest extends CommandFixture {
  private static final Path EXAMPLE = Path.of("src/main/resources/holdfast/example");
  private static final String A = EXAMPLE.resolve("1-after-warm-up.heapsnapshot.gz").toString();
  private static final String B = EXAMPLE.resolve("2-after-load.heapsnapshot.gz").toString();
  private static final String C = EXAMPLE.resolve("3-after-more-load.heapsnapshot.gz").toString();

  static List<String> names() {
    return SchemaCommand.NAMES;
  }

  private static JsonSchema schema(String name) {
    return JsonSchema.of(output("schema", name));
  }

  @ParameterizedTest
  @CsvSource({
    "summary, summary C",
    "summary, summary FILE",
    "statistics, statistics C",
    "compare, compare A C",
    "compare, compare A C --match-embedder",
    "compare-structure, compare A OTHER --by structure",
    "growth, growth A B C --limit 50",
    "growth, growth A C --embedder --limit 10",
    "growth, growth A OTHER --limit 10",
    "growth-survivors, growth A B C --survivors Cart",
    "growth-survivors, growth A B C --survivors Array",
    "findings, findings A B C",
    "findings, findings FILE",
    "node, node FILE @105",
    "node, node FILE @109",
    "node, node C @1",
    "source, source FILE @105",
    "source, source FILE @109",
    "contents, contents FILE @105",
    "retainers, retainers FILE @109",
    "path, path FILE @109",
    "path, path FILE @1",
    "retention, retention C Cart",
    "retention, retention C Cart --since A",
    "dominators, dominators FILE",
    "dominators-by-class, dominators C --by-class",
    "search, search C Cart",
    "nodes, nodes FILE",
    "index, index",
    "nodes, nodes C --limit 100",
    "check, check FILE",
    "check, check A B C --include-strings"
  })
  void whatCommandsWriteIsAsTheirSchemaWantsIt(String name, String command) {
    var words = Stream.of((command + " --format json").split(" ")).map(this::word);
    var run = CommandLineRun.of(words.toArray());
    assertEquals(List.of(), schema(name).mistakes(run.out()));
  }

  private String word(String word) {
    return switch (word) {
      case "A" -> A;
      case "B" -> B;
      case "C" -> C;
      case "FILE" -> file.toString();
      case "OTHER" -> GoldenFiles.snapshot("node24").toString();
      default -> word;
    };
  }

  @Test
  void reportsAreAsTheirSchemaWantsThem() throws IOException {
    var small = folder.resolve("small.json");
    var large = folder.resolve("large.json");
    output("report", file, "-o", small);
    output("report", A, B, C, "-o", large);
    assertEquals(List.of(), schema("report").mistakes(Files.readString(small)));
    assertEquals(List.of(), schema("report").mistakes(Files.readString(large)));
    var diff = output("report", "--diff", small, large, "--format", "json");
    assertEquals(List.of(), schema("report-diff").mistakes(diff));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPropertyIsDescribed(String name) {
    var missing = new ArrayList<String>();
    collectUndescribed(Json.parse(output("schema", name)), name, missing);
    assertEquals(List.of(), missing);
  }

  private static void collectUndescribed(Object schema, String path, List<String> missing) {
    if (schema instanceof List<?> parts) {
      parts.forEach(part -> collectUndescribed(part, path, missing));
    }
    if (!(schema instanceof Map<?, ?> map)) {
      return;
    }
    map.forEach((key, value) -> {
      if (key.equals("properties")) {
        ((Map<?, ?>) value)
            .forEach((property, described) -> {
              var at = path + "." + property;
              if (!((Map<?, ?>) described).containsKey("description")) {
                missing.add(at);
              }
              collectUndescribed(described, at, missing);
            });
      } else {
        collectUndescribed(value, path, missing);
      }
    });
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySchemaRefusesOtherThings(String name) {
    assertEquals(1, schema(name).mistakes("\"text\"").size());
  }

  @Test
  void everySchemaHasAName() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/holdfast/schema"))) {
      Set<String> present =
          files
              .map(path -> path.getFileName().toString().replace(".json", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(SchemaCommand.NAMES), present);
    }
    assertEquals(SchemaCommand.NAMES, output("schema").lines().toList());
    assertEquals(2, CommandLineRun.of("schema", "nonsense").exitCode());
  }

  @Test
  void rulesOfTheExampleAreAsTheirSchemaWantsThem() throws IOException {
    var rules = Files.readString(Path.of("packaging/ci-example/heap-rules.json"));
    var plain = rules.lines().map(line -> line.replaceFirst("^ *//.*", ""));
    assertEquals(List.of(), schema("rules").mistakes(plain.collect(Collectors.joining("\n"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"heap\": {}}",
        "{\"heap\": {\"maxGrowth\": \"5 Mb\"}}",
        "{\"heaps\": {}}",
        "{\"classes\": [{\"maxCount\": 1}]}",
        "{\"classes\": [{\"class\": \"A\", \"maxCount\": \"10 %\"}]}",
        "{\"listeners\": [{\"event\": \"a\"}]}",
        "{\"failOn\": [\"leaks\"]}",
        "{\"allowed\": [{\"holder\": \"a\", \"reason\": \"b\"}]}"
      })
  void mistakesInRulesAreSeenByTheSchema(String rules) {
    assertEquals(true, !schema("rules").mistakes(rules).isEmpty());
  }
}
