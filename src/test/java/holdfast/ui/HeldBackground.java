package holdfast.ui;

import holdfast.ui.work.Background;
import holdfast.ui.work.Job;
import holdfast.ui.work.Running;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Lets questions of some names take as long as a test wants, until they are canceled.
final class HeldBackground implements Background {
  private static final long LOOK_AGAIN = 1_000_000;

  private final Background usual;
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  HeldBackground(Background usual) {
    this.usual = usual;
  }

  /// Questions of this name are not answered from now on.
  void hold(String name) {
    held.add(name);
  }

  void release() {
    held.clear();
  }

  @Override
  public <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    return usual.run(
        name,
        cancel -> {
          while (held.contains(name)) {
            cancel.throwIfCanceled();
            LockSupport.parkNanos(LOOK_AGAIN);
          }
          return job.run(cancel);
        },
        done,
        failed);
  }

  @Override
  public void onWindow(Runnable action) {
    usual.onWindow(action);
  }

  @Override
  public Running later(Duration delay, Runnable action) {
    return usual.later(delay, action);
  }
}
