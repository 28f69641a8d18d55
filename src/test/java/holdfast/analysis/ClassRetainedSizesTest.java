package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.RandomGraphs;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassRetainedSizesTest {
  @Test
  void stretchesOfThePreorderAddUpToTheWhole() {
    RandomGraphs.forEachSeed(
        200,
        (_, loaded) -> {
          var preorder = loaded.preorder(CancelSignal.NEVER);
          int count = preorder.count();
          for (int cut = 1; cut < count; cut++) {
            var sums = new long[loaded.classNames().count()];
            addStretch(loaded, preorder, 0, cut / 2, sums);
            addStretch(loaded, preorder, cut / 2, cut, sums);
            addStretch(loaded, preorder, cut, count, sums);
            assertArrayEquals(
                ClassRetainedSizes.compute(loaded, NodeSet.ALL, preorder, CancelSignal.NEVER),
                sums,
                "cut at " + cut);
          }
        });
  }

  private static void addStretch(
      SnapshotAnalysis loaded, DominatorPreorder preorder, int from, int to, long[] sums) {
    if (from < to) {
      var part = new ClassRetainedSizes(loaded, loaded.classNames(), NodeSet.ALL, preorder);
      part.add(from, to, CancelSignal.NEVER);
      Arrays.setAll(sums, number -> sums[number] + part.sums()[number]);
    }
  }
}
