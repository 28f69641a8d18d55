package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.nio.file.Path;
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

        5 more classes (--limit 0 shows all). Total: 8 nodes, 1.5 MB.
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
