package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The options that every command has that lists rows.
class RowOptionsTest extends CommandFixture {
  private static final String COMMANDS =
      """
      summary FILE
      compare BEFORE AFTER
      compare BEFORE AFTER --by structure
      growth BEFORE AFTER
      growth BEFORE AFTER --survivors Array
      findings A B C
      contents FILE 105
      retainers FILE 109
      dominators FILE
      dominators FILE --by-class
      search FILE s
      nodes FILE
      """;

  private Object[] words(String command, String... more) {
    return Stream.concat(Stream.of(command.split(" ")), Stream.of(more))
        .map(word ->
            switch (word) {
              case "FILE" -> file;
              case "BEFORE" -> GoldenFiles.snapshot("pair-before");
              case "A" -> FindingsCommandTest.A;
              case "B" -> FindingsCommandTest.B;
              case "C" -> FindingsCommandTest.C;
              case "AFTER" -> GoldenFiles.snapshot("pair-after");
              default -> word;
            })
        .toArray();
  }

  /// The values of one column; texts without their quotes.
  private static List<String> values(String csv, int column) {
    return csv.replace(TEXT.replace('\ud800', '\ufffd'), "bell")
        .lines()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[column])
        .map(value -> value.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
        .toList();
  }

  private static Comparator<String> order(List<String> values) {
    boolean isNumber = values.stream().allMatch(value -> value.matches("-?[0-9]*"));
    return isNumber
        ? Comparator.comparingLong(
            value -> value.isEmpty() ? Long.MAX_VALUE : Long.parseLong(value))
        : Comparator.naturalOrder();
  }

