package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryCommandTest extends CommandFixture {
  @Test
  void tableIsAligned() {
    assertEquals(
        """
        Class                Count  Distance  Shallow size         Retained size
        global                   1         1          40 B    0 %         1.5 MB  100 %
        Session script 9:21      1         2        1.5 MB  100 %         1.5 MB  100 %
        Session script 9:31      1         3         200 B    0 %          200 B    0 %
        (string)                 1         3          64 B    0 %           64 B    0 %
        Function                 1         −          32 B    0 %           32 B    0 %
        Lost, "quoted"           1         −           8 B    0 %            8 B    0 %

        Total: 8 nodes, 1.5 MB.
        """,
        output("summary", file));
  }

  @Test
  void limitCutsTheTable() {
    assertEquals(
        """
        Class   Count  Distance  Shallow size       Retained size
        global      1         1          40 B  0 %         1.5 MB  100 %

        5 more (--limit 0 shows all). Total: 8 nodes, 1.5 MB.
        """,
        output("summary", file, "--limit", "1"));
  }

  @Test
  void csvHasBytes() {
    assertEquals(
        """
        className,count,distance,shallowSize,retainedSize
        "global",1,1,40,1500304
        "Session",1,2,1500000,1500264
        "Session",1,3,200,200
        "(string)",1,3,64,64
        "Function",1,,32,32
        "Lost, ""quoted""\",1,,8,8
        """,
        output("summary", file, "--format", "csv"));
  }

  @ParameterizedTest
  @CsvSource({"csv, 0, 7", "csv, 2, 3", "csv, 99, 7", "table, 0, 9"})
  void limitOfNoneShowsAll(String format, int limit, int lines) {
    var printed = output("summary", file, "--format", format, "--limit", limit);
    assertEquals(lines, printed.lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"node18", "chromium"})
  void jsonIsThatOfTheAnswersOfDevTools(String name) {
    assertEquals(
        Json.parse(GoldenFiles.answer(name + ".summary.json")),
        Json.parse(output("summary", GoldenFiles.snapshot(name), "--format", "json")));
  }

  @Test
  void formatIsNamedInAnyCase() {
    assertEquals(
        output("summary", file, "--format", "json"), output("summary", file, "--format=JSON"));
  }

  @Test
  void filterCountsAboveTheLowerAndUpToTheUpperId() {
    assertEquals(
        """
        Class     Count  Distance  Shallow size       Retained size
        Session       1         3         200 B  0 %          200 B  0 %
        (string)      1         3          64 B  0 %           64 B  0 %

        Total: 8 nodes, 1.5 MB.
        """,
        output("summary", file, "--filter", "ids:105..109"));
  }

  @Test
  void jsonThroughAFilterHasTheTotalsOfTheWholeHeap() {
    assertEquals(
        Json.parse(
            """
            {"totalSize": 1500344, "nodeCount": 8, "rows": [
             {"className": "Session", "count": 1, "distance": 3, "shallowSize": 200,
              "retainedSize": 200}]}
            """),
        Json.parse(output("summary", file, "--filter", "ids:105..107", "--format", "json")));
  }

  @Test
  void filterThatNothingPassesIsSaidSo() {
    assertEquals(
        """
        There are no such objects.

        Total: 8 nodes, 1.5 MB.
        """,
        output("summary", file, "--filter", "ids:500..600"));
  }

  @ParameterizedTest
  @CsvSource({
    "nativeContext:@11, '\"(system)\",1,1,100,110 \"Own\",1,2,10,10 '",
    "nativeContext:13, '\"(system)\",1,1,200,200 '",
    "sharedNativeContext, '\"Shared\",1,2,20,20 '",
    "noNativeContext, '\"(string)\",2,1,60,60 '",
    "duplicatedStrings, '\"(string)\",2,1,60,60 '",
    "objectsRetainedByDetachedDomNodes, ''",
    "ids:11..15, '\"(system)\",1,1,200,200 \"Own\",1,2,10,10 '",
    "ids:15..11, ''"
  })
  void filtersAreNamedAsInDevTools(String filter, String rows) {
    assertEquals(
        "className,count,distance,shallowSize,retainedSize\n" + rows.replace(' ', '\n'),
        output("summary", twoRealms(), "--filter", filter, "--format", "csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "before, --allocated-before before",
    "between, --allocated-after before --allocated-before after",
    "between, --allocated-after before"
  })
  void objectsAreAllocatedWhenDevToolsSaysSo(String kind, String options) {
    var answers = Json.parseObject(GoldenFiles.answer("pair.allocated.json"));
    var words = new ArrayList<Object>(List.of("summary", GoldenFiles.snapshot("pair-after")));
    for (var word : options.split(" ")) {
      words.add(word.startsWith("--") ? word : GoldenFiles.snapshot("pair-" + word));
    }
    words.addAll(List.of("--format", "json"));
    assertEquals(
        Json.object(answers.get("after")).get(kind),
        Json.parseObject(output(words.toArray())).get("rows"));
  }

  @ParameterizedTest
  @CsvSource({
    "'--allocated-after EARLIER', '\"Session\",1,3,200,200 \"(string)\",1,3,64,64"
        + " \"Function\",1,,32,32 \"Lost, \"\"quoted\"\"\",1,,8,8 '",
    "'--allocated-before EARLIER',"
        + " '\"global\",1,1,40,1500304 \"Session\",1,2,1500000,1500264 '",
    "'--allocated-after EARLIER --allocated-before LATER', '\"Session\",1,3,200,200 '",
    "'--allocated-after LATER --allocated-before EARLIER', ''"
  })
  void evenIdsDoNotTellWhenASnapshotWasTaken(String options, String rows) {
    var earlier = snapshotWithIds("earlier", 1, 105, 9_000);
    var later = snapshotWithIds("later", 107, 9_000, 5);
    var words = new ArrayList<Object>(List.of("summary", file, "--format", "csv"));
    for (var word : options.split(" ")) {
      words.add(word.replace("EARLIER", earlier.toString()).replace("LATER", later.toString()));
    }
    assertEquals(
        "className,count,distance,shallowSize,retainedSize\n"
            + rows.replace(' ', '\n').replace("Lost,\n", "Lost, "),
        output(words.toArray()));
  }

  private Path snapshotWithIds(String name, long... ids) {
    var built = new SnapshotBuilder();
    for (long id : ids) {
      built.node("object", "A", 10, id);
    }
    return built.writeTo(folder.resolve(name + ".heapsnapshot"));
  }

  @Test
  void filterAndAllocationExcludeEachOther() {
    assertEquals(
        new CommandLineRun(
            ExitCode.USAGE,
            "",
            "holdfast: --filter goes with neither --allocated-after nor --allocated-before\n"
                + "Try 'holdfast summary --help' for usage.\n"),
        CommandLineRun.of(
            "summary", file, "--filter", "duplicatedStrings", "--allocated-after", file));
  }

  @Test
  void brokenSnapshotToCompareWithIsNamed() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.heapsnapshot"), "{");
    var run = CommandLineRun.of("summary", file, "--allocated-before", broken);
    assertEquals(List.of(ExitCode.UNREADABLE_SNAPSHOT, ""), List.of(run.exitCode(), run.out()));
    assertEquals("holdfast: broken.heapsnapshot:", run.err().substring(0, 30));
  }

  private Path twoRealms() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int page = built.node("hidden", "system / NativeContext / page", 100, 11);
    int frame = built.node("hidden", "system / NativeContext / frame", 200, 13);
    int own = built.node("object", "Own", 10, 15);
    int shared = built.node("object", "Shared", 20, 17);
    built.edge(root, "shortcut", "page", page).edge(root, "shortcut", "frame", frame);
    built.property(page, "own", own).property(page, "shared", shared);
    built.property(frame, "shared", shared);
    built.property(root, "a", built.node("string", "twice", 30, 19));
    built.property(root, "b", built.node("string", "twice", 30, 21));
    return built.writeTo(folder.resolve("realms.heapsnapshot"));
  }
}
