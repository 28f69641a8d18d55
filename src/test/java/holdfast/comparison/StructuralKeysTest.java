package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StructuralKeysTest {
  /// A class with some objects, whose constructor stands in a script.
  private record Made(String className, int objects, String file, long scriptId, long line) {}

  /// A heap of such classes. Every class has a function, which tells the name of the script.
  private static SnapshotAnalysis heap(Made... classes) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40);
    built.edge(root, "shortcut", "global", global);
    for (var made : classes) {
      int script = built.node("code", "system / Script", 0);
      int name = built.node("string", made.file, 0);
      int shared = built.node("code", "system / SharedFunctionInfo", 0);
      int constructor = built.node("closure", made.className, 0);
      built.edge(constructor, "internal", "shared", shared);
      built.edge(shared, "internal", "script", script).edge(script, "internal", "name", name);
      built.property(global, "make" + made.scriptId + made.line, constructor);
      built.location(constructor, made.scriptId, made.line, 6);
      for (int i = 0; i < made.objects; i++) {
        int object = built.node("object", made.className, 10);
        built.property(global, made.scriptId + "o" + made.line + "i" + i, object);
        built.location(object, made.scriptId, made.line, 6);
      }
    }
    return built.load();
  }

  /// Counts of the classes of the made objects, by name; of several of one name in order.
  private static Map<String, String> counts(SnapshotAnalysis... heaps) {
    var counts = new TreeMap<String, String>();
    var rows = GrowthTable.computeByStructure(List.of(heaps), CancelSignal.NEVER).rows();
    rows.stream()
        .filter(row -> !row.className().equals("global"))
        .sorted((a, b) -> a.counts().toString().compareTo(b.counts().toString()))
        .forEach(row -> counts.merge(row.className(), row.counts().toString(), (a, b) -> a + b));
    List.of(heaps).forEach(SnapshotAnalysis::close);
    return counts;
  }

  @Test
  void classIsTheSameUnderAnotherNumberOfItsScript() {
    assertEquals(
        Map.of("Cart", "[2, 5]"),
        counts(
            heap(new Made("Cart", 2, "/app/cart.js", 71, 12)),
            heap(new Made("Cart", 5, "/app/cart.js", 90, 12))));
  }

  @Test
  void classesOfOneNameAreToldByTheirPlaces() {
    assertEquals(
        Map.of("Node", "[1, 4][3, 2]"),
        counts(
            heap(new Made("Node", 1, "/app/a.js", 71, 3), new Made("Node", 3, "/app/b.js", 72, 3)),
            heap(
                new Made("Node", 2, "/app/b.js", 71, 3), new Made("Node", 4, "/app/a.js", 72, 3))));
  }

  @Test
  void deployThatMovesLinesAndFoldersLeavesTheClassTheSame() {
    assertEquals(
        Map.of("Cart", "[1, 2][2, 5]"),
        counts(
            heap(
                new Made("Cart", 2, "/releases/41/cart.js", 71, 12),
                new Made("Cart", 1, "/releases/41/old/cart2.js", 72, 12)),
            heap(
                new Made("Cart", 5, "/releases/42/cart.js", 90, 19),
                new Made("Cart", 2, "/releases/42/old/cart2.js", 91, 12))));
  }

  @Test
  void classThatMovedToAnotherFileIsFoundByItsNameIfThereIsOne() {
    assertEquals(
        Map.of("Cart", "[2, 5]"),
        counts(
            heap(new Made("Cart", 2, "/app/cart.js", 71, 12)),
            heap(new Made("Cart", 5, "/app/shop.js", 71, 80))));
    assertEquals(
        Map.of("Cart", "[0, 1][0, 5][2, 0]"),
        counts(
            heap(new Made("Cart", 2, "/app/cart.js", 71, 12)),
            heap(
                new Made("Cart", 5, "/app/shop.js", 71, 80),
                new Made("Cart", 1, "/app/other.js", 72, 80))));
  }

  @Test
  void classThatTheLastOfThreeLacksIsStillOneRow() {
    assertEquals(
        Map.of("Cart", "[2, 5, 0]"),
        counts(
            heap(new Made("Cart", 2, "/app/cart.js", 71, 12)),
            heap(new Made("Cart", 5, "/app/cart.js", 72, 12)),
            heap()));
  }

  @Test
  void nothingCountsAsBornOrDied() {
    var rows =
        GrowthTable.computeByStructure(
                List.of(
                    heap(new Made("Cart", 9, "/a.js", 1, 1)),
                    heap(new Made("Cart", 2, "/a.js", 2, 1))),
                CancelSignal.NEVER)
            .rows();
    assertEquals(
        List.of(0),
        rows.stream().map(row -> row.bornCount() + row.diedCount()).distinct().toList());
  }
}
