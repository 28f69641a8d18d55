package holdfast.ui.work;

import holdfast.progress.CancelFlag;
import holdfast.progress.CanceledException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/// Answers at once on the caller's thread, or, when held, as soon as the test says so.
public final class DirectBackground implements Background {
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final List<Runnable> timers = new ArrayList<>();
  private boolean holding;

  /// Keeps further jobs back until [#answerHeld].
  public void hold() {
    holding = true;
  }

  /// Runs the jobs kept back so far.
  public void answerHeld() {
    for (int left = held.size(); left > 0; left--) {
      held.remove().run();
    }
  }

  /// Lets every delay pass that was asked for so far.
  public void passTime() {
    var due = List.copyOf(timers);
    timers.clear();
    due.forEach(Runnable::run);
  }

  @Override
  public <T> Running run(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    var cancel = new CancelFlag();
    Runnable answer = () -> answer(job, cancel, done, failed);
    if (holding) {
      held.add(answer);
    } else {
      answer.run();
    }
    return cancel::cancel;
  }

  private static <T> void answer(
      Job<T> job, CancelFlag cancel, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    if (cancel.isCanceled()) {
      return;
    }
    T value;
    try {
      value = job.run(cancel);
    } catch (CanceledException _) {
      return;
    } catch (Exception problem) {
      failed.accept(problem);
      return;
    }
    if (!cancel.isCanceled()) {
      done.accept(value);
    }
  }

  @Override
  public void onWindow(Runnable action) {
    action.run();
  }

  @Override
  public Running later(Duration delay, Runnable action) {
    var cancel = new CancelFlag();
    timers.add(() -> {
      if (!cancel.isCanceled()) {
        action.run();
      }
    });
    return cancel::cancel;
  }
}
