package holdfast.format;

import java.io.UncheckedIOException;
import java.util.Locale;

/// Makes the messages about bytes that should not be there. Unchecked, so that they pass through
/// the scanning threads; [SnapshotReader] unwraps them.
final class Faults {
  private Faults() {}

  /// @param found the byte at the offset, or null at the end of the file
  static UncheckedIOException at(String section, long offset, String expected, Byte found) {
    return found == null
        ? of(section, offset, expected, "the end of the file", SnapshotFormatException.INCOMPLETE)
        : of(section, offset, expected, describe(found), SnapshotFormatException.DAMAGED);
  }

  static UncheckedIOException of(
      String section, long offset, String expected, String found, String advice) {
    return new UncheckedIOException(
        new SnapshotFormatException(section, offset, expected, found, advice));
  }

  /// A number for people, digits grouped.
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String describe(byte found) {
    if (found == '-') {
      return "a minus sign";
    }
    if (found == '.') {
      return "a decimal point";
    }
    return found > ' ' && found < 127
        ? "'" + (char) found + "'"
        : String.format(Locale.ROOT, "the byte 0x%02X", found & 0xFF);
  }
}
