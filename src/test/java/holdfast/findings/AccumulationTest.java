package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccumulationTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int global = built.node("object", "global", 40, 3);
  private final int map = built.node("object", "Map", 32, 5);
  private final int table = built.node("array", "", 100, 1_001);

  /// What was born after id 100.
  private Accumulation gains() {
    built.edge(root, "shortcut", "global", global).property(global, "store", map);
    built.edge(map, "internal", "table", table);
    var snapshot = built.load();
    var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
    return Accumulation.compute(capture, 100, CancelSignal.NEVER);
  }

  @Test
  void newObjectIsAttributedToTheOldOneThatHoldsItThroughItsTable() {
    int entry = built.node("object", "Session", 10, 1_003);
    int inner = built.node("object", "Cart", 20, 1_005);
    built.edge(table, "internal", "5", entry).property(entry, "cart", inner);
    var gains = gains();
    assertEquals(map, gains.holderOf(entry));
    assertEquals(map, gains.holderOf(inner));
    assertEquals(entry, gains.entryOf(inner));
    assertEquals(1, gains.entryCount(map));
    assertEquals(30, gains.bytes(entry));
    assertEquals(30, gains.bytes(map));
  }

  @Test
  void nearestHolderCounts() {
    int between = built.node("object", "Session", 10, 1_003);
    int far = built.node("object", "Cart", 20, 1_005);
    built.property(global, "last", far);
    built.edge(table, "internal", "5", between).property(between, "cart", far);
    var gains = gains();
    assertEquals(global, gains.holderOf(far));
    assertEquals(map, gains.holderOf(between));
  }

  @Test
  void objectHeldTwiceIsAnEntryOfBoth() {
    int entry = built.node("object", "Session", 10, 1_003);
    int list = built.node("object", "Array", 16, 7);
    built.edge(table, "internal", "5", entry).edge(list, "element", 0, entry);
    built.property(global, "list", list);
    var gains = gains();
    assertEquals(1, gains.entryCount(map));
    assertEquals(1, gains.entryCount(list));
  }

  @Test
  void weakEdgesAndOldObjectsAreNoGain() {
    int weak = built.node("object", "Session", 10, 1_003);
    int old = built.node("object", "Session", 10, 9);
    built.edge(map, "weak", "w", weak).edge(table, "internal", "5", old);
    var gains = gains();
    assertEquals(HeapGraph.NO_NODE, gains.holderOf(old));
    assertEquals(0, gains.entryCount(map));
    assertEquals(false, gains.isBorn(old));
    assertEquals(true, gains.isBorn(weak));
  }
}
