package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowthTableTest {
  /// A heap of carts with these ids, 10 bytes each, and a marker whose id is the greatest.
  private static SnapshotAnalysis heap(long greatest, long... carts) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    built.edge(root, "shortcut", "global", global);
    LongStream.of(carts)
        .forEach(id -> built.property(global, "c" + id, built.node("object", "Cart", 10, id)));
    built.property(global, "end", built.node("object", "End", 0, greatest));
    return built.load();
  }

  private static ClassGrowth carts(SnapshotAnalysis... captures) {
    var rows = GrowthTable.compute(List.of(captures), CancelSignal.NEVER).rows();
    for (var capture : captures) {
      capture.close();
    }
    return rows.stream().filter(r -> r.className().equals("Cart")).findFirst().orElseThrow();
  }

  @Test
  void objectsBornBetweenTheFirstTwoThatLiveInTheThirdAreTold() {
    assertEquals(
        new ClassGrowth(
            "Cart", List.of(2, 3, 4), List.of(20L, 30L, 40L), List.of(20L, 30L, 40L), 2, 20, 1),
        carts(heap(99, 11, 13), heap(199, 13, 101, 103), heap(299, 13, 101, 103, 201)));
  }

  @Test
  void ofTwoCapturesAllThatAreNewAreBorn() {
    assertEquals(
        new ClassGrowth("Cart", List.of(1, 3), List.of(10L, 30L), List.of(10L, 30L), 2, 20, 0),
        carts(heap(99, 11), heap(199, 11, 101, 103)));
  }

  @Test
  void capturesAreOrderedByTheirGreatestId() {
    var late = heap(199, 11, 101);
    var early = heap(99, 11);
    var order = CaptureOrder.of(List.of(late, early), CancelSignal.NEVER);
    assertEquals(List.of(early, late), order.snapshots());
    assertEquals(true, order.isOneProcess());
    late.close();
    early.close();
  }
}
