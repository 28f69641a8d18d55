package holdfast.progress;

/// Tells long work that nobody wants its result any more. Asked often, from any thread.
@FunctionalInterface
public interface CancelSignal {
  /// Never canceled.
  CancelSignal NEVER = () -> false;

  /// Long loops ask once in so many steps.
  int STEP_MASK = 0xFFFF;

  boolean isCanceled();

  /// Throws [CanceledException] once the work is canceled.
  default void throwIfCanceled() {
    if (isCanceled()) {
      throw new CanceledException();
    }
  }

  /// The same, but only at every 65,536th step, so that a loop may call it with its counter.
  default void throwIfCanceled(int step) {
    if ((step & STEP_MASK) == 0) {
      throwIfCanceled();
    }
  }
}
