package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import holdfast.progress.CancelSignal;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
  @Test
  void agreesWithAStableComparisonSort() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      int count = random.nextInt(50);
      var measures = new long[count];
      for (int i = 0; i < count; i++) {
        measures[i] = random.nextLong() >> random.nextInt(64);
      }
      var keys = IntStream.range(0, count).toArray();
      Comparator<Integer> up = Comparator.comparingLong(key -> measures[key]);
      assertArrayEquals(sorted(keys, up), sort(keys, measures, true), "seed " + seed);
      assertArrayEquals(sorted(keys, up.reversed()), sort(keys, measures, false), "seed " + seed);
    }
  }

  private static int[] sort(int[] keys, long[] measures, boolean ascending) {
    return KeyOrder.sort(keys, key -> measures[key], ascending, CancelSignal.NEVER);
  }

  private static int[] sorted(int[] keys, Comparator<Integer> order) {
    return IntStream.of(keys).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }
}
