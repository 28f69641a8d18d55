package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
            "Cart",
            List.of(2, 3, 4),
            List.of(20L, 30L, 40L),
            List.of(20L, 30L, 40L),
            2,
            20,
            20,
            0,
            0,
            1),
        carts(heap(99, 11, 13), heap(199, 13, 101, 103), heap(299, 13, 101, 103, 201)));
  }

  @Test
  void anOldObjectThatComesInFromElsewhereHidesNoDeath() {
    assertEquals(1, carts(heap(99, 11, 13), heap(199, 13, 15)).diedCount());
  }

  @Test
  void ofTwoCapturesAllThatAreNewAreBorn() {
    assertEquals(
        new ClassGrowth(
            "Cart", List.of(1, 3), List.of(10L, 30L), List.of(10L, 30L), 2, 20, 20, 0, 0, 0),
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

  private record Made(String className, int size, long id) {}

  private static SnapshotAnalysis heap(List<Made> objects, long greatest) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    built.edge(root, "shortcut", "global", global);
    for (var made : objects) {
      int node = built.node("object", made.className, made.size, made.id);
      built.property(global, "p" + made.id, node);
    }
    built.property(global, "end", built.node("object", "End", 0, greatest));
    return built.load();
  }

  /// A process that allocates and lets go at random. Even ids are the embedder's and never mean the
  /// same object twice.
  private static List<List<Made>> process(Random random, int captures) {
    var result = new ArrayList<List<Made>>();
    var alive = new ArrayList<Made>();
    for (int capture = 0; capture < captures; capture++) {
      alive.removeIf(made -> made.id % 2 == 0 || random.nextInt(4) == 0);
      for (int i = random.nextInt(30); i > 0; i--) {
        long id = 1_000L * (capture + 1) + 2 * i + (random.nextInt(5) == 0 ? 0 : 1);
        alive.add(new Made("C" + random.nextInt(4), 8 * random.nextInt(4), id));
      }
      result.add(List.copyOf(alive));
    }
    return result;
  }

  @Test
  void countsAndBornObjectsAreThoseOfTheSetsOfIds() {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      int captures = 2 + random.nextInt(4);
      var made = process(random, captures);
      var heaps = new ArrayList<SnapshotAnalysis>();
      for (int i = 0; i < captures; i++) {
        heaps.add(heap(made.get(i), 1_000L * (i + 1) + 901));
      }
      var table = GrowthTable.compute(heaps, CancelSignal.NEVER);
      for (int row = 0; row < table.rows().size(); row++) {
        var name = table.rows().get(row).className();
        if (name.startsWith("C")) {
          compare("seed " + seed + " " + made, made, name, table, row, heaps.getLast());
        }
      }
      heaps.forEach(SnapshotAnalysis::close);
    }
  }

  private static void compare(
      String about,
      List<List<Made>> made,
      String name,
      GrowthTable table,
      int row,
      SnapshotAnalysis last) {
    var counts = made.stream().map(alive -> (int) sized(alive, name).count()).toList();
    long after = 1_901;
    long before = made.size() == 2 ? Long.MAX_VALUE : 1_000L * (made.size() - 1) + 901;
    var born =
        sized(made.getLast(), name)
            .map(Made::id)
            .filter(id -> id % 2 == 1 && id > after && id <= before)
            .collect(Collectors.toSet());
    var growth = table.rows().get(row);
    assertEquals(counts, growth.counts(), about);
    assertEquals(born.size(), growth.bornCount(), about);
    var found =
        IntStream.of(table.bornNodes(row, CancelSignal.NEVER))
            .mapToObj(node -> last.graph().nodeId(node))
            .collect(Collectors.toSet());
    assertEquals(born, found, about);
    assertEquals(
        counts.getLast() == 0 ? "" : name,
        table.firstNode(row) == HeapGraph.NO_NODE ? "" : last.className(table.firstNode(row)),
        about);
  }

  private static Stream<Made> sized(List<Made> alive, String name) {
    return alive.stream().filter(made -> made.className.equals(name) && made.size > 0);
  }

  @Test
  void classesWithoutObjectsAreNoRows() {
    var heap = heap(List.of(new Made("Cart", 10, 11), new Made("Empty", 0, 13)), 99);
    var rows = GrowthTable.compute(List.of(heap, heap), CancelSignal.NEVER).rows();
    heap.close();
    assertEquals(List.of("Cart", "global"), rows.stream().map(ClassGrowth::className).toList());
  }
}
