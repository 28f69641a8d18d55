package holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1, 1 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1049, 1.0 kB",
    "1050, 1.1 kB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "201000000, 201.0 MB",
    "999950000, 1.0 GB",
    "9223372036854775807, 9.2 EB",
    "-1, -1 B",
    "-1500, -1.5 kB"
  })
  void sizesAreShortAndRounded(long bytes, String expected) {
    assertEquals(expected, ByteSize.format(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0;0 bytes", "1;1 byte", "999;999 bytes", "201004112;201,004,112 bytes"})
  void exactSizesAreGrouped(long bytes, String expected) {
    assertEquals(expected, ByteSize.exact(bytes));
  }
}
