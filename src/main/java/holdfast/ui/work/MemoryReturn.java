package holdfast.ui.work;

import java.time.Duration;

/// Gives the memory of closed snapshots back to the system. By itself the collector would keep it:
/// it looks for garbage when room is short, not when there is plenty.
public final class MemoryReturn {
  /// By then nothing on screen holds the snapshot any more.
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final Background background;
  private Running waiting = Running.NONE;

  public MemoryReturn(Background background) {
    this.background = background;
  }

  /// After a snapshot was closed; several closed at once are collected together. The window's JVM
  /// is started with flags that let it collect beside the window and shrink its heap thereafter.
  public void soon() {
    waiting.cancel();
    waiting =
        background.later(
            MOMENT,
            () ->
                background.run(
                    "Return memory",
                    _ -> {
                      System.gc();
                      return null;
                    },
                    _ -> {},
                    _ -> {}));
  }
}
