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

        4 more classes (--limit 0 shows all).
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
            {"rows": [{"className": "Cart, \\"big\\"", "newCount": 2, "deletedCount": 0,
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
        Json.parse("{\"rows\": []}"),
        Json.parse(output("compare", file, file, "--format", "json")));
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
