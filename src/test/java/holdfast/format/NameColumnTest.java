package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.Workers;
import holdfast.testing.Footprint;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameColumnTest {
  private static final int ROWS = 200_000;

  @Test
  void numbersOfAllSizesAreKept() {
    int[] numbers = {0, 1, 0xFFFF, 0x1_0000, 0xFF_FFFF, 0x100_0000, Integer.MAX_VALUE, -1, -2, 7};
    var column = new NameColumn(numbers.length);
    IntStream.range(0, numbers.length).forEach(row -> column.set(row, numbers[row]));
    assertArrayEquals(numbers, values(column));
    assertEquals(numbers.length, column.length());
  }

  @Test
  void aSmallNumberReplacesALargeOne() {
    var column = new NameColumn(2);
    column.set(0, Integer.MAX_VALUE);
    column.set(1, 0x1234_5678);
    column.set(0, 3);
    assertArrayEquals(new int[] {3, 0x1234_5678}, values(column));
  }

  @Test
  void rowsMayBeWrittenByAllCores() {
    int[] numbers = new Random(1).ints(ROWS).map(n -> n >>> (n & 31)).toArray();
    var column = new NameColumn(ROWS);
    Workers.forEachRange(
        ROWS,
        1,
        (_, from, to) -> {
          for (int row = from; row < to; row++) {
            column.set(row, numbers[row]);
          }
        });
    assertArrayEquals(numbers, values(column));
  }

  @Test
  void threeBytesAreTakenAsLongAsTheyAreEnough() {
    var column = new NameColumn(ROWS);
    column.set(5, 0xFF_FFFF);
    assertEquals(3.0, Footprint.of(column) / (double) ROWS, 0.01);
    column.set(5, 0x100_0000);
    assertEquals(4.0, Footprint.of(column) / (double) ROWS, 0.01);
  }

  private static int[] values(NameColumn column) {
    return IntStream.range(0, column.length()).map(column::get).toArray();
  }
}
