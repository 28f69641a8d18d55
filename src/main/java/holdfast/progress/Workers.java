package holdfast.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Spreads a computation over the cores. The threads are daemons, made on demand and kept for a
/// minute.
public final class Workers {
  /// To hand numbers to another thread takes as long as looking at so many.
  private static final int FEW = 1 << 16;

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

  /// A part of a long stretch of numbers.
  @FunctionalInterface
  public interface Range {
    /// @param number 0 for the first range, below [#count]
    /// @param from its first number
    /// @param to the number behind its last
    void look(int number, int from, int to);
  }

  /// Looks at the numbers from 0 to `length` in as many ranges as a computation may use threads,
  /// all at once; few numbers in one range on the calling thread. Of one length the ranges are
  /// always the same.
  public static void forEachRange(int length, Range range) {
    forEachRange(length, FEW, range);
  }

  /// The same for numbers of which already `several` are worth a thread.
  public static void forEachRange(int length, int several, Range range) {
    int ranges = length < several ? 1 : count();
    var tasks = new Runnable[ranges];
    Arrays.setAll(
        tasks,
        number ->
            () ->
                range.look(
                    number,
                    (int) ((long) length * number / ranges),
                    (int) ((long) length * (number + 1) / ranges)));
    runAll(tasks);
  }

  /// Begins a task that is waited for later, if ever. What it throws comes out of waiting.
  public static <T> CompletableFuture<T> begin(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, POOL);
  }

  /// Runs all tasks at once, the first of them on the calling thread, and waits for every one of
  /// them. The first failure is thrown after all have ended, so nobody reads memory that is being
  /// unmapped.
  public static void runAll(Runnable... tasks) {
    var others = new ArrayList<Future<?>>();
    for (int i = 1; i < tasks.length; i++) {
      others.add(POOL.submit(tasks[i]));
    }
    Throwable failure = outcome(tasks[0]);
    for (var other : others) {
      failure = graver(failure, outcome(other));
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }

  /// An error before an exception, and both before a cancellation, which may only follow from them.
  private static Throwable graver(Throwable first, Throwable second) {
    return gravity(second) > gravity(first) ? second : first;
  }

  private static int gravity(Throwable failure) {
    if (failure == null) {
      return 0;
    }
    if (failure instanceof CanceledException) {
      return 1;
    }
    return failure instanceof RuntimeException ? 2 : 3;
  }

  private static Throwable outcome(Runnable task) {
    try {
      task.run();
      return null;
    } catch (RuntimeException | Error e) {
      return e;
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
