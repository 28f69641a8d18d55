package holdfast.ui.growth;

import holdfast.ui.treetable.Figure.Trend;
import java.util.List;

/// How a number went over the captures, ready to be drawn small.
///
/// @param heights of the line, 0 to 1, one per capture: shares of the greatest value, or all in the
///   middle where it did not change; empty for nothing
/// @param trend whether it grew in every interval, or grew and then stayed
/// @param text the same in words
record Sparkline(List<Double> heights, Trend trend, String text) {
  static final Sparkline NONE = new Sparkline(List.of(), Trend.NONE, "");

  private static final double MIDDLE = 0.5;

  /// @param values at least 0, one per capture
  static Sparkline of(List<? extends Number> values, String text) {
    double most = values.stream().mapToDouble(Number::doubleValue).max().orElse(0);
    boolean isFlat = values.stream().allMatch(value -> value.doubleValue() == most);
    var heights =
        values.stream().map(value -> isFlat ? MIDDLE : value.doubleValue() / most).toList();
    return new Sparkline(heights, trend(values), text);
  }

  private static Trend trend(List<? extends Number> values) {
    boolean isGrowing = true;
    for (int i = 1; i < values.size(); i++) {
      isGrowing &= values.get(i).longValue() > values.get(i - 1).longValue();
    }
    long last = values.getLast().longValue();
    boolean isOver = values.size() > 2 && last <= values.get(values.size() - 2).longValue();
    return isGrowing
        ? Trend.GROWTH
        : isOver && last > values.getFirst().longValue() ? Trend.SETTLED : Trend.NONE;
  }
}
