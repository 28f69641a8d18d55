package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.testing.CommandLineRun;
import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionCommandTest extends CommandFixture {
  private Path before;
  private Path after;

  @BeforeEach
  void writeShops() {
    before = shop(1).writeTo(folder.resolve("before.heapsnapshot"));
    after = shop(3).writeTo(folder.resolve("after.heapsnapshot"));
  }

  private static SnapshotBuilder shop(int sessions) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 8, 3);
    int store = built.node("object", "Map", 8, 5);
    int table = built.node("array", "", 8, 7);
    built.edge(root, "shortcut", "global", global).property(global, "store", store);
    built.edge(store, "internal", "table", table);
    for (int i = 0; i < sessions; i++) {
      int session = built.node("object", "Session", 40, 101 + 2 * i);
      built.edge(table, "internal", 10 + 3 * i, session);
    }
    return built;
  }

  @Test
  void tableIsTheTreeAndSaysWhereMostHang() {
    assertEquals(
        """
        Held by                Id  Objects         Shallow size  Retained size
        global                 @3        3  100 %         120 B          120 B  100 %
          store :: Map         @5        3  100 %         120 B          120 B  100 %
            […] :: Session ×3            3  100 %         120 B          120 B  100 %

        Total: 3 objects, 120 B retained; 100 % of them below store :: Map @5.
        """,
        output("retention", after, "Session"));
  }

  @Test
  void sinceTellsHowThePathsChanged() {
    assertEquals(
        """
        depth,linkKind,edgeName,className,holders,id,objects,shallowSize,retainedSize,share,retainedShare,objectsBefore,change
        0,root,"","global",1,3,3,120,120,1.0,1.0,1,grew
        1,property,"store","Map",1,5,3,120,120,1.0,1.0,1,grew
        2,entry,"","Session",3,,3,120,120,1.0,1.0,1,grew
        """,
        output("retention", after, "Session", "--since", before, "--format", "csv"));
    assertTrue(output("retention", after, "Session", "--since", before).contains("Before  Path"));
  }

  @Test
  void survivorsAreChosenAsInSummary() {
    var answer =
        Json.parseObject(
            output("retention", after, "Session", "--allocated-after", before, "--format", "json"));
    assertEquals(2L, answer.get("objects"));
  }

  @Test
  void idsAndSearchesAreChosenToo() {
    assertEquals(
        """
        depth,linkKind,edgeName,className,holders,id,objects,shallowSize,retainedSize,share,retainedShare
        0,root,"","global",1,3,2,56,136,1.0,1.0
        1,property,"store","Map",1,5,2,56,136,1.0,1.0
        2,entry,"","Session",1,103,1,40,0,0.5,0.0
        """,
        output("retention", after, "@103", "--search", "map", "--format", "csv"));
  }

  @Test
  void limitKeepsThePlacesWithMostObjects() {
    assertEquals(
        """
        Held by  Id  Objects         Shallow size  Retained size
        global   @3        3  100 %         120 B          120 B  100 %

        2 more (--limit 0 shows all).
        Total: 3 objects, 120 B retained; 100 % of them below store :: Map @5.
        """,
        output("retention", after, "Session", "--limit", "1"));
  }

  @Test
  void searchThatFindsNothingSaysSo() {
    assertEquals("There are no such objects.\n", output("retention", after, "--search", "nowhere"));
  }

  @Test
  void whatIsNotThereIsAWrongArgument() {
    assertEquals(2, CommandLineRun.of("retention", after, "Cart").exitCode());
    assertEquals(2, CommandLineRun.of("retention", after, "@4711").exitCode());
    assertEquals(2, CommandLineRun.of("retention", after).exitCode());
  }
}
