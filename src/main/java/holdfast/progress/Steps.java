package holdfast.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Steps of a computation, some of which need what others work out. Each runs as soon as it can, on
/// all cores; of those that can, the one that was added first.
public final class Steps {
  /// Raised when a step fails or one is no longer wanted.
  private final CancelFlag over = new CancelFlag();

  private final CancelSignal cancel;
  private final List<Step> waiting = new ArrayList<>();
  private int running;

  public Steps(CancelSignal cancel) {
    this.cancel = CancelSignal.when(() -> cancel.isCanceled() || over.isCanceled());
  }

  /// One of the steps; known so that others can wait for it.
  public static final class Step {
    private final Runnable work;
    private final List<Step> needed;
    private boolean isDone;

    private Step(Runnable work, List<Step> needed) {
      this.work = work;
      this.needed = needed;
    }

    private boolean canRun() {
      return needed.stream().allMatch(step -> step.isDone);
    }
  }

  /// What the steps have to ask: also raised when one of them fails, so that the others end.
  public CancelSignal cancel() {
    return cancel;
  }

  /// Adds a step that starts when others, added before, are done.
  public synchronized Step add(Runnable work, Step... needed) {
    var step = new Step(work, List.of(needed));
    waiting.add(step);
    return step;
  }

  /// Runs all steps and waits for them. After a failure or a cancellation no further one starts;
  /// the first failure is thrown when all have ended.
  public void run() {
    var threads = new Runnable[Math.min(Workers.count(), Math.max(1, waiting.size()))];
    Arrays.fill(threads, (Runnable) this::work);
    Workers.runAll(threads);
    cancel.throwIfCanceled(); // small computations end before they ask
  }

  private void work() {
    for (var step = next(); step != null; step = next()) {
      try {
        step.work.run();
      } catch (RuntimeException | Error e) {
        over.cancel();
        throw e;
      } finally {
        end(step);
      }
    }
  }

  /// The next step that can run, or null when none is left or all is over.
  private synchronized Step next() {
    boolean interrupted = false;
    try {
      while (!waiting.isEmpty() && !over.isCanceled()) {
        for (var step : waiting) {
          if (step.canRun()) {
            if (cancel.isCanceled()) {
              over.cancel();
              notifyAll();
              return null;
            }
            waiting.remove(step);
            running++;
            return step;
          }
        }
        if (running == 0) {
          throw new IllegalStateException("steps that wait for each other");
        }
        try {
          wait();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      return null;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void end(Step step) {
    step.isDone = !over.isCanceled();
    running--;
    notifyAll();
  }
}
