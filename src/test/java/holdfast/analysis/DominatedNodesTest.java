package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDominators;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominatedNodesTest {
  @Test
  void eachNodeKnowsWhatItDominates() {
    try (var heap = Graphs.of("0>1 1>2 1>3 3>4 1>5 2>5")) {
      var dominated = heap.dominatedNodes(CancelSignal.NEVER);
      assertArrayEquals(new int[] {1}, dominated.of(0));
      assertArrayEquals(new int[] {2, 3, 5}, dominated.of(1));
      assertArrayEquals(new int[] {}, dominated.of(5));
      assertEquals(3, dominated.count(1));
    }
  }

  @Test
  void randomHeapsHaveTheDominatedNodesOfTheDefinition() {
    RandomGraphs.forEachSeed(
        200,
        (built, heap) -> {
          var dominators = new SlowDominators(built).all();
          var dominated = heap.dominatedNodes(CancelSignal.NEVER);
          for (int top = 0; top < dominators.length; top++) {
            int dominator = top;
            assertArrayEquals(
                IntStream.range(0, dominators.length)
                    .filter(node -> dominators[node] == dominator && node != dominator)
                    .toArray(),
                dominated.of(top));
            assertEquals(dominated.of(top).length, dominated.count(top));
          }
        });
  }

  @Test
  void stopsWhenCanceled() {
    var cancel = new CancelFlag();
    cancel.cancel();
    try (var heap = Graphs.of("0>1")) {
      assertThrows(CanceledException.class, () -> heap.dominatedNodes(cancel));
    }
  }
}
