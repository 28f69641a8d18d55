package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntQueueTest {
  /// More often added than removed, then the other way round, over many blocks.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void numbersComeInTheOrderTheyWent(long seed) {
    var random = new Random(seed);
    var queue = new IntQueue();
    var expected = new ArrayDeque<Integer>();
    for (int share : new int[] {3, 1, 2, 3, 1}) {
      for (int step = 0; step < 200_000; step++) {
        assertEquals(expected.isEmpty(), queue.isEmpty());
        if (expected.isEmpty() || random.nextInt(4) < share) {
          expected.add(step);
          queue.add(step);
        } else {
          assertEquals(expected.remove(), queue.remove());
        }
      }
    }
    while (!expected.isEmpty()) {
      assertEquals(expected.remove(), queue.remove());
    }
    assertEquals(true, queue.isEmpty());
  }
}
