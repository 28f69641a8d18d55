package holdfast.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A number over the captures, drawn as a line from nought up. Coordinates are those of an SVG that
/// is [#WIDTH] wide and [#HEIGHT] high.
///
/// @param ariaText all of it in words
public record LineChart(String title, List<Point> points, String ariaText) {
  public static final int WIDTH = 300;
  public static final int HEIGHT = 112;
  public static final int GROUND = 92;

  private static final int TOP = 34;
  private static final int SIDE = 34;

  /// @param label the value, above the point
  /// @param letter of the capture, below it
  public record Point(int x, int y, String label, String letter) {}

  /// @param values one per capture
  static LineChart of(String title, List<Long> values, List<String> labels, List<String> letters) {
    long greatest = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
    int steps = Math.max(1, values.size() - 1);
    var points = new ArrayList<Point>();
    var words = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      int x = values.size() == 1 ? WIDTH / 2 : SIDE + i * (WIDTH - 2 * SIDE) / steps;
      int y = GROUND - (int) Math.round((GROUND - TOP) * (double) values.get(i) / greatest);
      points.add(new Point(x, y, labels.get(i), letters.get(i)));
      words.add(letters.get(i) + " " + labels.get(i));
    }
    return new LineChart(title, points, title + ": " + String.join(", ", words));
  }

  /// For the attribute `points` of a polyline.
  public String line() {
    return String.join(
        " ", points.stream().map(p -> String.format(Locale.ROOT, "%d,%d", p.x(), p.y())).toList());
  }
}
