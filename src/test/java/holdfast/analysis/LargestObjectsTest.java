package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.RandomGraphs;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LargestObjectsTest {
  /// All that have a size, sorted.
  private static int[] sorted(SnapshotAnalysis heap, NodeOrder order) {
    int[] sized =
        IntStream.range(0, heap.graph().nodeCount())
            .filter(node -> heap.shallowSize(node) != 0)
            .toArray();
    return order.sort(heap, sized, false, CancelSignal.NEVER);
  }

  @Test
  void randomHeapsHaveTheirLargestFirst() {
    RandomGraphs.forEachSeed(
        300,
        (built, heap) -> {
          var ids = built.nodes().stream().map(node -> node.id()).distinct().count();
          if (ids < built.nodes().size()) {
            return; // of equal objects with one id no order is right
          }
          for (int most : new int[] {0, 1, 3, 1000}) {
            int[] bySize = sorted(heap, NodeOrder.SHALLOW_SIZE);
            int length = Math.min(most, bySize.length);
            assertArrayEquals(
                Arrays.copyOf(bySize, length), heap.largestObjects(most, CancelSignal.NEVER));
            assertArrayEquals(
                Arrays.copyOf(sorted(heap, NodeOrder.RETAINED_SIZE), length),
                heap.mostRetainingObjects(most, CancelSignal.NEVER));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void realHeapsHaveTheirLargestFirst(String name) throws IOException {
    try (var heap =
        SnapshotLoader.load(
            GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER)) {
      assertArrayEquals(
          Arrays.copyOf(sorted(heap, NodeOrder.SHALLOW_SIZE), 500),
          heap.largestObjects(500, CancelSignal.NEVER));
      assertArrayEquals(
          Arrays.copyOf(sorted(heap, NodeOrder.RETAINED_SIZE), 500),
          heap.mostRetainingObjects(500, CancelSignal.NEVER));
    }
  }
}
