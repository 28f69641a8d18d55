package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 %, 0 %",
    "0.004, 0 %, <1 %",
    "0.01, 1 %, 1 %",
    "0.5, 50 %, 50 %",
    "0.99, 99 %, 99 %",
    "0.996, 100 %, >99 %",
    "1, 100 %, 100 %"
  })
  void strictPercentTellsPartFromWhole(double share, String rounded, String strict) {
    assertEquals(rounded, Messages.percent(share));
    assertEquals(strict, Messages.strictPercent(share));
  }
}
