package holdfast.ui.work;

import java.time.Duration;
import java.util.List;

/// Gives the memory of closed snapshots back to the system. By itself the collector would keep it:
/// it looks for garbage when room is short, not when there is plenty.
public final class MemoryReturn {
  /// By the first nothing on screen holds the snapshot any more, by the others a long question has
  /// noticed that nobody wants its answer any more.
  private static final List<Duration> MOMENTS =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(15));

  private final Background background;
  private List<Running> planned = List.of();

  public MemoryReturn(Background background) {
    this.background = background;
  }

  /// After a snapshot was closed; several closed at once are collected together. The window's JVM
  /// is started with flags that let it collect beside the window and shrink its heap thereafter.
  public void soon() {
    planned.forEach(Running::cancel);
    planned = MOMENTS.stream().map(moment -> background.later(moment, this::collect)).toList();
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
