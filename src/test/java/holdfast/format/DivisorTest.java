package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 9, 10, 15, 16, 17, 641, 65_537, Integer.MAX_VALUE})
  void quotientIsRoundedDown(int divisor) {
    var divides = new Divisor(divisor);
    long last = (long) Integer.MAX_VALUE / divisor * divisor;
    LongStream.concat(
            LongStream.of(
                0,
                divisor - 1,
                divisor,
                last - 1,
                last,
                Integer.MAX_VALUE - 1,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE + 1L,
                999_999_999_999_999_999L),
            new Random(divisor).longs(100_000, 0, 1L << 31))
        .filter(dividend -> dividend >= 0)
        .forEach(dividend -> assertEquals(dividend / divisor, divides.quotient(dividend)));
  }
}
