package holdfast.format;

import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.function.Supplier;

/// Makes columns on all cores: to clear their memory takes as long as reading a tenth of the file.
final class FreshColumns {
  /// Fewer rows are cleared sooner than another thread would start.
  private static final int FEW = 1 << 16;

  private FreshColumns() {}

  /// @param rows of the columns, about
  static Object[] make(int rows, Supplier<?>... columns) {
    var made = new Object[columns.length];
    var tasks = new Runnable[columns.length];
    Arrays.setAll(tasks, column -> () -> made[column] = columns[column].get());
    if (rows < FEW) {
      Arrays.asList(tasks).forEach(Runnable::run);
    } else {
      Workers.runAll(tasks);
    }
    return made;
  }
}
