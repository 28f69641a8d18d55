package holdfast.ui.work;

import holdfast.progress.CancelFlag;
import holdfast.progress.CanceledException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/// A bounded pool of named daemon threads in front of the JavaFX thread.
public final class TaskBackground implements Background, AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final ThreadPoolExecutor pool;

  /// Apart from the pool: a spinner is due exactly when all of the pool is busy.
  private final ScheduledThreadPoolExecutor timer;

  public TaskBackground(String name, int threads) {
    this(threads, daemons(name, job -> job), daemons(name + " timer", job -> job));
  }

  private TaskBackground(int threads, ThreadFactory workers, ThreadFactory timers) {
    // What is asked after the window has closed is dropped.
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            workers,
            new ThreadPoolExecutor.DiscardPolicy());
    timer = new ScheduledThreadPoolExecutor(1, timers, new ThreadPoolExecutor.DiscardPolicy());
  }

  /// A pool for what takes seconds: it yields the cores to the window and to short questions.
  public static TaskBackground ofLowPriority(String name, int threads) {
    return new TaskBackground(
        threads, daemons(name, LowPriority::of), daemons(name + " timer", job -> job));
  }

  private static ThreadFactory daemons(String name, UnaryOperator<Runnable> priority) {
    var number = new AtomicInteger();
    return job -> {
      var thread = new Thread(priority.apply(job), name + " " + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    var cancel = new CancelFlag();
    pool.execute(() -> answer(job, cancel, done, failed));
    // Never Future.cancel(true): an interrupt would close the file channels of a reader.
    return cancel::cancel;
  }

  private <T> void answer(
      Job<T> job, CancelFlag cancel, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    if (cancel.isCanceled()) {
      return;
    }
    try {
      var value = job.run(cancel);
      deliver(cancel, () -> done.accept(value));
    } catch (CanceledException _) {
      // Nobody waits for the answer any more.
    } catch (Throwable problem) {
      deliver(cancel, () -> failed.accept(problem));
    }
  }

  private void deliver(CancelFlag cancel, Runnable delivery) {
    onWindow(() -> {
      if (!cancel.isCanceled()) {
        delivery.run();
      }
    });
  }

  @Override
  public void onWindow(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public Running later(Duration delay, Runnable action) {
    var cancel = new CancelFlag();
    timer.schedule(() -> deliver(cancel, action), delay.toMillis(), TimeUnit.MILLISECONDS);
    return cancel::cancel;
  }

  /// Takes no more questions, and gives those asked a moment to end: what was to be written down is
  /// not lost. What takes longer is left to end with the process.
  @Override
  public void close() {
    timer.shutdownNow();
    pool.shutdown();
    try {
      pool.awaitTermination(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
