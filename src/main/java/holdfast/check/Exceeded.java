package holdfast.check;

import holdfast.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// By how much something broke a limit.
///
/// @param excess the larger, the worse
/// @param text `160 objects from A to B and 160 objects from B to C (40 → 200 → 360)`
record Exceeded(long excess, String text) {

  /// Looks at each interval; empty if all are within the limit.
  ///
  /// @param values one per capture
  /// @param letters of the captures
  static Optional<Exceeded> growth(Limit limit, List<Long> values, List<String> letters) {
    var parts = new ArrayList<String>();
    long worst = 0;
    for (int i = 1; i < values.size(); i++) {
      long gain = values.get(i) - values.get(i - 1);
      if (limit.isExceededBy(values.get(i - 1), values.get(i))) {
        worst = Math.max(worst, gain);
        parts.add(
            limit.unit().text(gain) + " from " + letters.get(i - 1) + " to " + letters.get(i));
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    var all = limit.unit() == Limit.Unit.BYTES ? Figures.sizes(values) : Figures.counts(values);
    return Optional.of(new Exceeded(worst, String.join(" and ", parts) + " (" + all + ")"));
  }
}
