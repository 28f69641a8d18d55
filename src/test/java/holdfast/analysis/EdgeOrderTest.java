package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDistances;
import holdfast.testing.SnapshotBuilder;
import holdfast.testing.SnapshotBuilder.Edge;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgeOrderTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int top = built.node("object", "Top", 1);

  EdgeOrderTest() {
    built.property(root, "top", top);
  }

  @Test
  void contentsStandByRetainedSize() {
    built.property(top, "small", built.node("object", "A", 10));
    built.property(top, "large", built.node("object", "B", 20));
    assertEquals("large small", contents());
  }

  @Test
  void contentsOfOneSizeStandByName() {
    built.property(top, "b", built.node("object", "A", 10));
    built.property(top, "a", built.node("object", "B", 10));
    assertEquals("a b", contents());
  }

  @Test
  void namedContentsStandBeforeNumbered() {
    built.edge(top, "element", 1, built.node("object", "A", 10));
    built.property(top, "z", built.node("object", "B", 10));
    assertEquals("z 1", contents());
  }

  @Test
  void prototypeStandsLastAmongItsEquals() {
    built.property(top, "__proto__", built.node("object", "A", 10));
    built.edge(top, "element", 1, built.node("object", "B", 10));
    built.property(top, "z", built.node("object", "C", 10));
    assertEquals("z 1 __proto__", contents());
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

  @Test
  void numbersStandAsTextStands() {
    for (int index : new int[] {2, 100, 10, 1, 0, 4_000_000}) {
      built.edge(top, "element", index, built.node("object", "A", 10));
    }
    assertEquals("0 1 10 100 2 4000000", contents());
  }

  /// Of one size and one distance, in descending order: what makes a quicksort quadratic and deep.
  @Test
  void objectsWithManyEqualNeighboursAreSorted() {
    int target = built.node("object", "Target", 1);
    int count = 100_000;
    for (int i = count; i > 0; i--) {
      int neighbour = built.node("object", "Neighbour", 1);
      built.edge(top, "element", i, neighbour).property(neighbour, "target", target);
    }
    try (var heap = built.load()) {
      var graph = heap.graph();
      var expected = IntStream.rangeClosed(1, count).mapToObj(String::valueOf).sorted().toList();
      assertEquals(
          expected, Arrays.stream(heap.contentEdges(top)).mapToObj(graph::edgeName).toList());
      int[] retaining = heap.retainingEdges(target);
      assertEquals(count, retaining.length);
      assertArrayEquals(
          Arrays.stream(retaining).sorted().toArray(),
          IntStream.range(0, count).map(i -> retaining[count - 1 - i]).toArray());
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
            assertEquals(slowRetainers(heap, loaded, node), retainers(loaded, node));
          }
        });
  }

  /// Names come from the heap under test: they are another test's matter.
  private static String slowRetainers(SnapshotBuilder heap, SnapshotAnalysis names, int node) {
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
        .collect(Collectors.joining(" "));
  }

  private String contents() {
    try (var heap = built.load()) {
      return names(heap, heap.contentEdges(top));
    }
  }

  private String retainers(int node) {
    try (var heap = built.load()) {
      return retainers(heap, node);
    }
  }

  private static String retainers(SnapshotAnalysis heap, int node) {
    return names(heap, heap.retainingEdges(node));
  }

  private static String names(SnapshotAnalysis heap, int[] edges) {
    return String.join(" ", Arrays.stream(edges).mapToObj(heap.graph()::edgeName).toList());
  }
}
