package holdfast.ui.work;

import java.util.concurrent.atomic.AtomicLong;

/// What long work leaves behind. The collector of the window is told not to start by itself in the
/// middle of a load, where it would hold the window up, so it is called where work ends.
public final class Garbage {
  /// Bytes that came into use since the last time, from which on it is worth a tenth of a second.
  private static final long MUCH = 1L << 29;

  private static final AtomicLong USED_BEFORE = new AtomicLong();

  private Garbage() {}

  private static long used() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// Collects if there may be much, and gives free memory back to the system. Not on the window's
  /// thread, which goes on meanwhile.
  public static void collectMuch() {
    if (used() - USED_BEFORE.get() > MUCH) {
      System.gc();
      USED_BEFORE.set(used());
    } else {
      USED_BEFORE.accumulateAndGet(used(), Math::min);
    }
  }
}
