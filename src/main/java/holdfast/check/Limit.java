package holdfast.check;

import holdfast.report.ByteSize;
import holdfast.report.Figures;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The most that something may be, or may grow by from one capture to the next.
///
/// @param amount bytes, objects or entries; not used where there is a share
/// @param percent of what it was before; null where the limit is an amount
/// @param unit what the amount counts
public record Limit(long amount, BigDecimal percent, Unit unit) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?) ?(%|\\w+)?");
  private static final Map<String, Long> UNITS =
      Map.of(
          "B", 1L,
          "kB", 1_000L,
          "KB", 1_000L,
          "MB", 1_000_000L,
          "GB", 1_000_000_000L,
          "KiB", 1L << 10,
          "MiB", 1L << 20,
          "GiB", 1L << 30);

  /// What is counted.
  public enum Unit {
    BYTES,
    OBJECTS,
    ENTRIES,
    LISTENERS;

    /// A number of it for people.
    String text(long value) {
      return this == BYTES
          ? ByteSize.format(value)
          : Figures.count(value) + " " + (value == 1 ? one() : many());
    }

    private String one() {
      return this == ENTRIES ? "entry" : many().substring(0, many().length() - 1);
    }

    private String many() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Limit of(long amount, Unit unit) {
    return new Limit(amount, null, unit);
  }

  /// Reads `5 MB`, `10 %` or a plain number; empty if it is none.
  ///
  /// @param mayBeShare whether there is something before that it may be a percentage of
  static Optional<Limit> parse(String text, Unit unit, boolean mayBeShare) {
    var matcher = NUMBER.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(matcher.group(1));
    var word = matcher.group(2);
    if ("%".equals(word)) {
      return mayBeShare ? Optional.of(new Limit(0, number, unit)) : Optional.empty();
    }
    if (unit != Unit.BYTES) {
      boolean isWhole = word == null && number.stripTrailingZeros().scale() <= 0;
      return isWhole ? Optional.of(of(number.longValueExact(), unit)) : Optional.empty();
    }
    var factor = word == null ? Long.valueOf(1) : UNITS.get(word);
    return factor == null
        ? Optional.empty()
        : Optional.of(of(number.multiply(BigDecimal.valueOf(factor)).longValue(), unit));
  }

  /// Whether something is too large, or of shares has become so.
  boolean isExceededBy(long value) {
    return value > amount;
  }

  /// Whether something grew too much. What was not there before grew by more than any share.
  boolean isExceededBy(long before, long after) {
    long gain = after - before;
    return percent == null
        ? gain > amount
        : gain > 0
            && BigDecimal.valueOf(gain)
                    .multiply(HUNDRED)
                    .compareTo(BigDecimal.valueOf(before).multiply(percent))
                > 0;
  }

  /// `5.0 MB`, `10 %` or `50 objects`.
  public String text() {
    return percent == null ? unit.text(amount) : percent.toPlainString() + " %";
  }
}
