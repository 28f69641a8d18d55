package holdfast.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 100_003})
  void rangesHaveEveryNumberOnceAndInOrder(int length) {
    var seen = new AtomicIntegerArray(length);
    var starts = new int[Workers.count()];
    Arrays.fill(starts, Integer.MAX_VALUE);
    Workers.forEachRange(
        length,
        (range, from, to) -> {
          starts[range] = from;
          for (int i = from; i < to; i++) {
            seen.incrementAndGet(i);
          }
        });
    for (int i = 0; i < length; i++) {
      assertEquals(1, seen.get(i));
    }
    assertEquals(0, starts[0]);
    assertArrayEquals(Arrays.stream(starts).sorted().toArray(), starts);
  }

  @Test
  void failureOfARangeIsThrown() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Workers.forEachRange(
                100_000,
                (_, _, to) -> {
                  if (to == 100_000) {
                    throw new IllegalStateException();
                  }
                }));
  }
}
