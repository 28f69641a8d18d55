package holdfast.graph;

import java.math.BigDecimal;
import java.util.Optional;

/// The number that a text starts with, as JavaScript's `parseInt(text, 10)` reads and prints it.
final class NumberPrefix {
  /// Numbers from here on are printed with an exponent.
  private static final double EXPONENT_FROM = 1e21;

  private NumberPrefix() {}

  static Optional<String> of(String text) {
    var trimmed = text.strip();
    int start = trimmed.startsWith("-") || trimmed.startsWith("+") ? 1 : 0;
    int end = start;
    while (end < trimmed.length() && trimmed.charAt(end) >= '0' && trimmed.charAt(end) <= '9') {
      end++;
    }
    if (end == start) {
      return Optional.empty();
    }
    double value = Double.parseDouble(trimmed.substring(0, end));
    return Optional.of(print(value));
  }

  private static String print(double value) {
    if (value == 0) {
      return "0";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (Math.abs(value) < EXPONENT_FROM) {
      return BigDecimal.valueOf(value).setScale(0).toPlainString();
    }
    var text = BigDecimal.valueOf(value).stripTrailingZeros();
    var digits = text.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - text.scale();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e+"
        + exponent;
  }
}
