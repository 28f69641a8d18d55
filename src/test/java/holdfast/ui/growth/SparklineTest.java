package holdfast.ui.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.ui.treetable.Figure.Trend;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SparklineTest {
  record Case(List<Integer> values, List<Double> heights, Trend trend) {}

  static List<Case> cases() {
    return List.of(
        new Case(List.of(1, 2, 4), List.of(0.25, 0.5, 1.0), Trend.GROWTH),
        new Case(List.of(0, 4, 4), List.of(0.0, 1.0, 1.0), Trend.SETTLED),
        new Case(List.of(4, 2, 0), List.of(1.0, 0.5, 0.0), Trend.NONE),
        new Case(List.of(7, 7, 7), List.of(0.5, 0.5, 0.5), Trend.NONE),
        new Case(List.of(0, 0), List.of(0.5, 0.5), Trend.NONE));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineShowsSharesOfTheGreatestValueUnlessItIsFlat(Case wanted) {
    assertEquals(
        new Sparkline(wanted.heights(), wanted.trend(), "text"),
        Sparkline.of(wanted.values(), "text"));
  }
}
