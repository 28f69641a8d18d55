package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDominators;
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
