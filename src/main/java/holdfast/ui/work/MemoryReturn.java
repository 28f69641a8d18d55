package holdfast.ui.work;

import java.time.Duration;

/// Gives the memory of closed snapshots back to the system. By itself the collector would keep it:
/// it looks for garbage when room is short, not when there is plenty.
public final class MemoryReturn {
  /// By then nothing on screen holds the snapshot any more.
  private static final Duration MOMENT = Duration.ofMillis(500);

  /// By then a long question has noticed that nobody wants its answer any more.
  private static final Duration WHILE = Duration.ofSeconds(5);

  private final Background background;
  private Running first = Running.NONE;
  private Running second = Running.NONE;

  public MemoryReturn(Background background) {
    this.background = background;
  }

  /// After a snapshot was closed; several closed at once are collected together. The window's JVM
  /// is started with flags that let it collect beside the window and shrink its heap thereafter.
  public void soon() {
    first.cancel();
    second.cancel();
    first = background.later(MOMENT, this::collect);
    second = background.later(WHILE, this::collect);
  }

  private void collect() {
    background.run(
        "Return memory",
        _ -> {
          System.gc();
          return null;
        },
        _ -> {},
        _ -> {});
  }
}
