package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDominators;
import holdfast.testing.SlowShallowSizes;
import holdfast.testing.SnapshotBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetainedSizesTest {
  @Test
  void nodeRetainsItselfAndAllItDominates() {
    try (var heap = Graphs.of("0>1 1>2 1>3 2>4 3>4 0>5")) {
      assertArrayEquals(
          new long[] {5, 4, 1, 1, 1, 1},
          IntStream.range(0, 6).mapToLong(heap::retainedSize).toArray());
    }
  }

  @Test
  void sizesBeyond32BitsAddUp() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int top = built.node("object", "Top", 1L << 31);
    int below = built.node("object", "Below", 1L << 40);
    try (var heap = built.property(root, "top", top).property(top, "below", below).load()) {
      assertEquals((1L << 40) + (1L << 31), heap.retainedSize(top));
    }
  }

  @Test
  void totalHoldsTheBytesThatBelongToNoNode() {
    try (var heap = Graphs.builder("0>1 1>2").extraNativeBytes(1000).load()) {
      assertEquals(1002, heap.totalSize());
    }
  }

  @Test
  void randomHeapsRetainWhatTheDefinitionSays() {
    RandomGraphs.forEachSeed(
        400,
        (built, heap) ->
            assertArrayEquals(
                new SlowDominators(built).retainedSizes(SlowShallowSizes.of(built)),
                IntStream.range(0, built.nodes().size()).mapToLong(heap::retainedSize).toArray()));
  }
}
