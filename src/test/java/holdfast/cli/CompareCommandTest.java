package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest extends CommandFixture {
  private Path later;

  @BeforeEach
  void writeLaterHeap() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 101);
    int session = built.node("object", "Session", 1_500_000, 105);
    int cart = built.node("object", "Cart, \"big\"", 2_000, 121);
    int inner = built.node("object", "Cart, \"big\"", 3_000, 123);
    built.edge(root, "shortcut", "global", global).property(global, "session", session);
    built.property(global, "cart", cart).property(cart, "inner", inner);
    built.location(session, 9, 20, 4);
    later = built.writeTo(folder.resolve("b.heapsnapshot"));
  }

  @Test
  void tableHasSigns() {
    assertEquals(
        """
        Class           New  Deleted  Delta  Alloc. size  Freed size  Size delta
        Cart, "big"       2        0     +2       5.0 kB         0 B     +5.0 kB
        (string)          0        1     -1          0 B        64 B       -64 B
        Function          0        1     -1          0 B        32 B       -32 B
        Lost, "quoted"    0        1     -1          0 B         8 B        -8 B
        Session           0        1     -1          0 B       200 B      -200 B
        """,
        output("compare", file, later));
  }

  @Test
  void limitCutsTheTable() {
    assertEquals(
        """
        Class        New  Deleted  Delta  Alloc. size  Freed size  Size delta
        Cart, "big"    2        0     +2       5.0 kB         0 B     +5.0 kB

        4 more (--limit 0 shows all).
        """,
        output("compare", file, later, "--limit", "1"));
  }

  @Test
  void csvHasBytes() {
    assertEquals(
        """
        className,newCount,deletedCount,deltaCount,allocatedSize,freedSize,sizeDelta
        "Cart, ""big""\",2,0,2,5000,0,5000
        "(string)",0,1,-1,0,64,-64
        "Function",0,1,-1,0,32,-32
        "Lost, ""quoted""\",0,1,-1,0,8,-8
        "Session",0,1,-1,0,200,-200
        """,
        output("compare", file, later, "--format", "csv"));
  }

  @Test
  void jsonHasBytes() {
    assertEquals(
        Json.parse(
            """
            {"sameProcess": true, "notes": [], "renumberedEmbedderObjects": 0,
             "embedderMatched": false, "rows": [{"className": "Cart, \\"big\\"", "newCount": 2, "deletedCount": 0,
             "deltaCount": 2, "allocatedSize": 5000, "freedSize": 0, "sizeDelta": 5000}]}
            """),
        Json.parse(output("compare", file, later, "--format", "json", "--limit", "1")));
  }

  @ParameterizedTest
  @CsvSource({
    "table, No object is new and none is gone.",
    "csv, 'className,newCount,deletedCount,deltaCount,allocatedSize,freedSize,sizeDelta'"
  })
  void snapshotDoesNotDifferFromItself(String format, String expected) {
    assertEquals(expected + "\n", output("compare", file, file, "--format", format));
  }

  @Test
  void jsonOfNoDifferenceHasNoRows() {
    assertEquals(
        Json.parse("[]"),
        Json.parseObject(output("compare", file, file, "--format", "json")).get("rows"));
  }

  @Test
  void embedderObjectsWithNewIdsAreToldAndCanBeLeftOut() {
    var pair =
        new Object[] {
          "compare", GoldenFiles.snapshot("pair-before"), GoldenFiles.snapshot("pair-after")
        };
    assertEquals(
        "72 objects of the embedder have new ids and were matched by name and place"
            + " (--match-embedder leaves them out).",
        output(pair).lines().reduce((_, line) -> line).orElseThrow());
    assertEquals(true, output(pair).contains("Node / std::basic_string"));
    assertEquals(
        false,
        output(pair[0], pair[1], pair[2], "--match-embedder").contains("Node / std::basic_string"));
  }

  /// The same program in another process: other ids, and another number for its script.
  private Path otherProcess(int carts) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 201 + 2L * carts);
    built.edge(root, "shortcut", "global", global);
    for (int i = 0; i < carts; i++) {
      int cart = built.node("object", "Cart", 100, 203 + 2L * carts + 2L * i);
      built.property(global, "cart" + i, cart).location(cart, 70 + carts, 12, 4);
    }
    return built.writeTo(folder.resolve(carts + ".heapsnapshot"));
  }

  @Test
  void differentProcessesAreComparedByStructureUnlessAskedById() {
    assertEquals(
        """
        The captures are of different processes (0 % of the ids they share keep their class). They \
        are compared by structure: classes by name, script and line, containers by the names on the \
        way to them. Nothing is said of birth.

        Class  Objects  Delta   Shallow size  Size delta
        Cart     1 → 3     +2  100 B → 300 B      +200 B
        """,
        output("compare", otherProcess(1), otherProcess(3)));
    var answer =
        Json.parseObject(
            output("compare", file, otherProcess(3), "--by", "id", "--format", "json"));
    assertEquals(false, answer.get("sameProcess"));
  }

  @Test
  void jsonIsThatOfTheAnswersOfDevTools() {
    assertEquals(
        Json.parseObject(GoldenFiles.answer("pair.comparison.json")).get("forward"),
        Json.parseObject(
                output(
                    "compare",
                    GoldenFiles.snapshot("pair-before"),
                    GoldenFiles.snapshot("pair-after"),
                    "--format",
                    "json"))
            .get("rows"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void brokenFileIsNamedWhicheverItIs(boolean isTarget) throws IOException {
    var broken = Files.writeString(folder.resolve("broken.heapsnapshot"), "{\"head\":{}}");
    var run =
        isTarget
            ? CommandLineRun.of("compare", file, broken)
            : CommandLineRun.of("compare", broken, file);
    assertEquals(
        new CommandLineRun(
            3,
            "",
            """
            holdfast: broken.heapsnapshot: file at byte 8: expected the section "snapshot", \
            found "head": this is a sampling heap profile (.heapprofile), which holds no objects
            Choose a heap snapshot: Node.js writes one with v8.writeHeapSnapshot(), Chrome DevTools \
            saves one from its Memory panel.
            """),
        run);
  }
}
