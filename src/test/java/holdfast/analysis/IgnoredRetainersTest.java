package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.progress.CancelSignal;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDistances;
import holdfast.testing.SnapshotBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IgnoredRetainersTest {
  private static final int UNREACHED = Distances.UNREACHED;

  @Test
  void otherWayBecomesTheShortest() {
    assertDistances(
        "0>1 1>2 2>3 1>4 4>5 5>3", new int[] {2}, Distances.SYSTEM, 1, UNREACHED, 4, 2, 3);
  }

  @Test
  void whatIsOnlyReachedThroughAnIgnoredNodeIsNotReached() {
    assertDistances("0>1 1>2 2>3", new int[] {2}, Distances.SYSTEM, 1, UNREACHED, UNREACHED);
  }

  @Test
  void userRootsStay() {
    assertDistances("0>1 1>2", new int[] {1}, Distances.SYSTEM, 1, 2);
  }

  @Test
  void severalNodesAreIgnoredAtOnce() {
    assertDistances(
        "0>1 1>2 1>3 1>4 2>5 3>5 4>5",
        new int[] {2, 3},
        Distances.SYSTEM,
        1,
        UNREACHED,
        UNREACHED,
        2,
        3);
  }

  @Test
  void edgeOfAnEntryWhoseKeyIsIgnoredHasNoDistance() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int top = built.node("object", "Top", 1);
    int table = built.node("array", "", 1, 11);
    int key = built.node("object", "Key", 1, 13);
    int value = built.node("object", "Value", 1, 15);
    var entry = "1 / part of key (Key @13) -> value (Value @15) pair in WeakMap (table @11)";
    built.property(root, "top", top).property(top, "table", table).property(top, "key", key);
    built.edge(table, "internal", entry, value).edge(key, "internal", entry, value);
    try (var heap = built.load()) {
      var ignored = heap.edges().ignoring(new int[] {key}, CancelSignal.NEVER);
      for (int edge : heap.edges().retainers(value, ignored)) {
        int source = heap.graph().edgeSource(edge);
        assertFalse(Distances.isKnown(ignored.ofRetainer(edge, source)), heap.className(source));
      }
      assertEquals(2, ignored.of(table));
    }
  }

  @Test
  void retainersOnIgnoredWaysComeLast() {
    // 2 stands closer to the root than 3
    try (var heap = Graphs.of("0>1 1>2 1>5 5>6 6>3 2>4 3>4")) {
      var ignored = heap.edges().ignoring(new int[] {2}, CancelSignal.NEVER);
      assertEquals(List.of(2, 3), sources(heap, heap.edges().retainers(4)));
      assertEquals(List.of(3, 2), sources(heap, heap.edges().retainers(4, ignored)));
    }
  }

  @Test
  void entryOfAnUnreachedWeakMapIsNoWay() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int program = built.node("object", "Program", 1);
    int table = built.node("array", "Table", 1);
    int key = built.node("object", "Key", 1);
    int value = built.node("object", "Value", 1);
    int other = built.node("object", "Zebra", 1);
    built.property(root, "program", program).property(program, "table", table);
    built.property(program, "key", key).property(program, "other", other);
    var name = "1 / part of key (Key @7) -> value (Value @9) pair in WeakMap (table @5)";
    built.edge(table, "internal", name, value).edge(key, "internal", name, value);
    built.property(other, "value", value);
    try (var heap = built.load()) {
      var ignored = heap.edges().ignoring(new int[] {key}, CancelSignal.NEVER);
      assertEquals(List.of(key, table, other), sources(heap, heap.edges().retainers(value)));
      assertEquals(
          List.of(other, key, table), sources(heap, heap.edges().retainers(value, ignored)));
    }
  }

  @Test
  void randomHeapsHaveTheDistancesOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400,
        (built, heap) -> {
          var ignored = someOf(built);
          var found = heap.edges().ignoring(array(ignored), CancelSignal.NEVER);
          assertArrayEquals(
              SlowDistances.without(ignored, built),
              IntStream.range(0, built.nodes().size()).map(found::of).toArray(),
              () -> "without " + ignored);
        });
  }

  @Test
  void randomHeapsHaveTheRetainersInTheOrderOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400,
        (built, heap) -> {
          var ignored = someOf(built);
          var found = heap.edges().ignoring(array(ignored), CancelSignal.NEVER);
          var slow = new SlowOrder(built, heap, SlowDistances.without(ignored, built));
          for (int node = 0; node < built.nodes().size(); node++) {
            var expected = slow.retaining(node);
            assertEquals(
                expected,
                Arrays.stream(heap.edges().retainers(node, found)).boxed().toList(),
                "node " + node + " without " + ignored);
            for (int limit = 1; limit <= expected.size(); limit++) {
              var first = heap.edges().retainers(node, found, limit, CancelSignal.NEVER);
              assertEquals(
                  expected.subList(0, limit),
                  Arrays.stream(first.keys()).boxed().toList(),
                  limit + " of node " + node + " without " + ignored);
              assertEquals(expected.size(), first.available());
            }
          }
        });
  }

  /// The retainers of a node, by the letter of the rule.
  private record SlowOrder(SnapshotBuilder built, SnapshotAnalysis heap, int[] distances) {
    List<Integer> retaining(int node) {
      var graph = heap.graph();
      return IntStream.range(0, graph.edgeCount())
          .filter(edge -> graph.edgeTarget(edge) == node)
          .filter(edge -> !graph.edgeTypeName(edge).equals("weak"))
          .filter(edge -> graph.edgeSource(edge) != graph.root())
          .boxed()
          .sorted(
              Comparator.comparingInt(this::distance)
                  .thenComparing((Integer edge) -> heap.name(graph.edgeSource(edge)))
                  .thenComparing(Comparator.reverseOrder()))
          .toList();
    }

    private int distance(int edge) {
      int source = heap.graph().edgeSource(edge);
      if (isHalfAnEntry(edge)) {
        return 2 * Distances.SYSTEM;
      }
      return distances[source] == UNREACHED
          ? 2 * Distances.SYSTEM + Math.max(0, heap.distance(source))
          : distances[source];
    }

    /// Of the nodes that hold a WeakMap's entry one is not reached.
    private boolean isHalfAnEntry(int edge) {
      var name = heap.graph().edgeName(edge);
      return name.contains("pair in WeakMap")
          && built.edges().stream()
              .anyMatch(other -> other.name().equals(name) && distances[other.from()] == UNREACHED);
    }
  }

  private static Set<Integer> someOf(SnapshotBuilder built) {
    var some = new HashSet<Integer>();
    for (int node = 0; node < built.nodes().size(); node++) {
      if (node % 5 == built.nodes().size() % 5 && node != built.rootNode()) {
        some.add(node);
      }
    }
    return some;
  }

  private static int[] array(Set<Integer> nodes) {
    return nodes.stream().mapToInt(node -> node).toArray();
  }

  private static List<Integer> sources(SnapshotAnalysis heap, int[] edges) {
    return Arrays.stream(edges).map(heap.graph()::edgeSource).boxed().toList();
  }

  private static void assertDistances(String edges, int[] ignored, int... expected) {
    try (var heap = Graphs.of(edges)) {
      var found = heap.edges().ignoring(ignored, CancelSignal.NEVER);
      assertArrayEquals(
          expected, IntStream.range(0, heap.graph().nodeCount()).map(found::of).toArray());
    }
  }
}
