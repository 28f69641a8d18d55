package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
  @ParameterizedTest
  @CsvSource({
    "200 3200 6200, STEADY",
    "200 3200 4700, STEADY",
    "200 3200 4600, SLOWING",
    "0 60 120, STEADY",
    "200 3200 3700, SETTLED",
    "200 2500 2500, SETTLED",
    "0 3000 0, DRAINED",
    "1200 1200 1200, FLAT",
    "1200 1195 1202, FLAT",
    "100 100 900, LATE",
    "900 100 50, FLAT",
    "10 20 30 40, STEADY",
    "10 20 20 30, SLOWING",
    "10 40, LATE",
    "40 10, FLAT",
    "40, FLAT"
  })
  void trendFollowsFromTheNumbers(String numbers, Trend trend) {
    var values = java.util.Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).toArray();
    assertEquals(trend, Trend.of(values, 10));
  }
}
