package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.report.Build;
import holdfast.testing.BrokenInput;
import holdfast.testing.CommandLineRun;
import holdfast.testing.Json;
import holdfast.testing.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldfastCommandTest extends CommandFixture {
  static Stream<String> commands() {
    return HoldfastCommand.commandLine().getSubcommands().keySet().stream()
        .filter(name -> !name.equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void listOfCommandsTellsEachInAWholeSentence(String name) {
    var usage = HoldfastCommand.commandLine().getSubcommands().get(name).getCommandSpec();
    assertTrue(usage.usageMessage().description()[0].endsWith("."), name);
  }

  /// Those that only need a file and, some of them, an object.
  static Stream<String> questions() {
    return Stream.of(
        "summary FILE",
        "nodes FILE",
        "node FILE @1",
        "source FILE @1",
        "retainers FILE @1",
        "path FILE @1",
        "contents FILE @1",
        "dominators FILE",
        "retention FILE @1",
        "search FILE a",
        "statistics FILE",
        "compare FILE FILE",
        "findings FILE",
        "growth FILE FILE");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHelps(String command) {
    var start = "Usage: holdfast " + command;
    assertEquals(start, output(command, "--help").substring(0, start.length()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandIsItsHelp(String command) {
    assertEquals(output(command, "--help"), output("help", command));
  }

  @Test
  void helpNamesEveryCommand() {
    var help = output("--help");
    assertEquals(
        List.of(), commands().filter(name -> !help.contains("\n  " + name + " ")).toList());
  }

  @Test
  void versionTellsWhichDevToolsItCountsAs() throws IOException {
    var parity = Files.readString(Path.of("src/test/parity/package.json"));
    var devtools = Json.object(Json.parseObject(parity).get("dependencies"));
    assertEquals(
        "holdfast "
            + Build.version()
            + " (counts as chrome-devtools-frontend "
            + devtools.get("chrome-devtools-frontend")
            + ")\n",
        output("--version"));
  }

  @Test
  void snapshotComesFromStandardInput() throws IOException {
    var file = Path.of("src/main/resources/holdfast/example/1-after-warm-up.heapsnapshot.gz");
    var temporary = TemporaryFiles.watch();
    var before = System.in;
    try (var input = Files.newInputStream(file)) {
      System.setIn(input);
      assertEquals(output("summary", file), output("summary", "-"));
      var again = CommandLineRun.of("findings", "-");
      assertEquals(
          new CommandLineRun(
              3, "", "holdfast: Standard input is empty: it can be read once, as one snapshot.\n"),
          again);
    } finally {
      System.setIn(before);
    }
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void oneOfSeveralThatCannotBeReadIsTold() {
    var run = CommandLineRun.of("findings", file, folder.resolve("gone"), file);
    assertEquals(3, run.exitCode());
    assertEquals(true, run.err().startsWith("holdfast: There is no file "));
  }

  @ParameterizedTest
  @CsvSource({
    "summary, Missing required parameter: 'FILE'",
    "node FILE, Missing required parameter: '@ID'",
    "summary FILE extra, Unmatched argument at index 2: 'extra'",
    "summary FILE --limit many, Invalid value for option '--limit': 'many' is not an int",
    "summary FILE --nonsense, Unknown option: '--nonsense'",
    "node FILE x7, Invalid value for positional parameter at index 1 (@ID): 'x7' is no object id;"
        + " ids look like @4711",
    "node FILE @-7, Invalid value for positional parameter at index 1 (@ID): '@-7' is no object id;"
        + " ids look like @4711",
    "node FILE @4711, no object @4711 in a.heapsnapshot",
    "retainers FILE @4711, no object @4711 in a.heapsnapshot",
    "path FILE @999999999999999999, no object @999999999999999999 in a.heapsnapshot",
    "contents FILE @4711, no object @4711 in a.heapsnapshot",
    "dominators FILE @4711, no object @4711 in a.heapsnapshot",
    "retainers FILE @109 --ignore @4711, no object @4711 in a.heapsnapshot",
    "retainers FILE @109 --ignore x, Invalid value for option '--ignore' (@ID): 'x' is no object"
        + " id; ids look like @4711",
    "search FILE, Missing required parameter: 'TEXT'",
    "compare FILE, Missing required parameter: 'TARGET'",
    "findings, Missing required parameter: 'FILE'",
    "summary FILE --filter strings, Invalid value for option '--filter': 'strings' is no filter;"
        + " see --help",
    "summary FILE --filter duplicatedstrings, Invalid value for option '--filter':"
        + " 'duplicatedstrings' is no filter; see --help",
    "summary FILE --filter ids:9, Invalid value for option '--filter': 'ids:9' is no filter; see"
        + " --help",
    "summary FILE --filter nativeContext:@4711, no object @4711 in a.heapsnapshot",
    "summary FILE --filter nativeContext:@107, @107 is no native context"
  })
  void wrongArgumentsAreTold(String arguments, String message) {
    var words = arguments.replace("FILE", file.toString()).split(" ");
    assertEquals(
        new CommandLineRun(
            2,
            "",
            "holdfast: %s%nTry 'holdfast %s --help' for usage.%n".formatted(message, words[0])),
        CommandLineRun.of((Object[]) words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary FILE --format xml", "frobnicate FILE", "--nonsense"})
  void usageErrorsPrintNothingElse(String arguments) {
    var run = CommandLineRun.of((Object[]) arguments.replace("FILE", file.toString()).split(" "));
    assertEquals(List.of(2, ""), List.of(run.exitCode(), run.out()));
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.BrokenInput#all")
  void brokenFileIsToldWithAdvice(BrokenInput input) throws IOException {
    var broken = Files.write(folder.resolve("b.heapsnapshot"), input.content());
    var run = CommandLineRun.of("summary", broken);
    var message = "holdfast: b.heapsnapshot: " + input.message();
    assertEquals(
        List.of(3, "", message, 2L),
        List.of(
            run.exitCode(),
            run.out(),
            run.err().lines().findFirst().orElse(""),
            run.err().lines().count()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyCommandTellsABrokenFile(String question) throws IOException {
    var broken = Files.writeString(folder.resolve("b.heapsnapshot"), "{\"head\":{}}");
    assertEquals(
        new CommandLineRun(
            3,
            "",
            """
            holdfast: b.heapsnapshot: file at byte 8: expected the section "snapshot", found "head": \
            this is a sampling heap profile (.heapprofile), which holds no objects
            Choose a heap snapshot: Node.js writes one with v8.writeHeapSnapshot(), Chrome DevTools \
            saves one from its Memory panel.
            """),
        CommandLineRun.of((Object[]) question.replace("FILE", broken.toString()).split(" ")));
  }

  @Test
  void folderIsTold() {
    assertEquals(
        new CommandLineRun(
            3,
            "",
            "holdfast: "
                + folder.getFileName()
                + " is a folder. Choose a .heapsnapshot file, or several, inside it.\n"),
        CommandLineRun.of("summary", folder));
  }

  @Test
  void missingFileIsTold() {
    var gone = folder.resolve("gone");
    assertEquals(
        new CommandLineRun(
            3,
            "",
            "holdfast: There is no file "
                + gone
                + ". It may have been moved, renamed or deleted.\n"),
        CommandLineRun.of("summary", gone));
  }

  @Test
  void packedFileThatIsCutOffIsToldAndLeavesNothing() throws IOException {
    var temporary = TemporaryFiles.watch();
    var broken = Files.write(folder.resolve("b.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
    var run = CommandLineRun.of("summary", broken);
    assertEquals(
        List.of(
            3,
            "holdfast: b.gz: gzip at byte 4: expected more compressed data, found the end of the"
                + " file",
            Set.of()),
        List.of(run.exitCode(), run.err().lines().findFirst().orElse(""), temporary.added()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary FILE",
        "node FILE @109",
        "retainers FILE @109",
        "path FILE @109",
        "contents FILE @105",
        "dominators FILE @105",
        "search FILE bell"
      })
  void tablesHoldNothingThatCouldSteerATerminal(String question) {
    var printed = output((Object[]) question.replace("FILE", file.toString()).split(" "));
    assertEquals("", printed.replaceAll("[^\\p{Cc}\\p{Cf}]|\n", ""), () -> "in " + printed);
  }

  @Test
  void messagesHoldNothingThatCouldSteerATerminal() {
    var run = CommandLineRun.of("summary", folder.resolve("a\u001b[31m\u202e"));
    assertEquals("", run.err().replaceAll("[^\\p{Cc}\\p{Cf}]|\n", ""));
  }

  @Test
  void halfSurrogateIsReplacedInATable() {
    assertEquals(
        "Name           \"bell \\u0007, escape \\u001b[31m, half \uFFFD, line\\u000abreak\"",
        output("node", file, "@109").lines().toList().get(1));
  }
}
