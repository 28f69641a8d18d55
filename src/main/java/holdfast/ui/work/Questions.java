package holdfast.ui.work;

import java.time.Duration;
import java.util.function.Consumer;

/// Where a view asks about what is open. A failure is shown by whoever answers.
public interface Questions {
  <T> Running ask(
      String name, Job<T> question, Consumer<? super T> done, Consumer<? super Throwable> failed);

  /// Runs the action on the window's thread after the delay, unless canceled before.
  Running later(Duration delay, Runnable action);
}
