package holdfast.format;

import holdfast.progress.Workers;
import java.util.Arrays;

/// Makes columns on all cores: to clear their memory takes as long as reading a tenth of the file.
final class FreshColumns {
  /// Fewer numbers are cleared sooner than another thread would start.
  private static final int FEW = 1 << 16;

  private FreshColumns() {}

  static int[][] ofInts(int... lengths) {
    var columns = new int[lengths.length][];
    var tasks = new Runnable[lengths.length];
    Arrays.setAll(tasks, column -> () -> columns[column] = new int[lengths[column]]);
    if (lengths[0] < FEW) {
      Arrays.asList(tasks).forEach(Runnable::run);
    } else {
      Workers.runAll(tasks);
    }
    return columns;
  }
}
