package holdfast.format;

/// A number that millions are divided by. Division itself is the slowest thing a core does with
/// numbers; one multiplication and a shift give the same result.
final class Divisor {
  private final int divisor;
  private final long inverse;
  private final int shift;

  /// @param divisor above 0
  Divisor(int divisor) {
    this.divisor = divisor;
    shift = Integer.SIZE + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(divisor);
    // rounded up, by less than what one more would add below 2^31; H. S. Warren, "Hacker's
    // Delight", chapter 10
    inverse = (1L << shift) / divisor + 1;
  }

  /// The quotient, rounded down.
  ///
  /// @param dividend not below 0
  long quotient(long dividend) {
    return dividend <= Integer.MAX_VALUE ? dividend * inverse >>> shift : dividend / divisor;
  }
}
