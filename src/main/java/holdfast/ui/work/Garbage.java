package holdfast.ui.work;

/// What long work leaves behind. The collector of the window is told not to start by itself in the
/// middle of a load, where it would hold the window up, so it is called where work ends.
public final class Garbage {
  /// Bytes in use from which on it is worth a tenth of a second.
  private static final long MUCH = 1L << 30;

  private Garbage() {}

  /// Collects if there may be much, and gives free memory back to the system. Not on the window's
  /// thread, which goes on meanwhile.
  public static void collectMuch() {
    var runtime = Runtime.getRuntime();
    if (runtime.totalMemory() - runtime.freeMemory() > MUCH) {
      System.gc();
    }
  }
}
