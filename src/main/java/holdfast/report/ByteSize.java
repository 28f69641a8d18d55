package holdfast.report;

import java.util.Locale;

/// How sizes are written for people: in kB and MB of 1,000, like DevTools.
public final class ByteSize {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private ByteSize() {}

  /// Short: `112 B`, `38.5 kB`, `201.0 MB`.
  public static String format(long bytes) {
    if (Math.abs(bytes) < 1000) {
      return bytes + " B";
    }
    double value = bytes;
    int unit = 0;
    // what would round up to 1,000 is written in the next unit
    while (Math.abs(value) >= 999.95 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%,.1f %s", value, UNITS[unit]);
  }

  /// To the byte: `201,004,112 bytes`.
  public static String exact(long bytes) {
    return String.format(Locale.ROOT, bytes == 1 ? "%,d byte" : "%,d bytes", bytes);
  }
}