  static Stream<String> commands() {
    return COMMANDS.lines();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyColumnSortsBothWays(String command) {
    var unsorted = output(words(command, "--format", "csv"));
    var header = unsorted.lines().findFirst().orElseThrow().split(",");
    for (int i = 0; i < header.length; i++) {
      var values = new ArrayList<>(values(unsorted, i));
      values.sort(order(values));
      assertEquals(
          values,
          values(output(words(command, "--format", "csv", "--sort", header[i] + ":asc")), i));
      assertEquals(
          values.reversed(),
          values(output(words(command, "--format", "csv", "--sort", header[i] + ":desc")), i));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void wrongColumnIsRefusedWithTheKnownOnes(String command) {
    var header = output(words(command, "--format", "csv")).lines().findFirst().orElseThrow();
    assertEquals(
        new CommandLineRun(
            ExitCode.USAGE,
            "",
            "holdfast: no column 'beauty' to sort by; there are "
                + header.replace(",", ", ")
                + "\nTry 'holdfast "
                + command.split(" ")[0]
                + " --help' for usage.\n"),
        CommandLineRun.of(words(command, "--sort", "beauty:desc")));
  }

  @Test
  void wrongColumnIsRefusedBeforeTheSnapshotIsRead() {
    var run = CommandLineRun.of("summary", folder.resolve("missing"), "--sort", "beauty");
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void wrongWayIsRefused() {
    var run = CommandLineRun.of("summary", file, "--sort", "count:up");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(true, run.err().contains("'up' is neither asc nor desc"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "count, 0 1 2 3 4 5",
    "count:asc, 0 1 2 3 4 5",
    "shallowSize, 1 2 3 0 4 5",
    "SHALLOWSIZE:ASC, 5 4 0 3 2 1",
    "className, 3 4 5 1 2 0",
    "className:desc, 0 1 2 5 4 3",
    "distance, 0 1 2 3 4 5",
    "distance:desc, 4 5 2 3 1 0",
  })
  void equalRowsKeepTheirOrder(String sort, String places) {
    var unsorted = output("summary", file, "--format", "csv").lines().skip(1).toList();
    assertEquals(
        Arrays.stream(places.split(" "))
            .map(place -> unsorted.get(Integer.parseInt(place)))
            .toList(),
        output("summary", file, "--format", "csv", "--sort", sort).lines().skip(1).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "nodes"})
  void rowsAreSortedBeforeTheFirstAreTaken(String command) {
    var snapshot = GoldenFiles.snapshot("node18");
    var all = sizes(output(command, snapshot, "--format", "json"));
    all.sort(Comparator.reverseOrder());
    assertEquals(
        all.subList(0, 7),
        sizes(
            output(
                command, snapshot, "--format", "json", "--sort", "shallowSize", "--limit", "7")));
  }

  private static List<Long> sizes(String json) {
    var parsed = Json.parse(json);
    var rows = parsed instanceof List<?> ? parsed : Json.object(parsed).get("rows");
    var sizes = new ArrayList<Long>();
    for (var row : Json.objects(rows)) {
      sizes.add(((Number) row.get("shallowSize")).longValue());
    }
    return sizes;
  }

  @Test
  void moreThanTheFirstPageIsSorted() {
    var built = new SnapshotBuilder();
    int holder = built.node("object", "Holder", 8, 3);
    built.property(built.root(), "holder", holder);
    for (int i = 0; i < 1_200; i++) {
      built.edge(holder, "element", i, built.node("object", "Entry", 5_000 - i, 5 + 2 * i));
    }
    var wide = built.writeTo(folder.resolve("wide.heapsnapshot"));
    var printed =
        output("contents", wide, "3", "--format", "csv", "--sort", "shallowSize:asc", "--limit", 2);
    assertEquals(List.of("2403", "2401"), values(printed, 2));
    var unlimited = output("contents", wide, "3", "--format", "csv", "--sort", "id:desc");
    assertEquals(1_000, values(unlimited, 2).size());
    assertEquals("2403", values(unlimited, 2).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "summary FILE, SESS, 2",
    "summary FILE, ' /^Sess/ ', 2",
    "summary FILE, /^sess/, 0",
    "summary FILE, /, 0",
    "dominators FILE, lost, 1",
    "dominators FILE --by-class, /[(]/, 1",
    "contents FILE 105, /s$|Lost/, 1",
    "contents FILE 105, '(string)', 1",
    "retainers FILE 109, SESSION, 2",
    "search FILE s, '(string)', 1",
    "nodes FILE, onleave, 1",
    "nodes FILE, Function, 1",
  })
  void rowsAreThoseOfAName(String command, String name, int rows) {
    var printed = output(words(command, "--format", "csv", "--name", name));
    // the text of the string has a line break
    assertEquals(rows, printed.lines().filter(line -> !line.startsWith("break")).count() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "compare BEFORE AFTER",
    "compare BEFORE AFTER --by structure",
    "growth BEFORE AFTER",
  })
  void classesAreThoseOfAName(String command) {
    var all = output(words(command, "--format", "csv"));
    var expected = all.lines().skip(1).filter(line -> line.matches("\"[^\"]*[Aa]rray.*")).toList();
    assertEquals(
        expected,
        output(words(command, "--format", "csv", "--name", "/[Aa]rray/")).lines().skip(1).toList());
    assertEquals(true, expected.size() > 0 && expected.size() < all.lines().count() - 1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothingOfANameIsSaidSo(String command) {
    var printed = output(words(command, "--name", "zebra"));
    assertEquals(true, printed.lines().anyMatch("Nothing matches --name."::equals), printed);
  }

  @Test
  void limitCountsWhatIsOfAName() {
    assertEquals(
        """
        Class                Count  Distance  Shallow size         Retained size
        Session script 9:21      1         2        1.5 MB  100 %         1.5 MB  100 %

        1 more (--limit 0 shows all). Total: 8 nodes, 1.5 MB.
        """,
        output("summary", file, "--name", "session", "--limit", "1"));
  }

  @Test
  void wrongRegularExpressionIsRefused() {
    var run = CommandLineRun.of("nodes", file, "--name", "/(/");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(true, run.err().contains("'/(/' is no regular expression: "), run.err());
  }
}
