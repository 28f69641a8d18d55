package holdfast.progress;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Spreads a computation over the cores. The threads are daemons, made on demand and kept for a
/// minute.
public final class Workers {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ExecutorService POOL =
      Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "holdfast-worker-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      });

  private Workers() {}

  /// How many threads a computation may use.
  public static int count() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// Runs all tasks at once, the first of them on the calling thread, and waits for every one of
  /// them. The first failure is thrown after all have ended, so nobody reads memory that is being
  /// unmapped.
  public static void runAll(Runnable... tasks) {
    var others = new ArrayList<Future<?>>();
    for (int i = 1; i < tasks.length; i++) {
      others.add(POOL.submit(tasks[i]));
    }
    RuntimeException failure = null;
    Error error = null;
    try {
      tasks[0].run();
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) {
      error = e;
    }
    for (var other : others) {
      var thrown = outcome(other);
      if (error == null && thrown instanceof Error e) {
        error = e;
      } else if (failure == null && thrown instanceof RuntimeException e) {
        failure = e;
      }
    }
    if (error != null) {
      throw error;
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static Throwable outcome(Future<?> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return null;
        } catch (ExecutionException e) {
          return e.getCause();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
