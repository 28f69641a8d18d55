package holdfast.ui.dominators;

/// Divides a rectangle into smaller ones of given sizes that are as square as can be. Source of the
/// algorithm: M. Bruls, K. Huizing, J. van Wijk, "Squarified Treemaps", 2000.
final class Squares {
  /// Takes what each part of a rectangle is.
  @FunctionalInterface
  interface Sink {
    void accept(int index, double x, double y, double width, double height);
  }

  private final double[] areas;
  private final Sink sink;
  private double x;
  private double y;
  private double width;
  private double height;

  private Squares(double[] areas, double x, double y, double width, double height, Sink sink) {
    this.areas = areas;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.sink = sink;
  }

  /// O(areas).
  ///
  /// @param areas the largest first, all above 0, together no more than the rectangle has
  static void divide(double[] areas, double x, double y, double width, double height, Sink sink) {
    new Squares(areas, x, y, width, height, sink).divide();
  }

  private void divide() {
    int from = 0;
    while (from < areas.length) {
      double side = Math.min(width, height);
      double sum = areas[from];
      double worst = worst(from, from, sum, side);
      int to = from + 1;
      for (; to < areas.length; to++) {
        double next = worst(from, to, sum + areas[to], side);
        if (next > worst) {
          break;
        }
        worst = next;
        sum += areas[to];
      }
      putRow(from, to, sum);
      from = to;
    }
  }

  /// The worst ratio of the sides in a row of areas along a side. As they come by size, it is that
  /// of the first or of the last.
  private double worst(int first, int last, double sum, double side) {
    double square = side * side;
    return Math.max(square * areas[first] / (sum * sum), sum * sum / (square * areas[last]));
  }

  /// Puts areas along the shorter side, and goes on beside them.
  private void putRow(int from, int to, double sum) {
    boolean down = width >= height;
    double side = down ? height : width;
    double thickness = side > 0 ? Math.min(sum / side, down ? width : height) : 0;
    double at = 0;
    for (int i = from; i < to; i++) {
      double length = sum > 0 ? side * areas[i] / sum : 0;
      if (down) {
        sink.accept(i, x, y + at, thickness, length);
      } else {
        sink.accept(i, x + at, y, length, thickness);
      }
      at += length;
    }
    if (down) {
      x += thickness;
      width -= thickness;
    } else {
      y += thickness;
      height -= thickness;
    }
  }
}
