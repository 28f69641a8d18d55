package holdfast.findings;

/// How a number went over the captures.
enum Trend {
  /// Grew in every interval, in the last at least half as much as before.
  STEADY,
  /// Grew in every interval, but in the last much less.
  SLOWING,
  /// Grew in the last interval only.
  LATE,
  /// Grew before, and not any more.
  SETTLED,
  /// Grew and fell again.
  DRAINED,
  /// Did not grow.
  FLAT;

  /// Of what was gained before, so much in the last interval is steady.
  private static final double STEADY_SHARE = 0.5;

  /// Less is as good as nothing.
  private static final double SETTLED_SHARE = 0.2;

  /// Whether there is more in the last capture than in the one before.
  boolean isGrowth() {
    return this == STEADY || this == SLOWING || this == LATE;
  }

  /// @param values one per capture, in order of time
  /// @param least what counts as growth in one interval
  static Trend of(long[] values, long least) {
    int last = values.length - 1;
    if (last < 1) {
      return FLAT;
    }
    long lastGain = values[last] - values[last - 1];
    if (last == 1) {
      return lastGain >= least ? LATE : FLAT;
    }
    long before = values[last - 1] - values[0];
    double usual = (double) before / (last - 1);
    boolean everGrew = before >= least;
    boolean alwaysGrew = everGrew;
    for (int i = 1; i < last; i++) {
      alwaysGrew &= values[i] - values[i - 1] >= least;
    }
    if (lastGain >= least) {
      if (!everGrew) {
        return LATE;
      }
      return alwaysGrew && lastGain >= STEADY_SHARE * usual
          ? STEADY
          : lastGain >= SETTLED_SHARE * usual ? SLOWING : SETTLED;
    }
    return !everGrew ? FLAT : lastGain < -before / 2 ? DRAINED : SETTLED;
  }
}
