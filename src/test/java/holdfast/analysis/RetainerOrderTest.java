package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDistances;
import holdfast.testing.SnapshotBuilder;
import holdfast.testing.SnapshotBuilder.Edge;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetainerOrderTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int top = built.node("object", "Top", 1);

  RetainerOrderTest() {
    built.property(root, "top", top);
  }

  @Test
  void retainersStandByDistance() {
    int far = built.node("object", "Far", 1);
    int target = built.node("object", "Target", 1);
    built.property(top, "far", far);
    built.property(far, "fromFar", target).property(top, "fromTop", target);
    assertEquals("fromTop fromFar", retainers(target));
  }

  @Test
  void retainersOfOneDistanceStandByName() {
    int b = built.node("object", "B", 1);
    int a = built.node("object", "A", 1);
    int target = built.node("object", "Target", 1);
    built.property(top, "b", b).property(top, "a", a);
    built.property(b, "fromB", target).property(a, "fromA", target);
    assertEquals("fromA fromB", retainers(target));
  }

  @Test
  void ofEqualRetainersTheLastOfTheFileStandsFirst() {
    int target = built.node("object", "Target", 1);
    built.property(top, "first", target).property(top, "second", target);
    assertEquals("second first", retainers(target));
  }

  /// Of one distance, in descending order: what makes a quicksort quadratic and deep.
  @Test
  void manyEqualRetainersAreSorted() {
    int target = built.node("object", "Target", 1);
    int count = 100_000;
    for (int i = count; i > 0; i--) {
      int neighbour = built.node("object", "Neighbour", 1);
      built.edge(top, "element", i, neighbour).property(neighbour, "target", target);
    }
    try (var heap = built.load()) {
      var lastFirst =
          IntStream.range(0, heap.graph().edgeCount())
              .filter(edge -> heap.graph().edgeTarget(edge) == target)
              .boxed()
              .sorted(Comparator.reverseOrder())
              .toList();
      assertEquals(count, lastFirst.size());
      assertEquals(lastFirst, list(heap.edges().retainers(target)));
      assertEquals(
          lastFirst.subList(0, 100),
          list(heap.edges().retainers(target, 100, CancelSignal.NEVER).keys()));
    }
  }

  @Test
  void weakRetainersAndTheRootAreLeftOut() {
    int target = built.node("object", "Target", 1);
    built.property(root, "fromRoot", target).property(top, "fromTop", target);
    built.edge(top, "weak", "weakly", target);
    assertEquals("fromTop", retainers(target));
  }

  @Test
  void retainersThatNothingReachesStandLast() {
    int lost = built.node("object", "A", 1);
    int target = built.node("object", "Target", 1);
    int roots = built.node("synthetic", "(GC roots)", 0);
    built.property(lost, "fromLost", target).edge(root, "element", 1, roots);
    built.edge(roots, "element", 5, target).property(top, "fromTop", target);
    assertEquals("fromTop 5 fromLost", retainers(target));
  }

  @Test
  void randomHeapsListTheRetainersOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400,
        (heap, loaded) -> {
          for (int node = 0; node < heap.nodes().size(); node++) {
            var expected = slowRetainers(heap, loaded, node);
            assertEquals(String.join(" ", expected), retainers(loaded, node));
            for (int limit = 1; limit <= expected.size(); limit++) {
              var first = loaded.edges().retainers(node, limit, CancelSignal.NEVER);
              assertEquals(expected.subList(0, limit), names(loaded, first.keys()));
              assertEquals(expected.size(), first.available());
            }
          }
        });
  }

  /// Nodes of all kinds of names refer to one, some weakly, some several times, some not at all.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void firstOfManyAreThoseOfTheDefinition(int seed) {
    var random = new Random(seed);
    int target = built.node("object", "Target", 1);
    int halfway = built.node("object", "Halfway", 1);
    int name = built.node("string", "name", 1);
    built.property(top, "halfway", halfway).property(root, "target", target);
    for (int i = 0; i < 20_000; i++) {
      int retainer = retainer(random, i, name);
      if (random.nextInt(20) != 0) { // else nothing reaches it
        built.edge(random.nextBoolean() ? top : halfway, "element", i, retainer);
      }
      for (int edges = random.nextInt(4) / 2; edges >= 0; edges--) {
        boolean isWeak = random.nextInt(10) == 0;
        built.edge(retainer, isWeak ? "weak" : "internal", "edge" + edges, target);
      }
    }
    try (var heap = built.load()) {
      var expected = slowEdges(heap, target);
      assertEquals(expected, list(heap.edges().retainers(target)));
      for (int limit : new int[] {1, 7, 100, 5_000, 15_000, 20_000, 30_000}) {
        var first = heap.edges().retainers(target, limit, CancelSignal.NEVER);
        assertEquals(
            expected.subList(0, Math.min(limit, expected.size())),
            list(first.keys()),
            "of " + limit);
        assertEquals(expected.size(), first.available());
      }
      var closest = heap.shortestPath(target).steps().getLast();
      assertEquals(heap.graph().root(), heap.graph().edgeSource(closest.edge()));
    }
  }

  private int retainer(Random random, int number, int name) {
    switch (random.nextInt(4)) {
      case 0 -> {
        int plain = built.node("object", "Object", 1);
        built.property(plain, "p" + random.nextInt(3), name);
        return built.property(plain, "q" + random.nextInt(3), name) == null ? 0 : plain;
      }
      case 1 -> {
        int sum = built.node("concatenated string", "", 1);
        int start = built.node("string", "user:" + random.nextInt(100), 1);
        built.edge(sum, "internal", "first", start).edge(sum, "internal", "second", name);
        return sum;
      }
      case 2 -> {
        return built.node("object", "Session", 1);
      }
      default -> {
        return built.node("string", "user:" + (1_000_000 - number), 1);
      }
    }
  }

  /// Millions of weak edges from one array: none of them is to be looked for twice.
  @Test
  void weakEdgesOfALongArrayAreLeftOut() {
    int target = built.node("object", "Target", 1);
    for (int i = 0; i < 50_000; i++) {
      built.edge(top, i % 500 == 7 ? "element" : "weak", i % 500 == 7 ? i : "w" + i, target);
    }
    try (var heap = built.load()) {
      var first = heap.edges().retainers(target, 2, CancelSignal.NEVER);
      assertEquals(List.of("49507", "49007"), names(heap, first.keys()));
      assertEquals(100, first.available());
    }
  }

  @Test
  void sortingObeysTheSignal() {
    int target = built.node("object", "Target", 1);
    built.property(top, "a", target).property(top, "b", target);
    var canceled = new CancelFlag();
    canceled.cancel();
    try (var heap = built.load()) {
      assertThrows(CanceledException.class, () -> heap.edges().retainers(target, canceled));
      assertThrows(CanceledException.class, () -> heap.edges().retainers(target, 1, canceled));
    }
  }

  private static List<Integer> slowEdges(SnapshotAnalysis heap, int node) {
    var graph = heap.graph();
    return IntStream.range(0, graph.edgeCount())
        .filter(edge -> graph.edgeTarget(edge) == node)
        .filter(edge -> !graph.edgeTypeName(edge).equals("weak"))
        .filter(edge -> graph.edgeSource(edge) != graph.root())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer edge) -> remoteness(heap, graph.edgeSource(edge)))
                .thenComparing(edge -> heap.name(graph.edgeSource(edge)))
                .thenComparing(Comparator.reverseOrder()))
        .toList();
  }

  private static int remoteness(SnapshotAnalysis heap, int node) {
    return heap.distance(node) < 0 ? Integer.MAX_VALUE : heap.distance(node);
  }

  /// Names come from the heap under test: they are another test's matter.
  private static List<String> slowRetainers(
      SnapshotBuilder heap, SnapshotAnalysis names, int node) {
    var distances = SlowDistances.of(heap);
    // the builder keeps the edges in the order of their making, the file has them node by node
    var inFile =
        heap.edges().stream().sorted(Comparator.comparingInt(Edge::from)).toList().reversed();
    return inFile.stream()
        .filter(edge -> edge.to() == node && edge.from() != heap.rootNode())
        .filter(edge -> !edge.type().equals("weak"))
        .sorted(
            Comparator.comparingInt((Edge edge) ->
                    distances[edge.from()] < 0 ? Integer.MAX_VALUE : distances[edge.from()])
                .thenComparing(edge -> names.name(edge.from())))
        .map(Edge::name)
        .toList();
  }

  private String retainers(int node) {
    try (var heap = built.load()) {
      return retainers(heap, node);
    }
  }

  private static String retainers(SnapshotAnalysis heap, int node) {
    return String.join(" ", names(heap, heap.edges().retainers(node)));
  }

  private static List<String> names(SnapshotAnalysis heap, int[] edges) {
    return Arrays.stream(edges).mapToObj(heap.graph()::edgeName).toList();
  }

  private static List<Integer> list(int[] edges) {
    return Arrays.stream(edges).boxed().toList();
  }
}
