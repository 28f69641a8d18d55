package holdfast.ui.work;

import java.time.Duration;
import java.util.function.Consumer;

/// Runs jobs away from the window's thread and brings their results back to it.
///
/// To let the newest question win, a view model cancels the [Running] of its former one first.
public interface Background {
  /// Runs the job on a background thread; then exactly one of `done` and `failed` is called on the
  /// window's thread, or none of them when it was canceled.
  <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed);

  /// Runs the action on the window's thread, soon. May be called on any thread.
  void onWindow(Runnable action);

  /// Runs the action on the window's thread after the delay, unless canceled before.
  Running later(Duration delay, Runnable action);
}
