package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowClasses;
import holdfast.testing.SlowDistances;
import holdfast.testing.SlowDominators;
import holdfast.testing.SlowShallowSizes;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class ClassAggregatesTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  /// What a row shows.
  private record Row(
      String className, int count, int distance, long shallowSize, long retainedSize) {}

  @Test
  void rowAddsUpItsNodes() {
    int first = built.node("object", "A", 10);
    int second = built.node("object", "A", 20);
    built.property(root, "a", first).property(root, "b", second);
    assertRows(new Row("A", 2, 1, 30, 30));
  }

  @Test
  void distanceIsTheLeastOfItsNodes() {
    int near = built.node("object", "B", 10);
    int far = built.node("object", "A", 20);
    int nearer = built.node("object", "A", 20);
    built.property(root, "b", near).property(near, "a", far).property(root, "c", nearer);
    assertRows(new Row("A", 2, 1, 40, 40), new Row("B", 1, 1, 10, 30));
  }

  @Test
  void nodesOfAClassThatDominateEachOtherCountOnce() {
    int outer = built.node("object", "A", 10);
    int middle = built.node("object", "B", 1);
    int inner = built.node("object", "A", 20);
    built.property(root, "a", outer).property(outer, "b", middle).property(middle, "a", inner);
    assertRows(new Row("A", 2, 1, 30, 31), new Row("B", 1, 2, 1, 21));
  }

  @Test
  void nodesWithoutSizeMakeNoRow() {
    int empty = built.node("object", "Empty", 0);
    int full = built.node("object", "Full", 10);
    built.property(root, "a", empty).property(empty, "b", full);
    assertRows(new Row("Full", 1, 2, 10, 10));
  }

  @Test
  void nodeWithoutSizeDoesNotHideThoseItDominates() {
    int empty = built.node("object", "A", 0);
    int full = built.node("object", "A", 10);
    built.property(root, "a", empty).property(empty, "b", full);
    assertRows(new Row("A", 1, 2, 10, 10));
  }

  @Test
  void rowsStandByRetainedSizeThenName() {
    for (var name : List.of("B", "A", "C")) {
      built.property(root, name, built.node("object", name, name.equals("C") ? 20 : 10));
    }
    assertRows(new Row("C", 1, 1, 20, 20), new Row("A", 1, 1, 10, 10), new Row("B", 1, 1, 10, 10));
  }

  @Test
  void classesOfOneNameInTwoPlacesAreTwoRows() {
    int first = built.node("object", "Dup", 10);
    int second = built.node("object", "Dup", 20);
    built.property(root, "a", first).property(root, "b", second);
    built.location(first, 5, 10, 3).location(second, 5, 99, 3);
    assertRows(new Row("Dup", 1, 1, 20, 20), new Row("Dup", 1, 1, 10, 10));
  }

  @Test
  void classesOfOneNameAreToldApartByFileAndLine() {
    int first = built.node("object", "Dup", 10);
    int second = built.node("object", "Dup", 20);
    built.property(root, "a", first).property(root, "b", second);
    built.location(first, 5, 10, 3).location(second, 6, 99, 3);
    assertEquals(List.of("script 6:100", "script 5:11"), locations());
  }

  @Test
  void classOfANameOfItsOwnNeedsNoPlace() {
    int node = built.node("object", "Single", 10);
    built.property(root, "a", node).location(node, 5, 10, 3);
    assertEquals(List.of(""), locations());
  }

  @Test
  void objectsOfOnePlaceAreOneRow() {
    int first = built.node("object", "A", 10);
    int second = built.node("object", "A", 20);
    built.property(root, "a", first).property(root, "b", second);
    built.location(first, 5, 10, 3).location(second, 5, 10, 3);
    assertRows(new Row("A", 2, 1, 30, 30));
  }

  @Test
  void closuresAreNotSplitByPlace() {
    int first = built.node("closure", "f", 10);
    int second = built.node("closure", "g", 20);
    built.property(root, "a", first).property(root, "b", second);
    built.location(first, 5, 10, 3).location(second, 6, 99, 3);
    assertRows(new Row("Function", 2, 1, 30, 30));
  }

  @Test
  void nodesOfARowStandInTheOrderOfTheFile() {
    int first = built.node("object", "A", 10, 9);
    built.node("object", "A", 0);
    built.node("object", "B", 5);
    int second = built.node("object", "A", 20, 7);
    try (var heap = built.load()) {
      var row = heap.classes().rows().getFirst();
      assertArrayEquals(new int[] {first, second}, heap.classes().nodesOf(row, CancelSignal.NEVER));
    }
  }

  @Test
  void randomHeapsAddUpAsTheDefinitionSays() {
    RandomGraphs.forEachSeed(
        400,
        (heap, loaded) -> {
          var rows = rows(loaded);
          // without locations a name is a row, which makes the order of equals plain
          assertEquals(
              slowRows(heap, _ -> true), new TreeSet<>(rows.stream().map(Row::toString).toList()));
          var sizes = rows.stream().map(Row::retainedSize).toList();
          var sorted = new ArrayList<>(sizes);
          sorted.sort(Collections.reverseOrder());
          assertEquals(sorted, sizes);
        });
  }

  @Test
  void randomHeapsAddUpThroughRandomFilters() {
    RandomGraphs.forEachSeed(
        400,
        (heap, loaded) -> {
          IntPredicate accepted = node -> Integer.hashCode(node * 0x9E3779B9) % 3 != 0;
          NodeFilter filter = (_, cancel) -> NodeSets.where(loaded.graph(), accepted, cancel);
          var found = rows(loaded.classes(filter, CancelSignal.NEVER));
          assertEquals(
              slowRows(heap, accepted), new TreeSet<>(found.stream().map(Row::toString).toList()));
        });
  }

  @Test
  void filterLeavesOutNodesButNotWhatTheyRetain() {
    int outer = built.node("object", "A", 10, 3);
    int middle = built.node("object", "B", 1, 5);
    int inner = built.node("object", "A", 20, 7);
    built.property(root, "a", outer).property(outer, "b", middle).property(middle, "a", inner);
    try (var heap = built.load()) {
      assertEquals(
          List.of(new Row("B", 1, 2, 1, 21), new Row("A", 1, 3, 20, 20)),
          rows(heap.classes(NodeFilter.allocatedBetween(3, 7), CancelSignal.NEVER)));
    }
  }

  /// @param accepted the nodes that count
  private static TreeSet<String> slowRows(SnapshotBuilder heap, IntPredicate accepted) {
    var names = SlowClasses.of(heap);
    var shallow = SlowShallowSizes.of(heap);
    var distances = SlowDistances.of(heap);
    var dominators = new SlowDominators(heap);
    var rows = new TreeSet<String>();
    for (var name : new TreeSet<>(names)) {
      var nodes = new ArrayList<Integer>();
      for (int node = 0; node < names.size(); node++) {
        if (names.get(node).equals(name) && shallow[node] != 0 && accepted.test(node)) {
          nodes.add(node);
        }
      }
      if (!nodes.isEmpty()) {
        long retained = 0;
        for (int node = 0; node < names.size(); node++) {
          int dominated = node;
          boolean counts = nodes.stream().anyMatch(top -> dominators.dominates(top, dominated));
          retained += counts ? shallow[node] : 0;
        }
        int distance = nodes.stream().mapToInt(node -> distances[node]).min().orElseThrow();
        long sum = nodes.stream().mapToLong(node -> shallow[node]).sum();
        rows.add(new Row(name, nodes.size(), distance, sum, retained).toString());
      }
    }
    return rows;
  }

  private void assertRows(Row... expected) {
    try (var heap = built.load()) {
      assertEquals(List.of(expected), rows(heap));
    }
  }

  private static List<Row> rows(SnapshotAnalysis heap) {
    return rows(heap.classes());
  }

  private static List<Row> rows(ClassAggregates classes) {
    return classes.rows().stream()
        .map(row ->
            new Row(
                row.className(),
                row.count(),
                row.distance(),
                row.shallowSize(),
                row.retainedSize()))
        .toList();
  }

  private List<String> locations() {
    try (var heap = built.load()) {
      return heap.classes().rows().stream().map(ClassAggregate::location).toList();
    }
  }
}
