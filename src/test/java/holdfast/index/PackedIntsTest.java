package holdfast.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedIntsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 28, 31, 32})
  void numbersOfEveryWidthComeBack(int width) {
    var random = new Random(width);
    for (int count : new int[] {0, 1, 255, 256, 257, 1_000, IndexWriter.STRETCH}) {
      var numbers = new int[count];
      int base = random.nextInt();
      Arrays.setAll(
          numbers, _ -> base + (width == 0 ? 0 : random.nextInt() >>> Integer.SIZE - width));
      assertArrayEquals(numbers, unpacked(numbers), () -> width + " bits, " + count);
    }
  }

  @Test
  void ends() {
    int[] numbers = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1};
    assertArrayEquals(numbers, unpacked(numbers));
  }

  @Test
  void neighboursThatAreAlikeTakeLittle() {
    var numbers = new int[IndexWriter.STRETCH];
    Arrays.setAll(numbers, i -> 1_000_000 + i % 4);
    int size = PackedInts.pack(numbers, numbers.length, new byte[PackedInts.mostBytes(65_536)]);
    assertTrue(size < numbers.length / 3, () -> size + " bytes");
  }

  /// None of them reads beyond the bytes, or says what it likes.
  @Test
  void damagedBytesAreEitherRefusedOrNumbers() {
    var random = new Random(1);
    var numbers = random.ints(600, 0, 5_000).toArray();
    var packed = new byte[PackedInts.mostBytes(numbers.length)];
    int size = PackedInts.pack(numbers, numbers.length, packed);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      var damaged = packed.clone();
      damaged[random.nextInt(size)] = (byte) random.nextInt();
      try {
        PackedInts.unpack(damaged, size, new int[numbers.length], numbers.length);
      } catch (InvalidIndexException _) {
        refused++;
      }
    }
    assertTrue(refused > 0, "no damage was seen");
  }

  @Test
  void bytesOfMoreOrFewerNumbersAreRefused() {
    var numbers = new int[300];
    Arrays.setAll(numbers, i -> i);
    var packed = new byte[PackedInts.mostBytes(numbers.length)];
    int size = PackedInts.pack(numbers, numbers.length, packed);
    for (int count : new int[] {100, 290, 310, 600}) {
      assertThrows(
          InvalidIndexException.class,
          () -> PackedInts.unpack(packed, size, new int[count], count));
    }
  }

  private static int[] unpacked(int[] numbers) {
    var packed = new byte[PackedInts.mostBytes(numbers.length)];
    int size = PackedInts.pack(numbers, numbers.length, packed);
    var result = new int[numbers.length];
    PackedInts.unpack(packed, size, result, numbers.length);
    return result;
  }
}
