package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDominators;
import holdfast.testing.SlowShallowSizes;
import holdfast.testing.SnapshotBuilder;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominatorTreeTest {
  @Test
  void diamondIsDominatedByItsTop() {
    assertArrayEquals(new int[] {0, 0, 1, 1, 1}, dominators("0>1 1>2 1>3 2>4 3>4"));
  }

  @Test
  void chainIsDominatedLinkByLink() {
    assertArrayEquals(new int[] {0, 0, 1, 2}, dominators("0>1 1>2 2>3"));
  }

  @Test
  void loopIsDominatedByItsEntry() {
    assertArrayEquals(new int[] {0, 0, 1, 2}, dominators("0>1 1>2 2>3 3>1 3>2"));
  }

  @Test
  void loopWithTwoEntriesHangsOnTheRoot() {
    assertArrayEquals(new int[] {0, 0, 0}, dominators("0>1 0>2 1>2 2>1"));
  }

  @Test
  void nodeThatNothingRetainsHangsOnTheRoot() {
    assertArrayEquals(new int[] {0, 0, 0, 2}, dominators("0>1 2>3"));
  }

  @Test
  void nodesOfAnUnreachableCycleHangOnTheRootOneByOne() {
    assertArrayEquals(new int[] {0, 0, 0, 0, 0}, dominators("0>1 2>3 3>2 3>4 4>3"));
  }

  @Test
  void unreachableCycleDoesNotRetainWhatIsReached() {
    assertArrayEquals(new int[] {0, 0, 1, 0, 0}, dominators("0>1 1>2 3>4 4>3 3>2"));
  }

  @Test
  void nodeThatNothingRetainsDoesRetain() {
    assertArrayEquals(new int[] {0, 0, 0, 0}, dominators("0>1 1>2 3>2"));
  }

  @Test
  void rootWithIncomingEdgesDominatesItself() {
    assertArrayEquals(new int[] {0, 0}, dominators("0>1 1>0"));
  }

  @Test
  void randomHeapsHaveTheDominatorsOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400,
        (built, heap) ->
            assertArrayEquals(
                new SlowDominators(built).all(), dominators(heap, built.nodes().size())));
  }

  @Test
  void dominatedNodesStandByRetainedSizeThenId() {
    try (var heap = Graphs.of("0>1 1>2 1>3 3>4 1>5 5>6 2>7")) {
      assertArrayEquals(new int[] {2, 3, 5}, heap.dominatedBy(1, CancelSignal.NEVER));
      assertArrayEquals(new int[] {7}, heap.dominatedBy(2, CancelSignal.NEVER));
      assertArrayEquals(new int[] {}, heap.dominatedBy(7, CancelSignal.NEVER));
    }
  }

  @Test
  void randomHeapsHaveTheDominatedNodesOfTheDefinition() {
    RandomGraphs.forEachSeed(
        200,
        (built, heap) -> {
          var dominators = new SlowDominators(built);
          var all = dominators.all();
          var retained = dominators.retainedSizes(SlowShallowSizes.of(built));
          for (int top = 0; top < all.length; top++) {
            int dominator = top;
            assertEquals(
                IntStream.range(0, all.length)
                    .filter(node -> all[node] == dominator && node != dominator)
                    .boxed()
                    .sorted(
                        Comparator.comparing((Integer node) -> -retained[node])
                            .thenComparing(node -> built.nodes().get(node).id()))
                    .toList(),
                IntStream.of(heap.dominatedBy(top, CancelSignal.NEVER)).boxed().toList());
          }
        });
  }

  @Test
  void firstOfManyDominatedNodesAreThoseOfTheDefinition() {
    var random = new Random(1);
    var built = new SnapshotBuilder();
    int root = built.root();
    int top = built.node("object", "Top", 1, 1);
    built.property(root, "top", top);
    for (int i = 0; i < 80_000; i++) {
      built.edge(top, "element", i, built.node("object", "A", random.nextInt(5), 200_001 - 2L * i));
    }
    try (var heap = built.load()) {
      var expected =
          IntStream.range(2, built.nodes().size())
              .boxed()
              .sorted(
                  Comparator.comparing((Integer node) -> -built.nodes().get(node).size())
                      .thenComparing(node -> built.nodes().get(node).id()))
              .toList();
      assertEquals(
          expected, IntStream.of(heap.dominatedBy(top, CancelSignal.NEVER)).boxed().toList());
      for (int limit : new int[] {1, 100, 10_000, 79_999, 80_000, 90_000}) {
        var first = heap.dominatedBy(top, limit, CancelSignal.NEVER);
        assertEquals(
            expected.subList(0, Math.min(limit, expected.size())),
            IntStream.of(first.keys()).boxed().toList());
        assertEquals(expected.size(), first.available());
      }
    }
  }

  @Test
  void longChainNeedsNoDeepStack() {
    int count = 100_000;
    var edges = new StringBuilder("0>1");
    for (int node = 1; node < count; node++) {
      edges.append(' ').append(node).append('>').append(node + 1);
    }
    try (var heap = Graphs.of(edges.toString())) {
      assertEquals(count - 1, heap.dominatorOf(count));
    }
  }

  private static int[] dominators(String edges) {
    try (var heap = Graphs.of(edges)) {
      return dominators(heap, heap.graph().nodeCount());
    }
  }

  private static int[] dominators(SnapshotAnalysis heap, int nodeCount) {
    return IntStream.range(0, nodeCount).map(heap::dominatorOf).toArray();
  }
}
