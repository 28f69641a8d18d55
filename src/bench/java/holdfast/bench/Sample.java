package holdfast.bench;

import java.util.Arrays;
import java.util.Locale;

/// Several measurements of one thing.
final class Sample {
  private final double[] sorted;

  Sample(double... values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double greatest() {
    return sorted[sorted.length - 1];
  }

  /// `1.23 [1.20–1.31]`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f [%.2f–%.2f]", median(), sorted[0], greatest());
  }
}
