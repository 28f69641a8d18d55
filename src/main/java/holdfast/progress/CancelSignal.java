package holdfast.progress;

import java.util.function.BooleanSupplier;

/// Tells long work that nobody wants its result any more. Asked often, from any thread.
///
/// A class, and what loops call cannot be overridden: so even the simple compiler of Java puts it
/// into the loops, where a call would cost more than the work of a step.
public abstract class CancelSignal {
  /// Never canceled.
  public static final CancelSignal NEVER = when(() -> false);

  /// Long loops ask once in so many steps.
  public static final int STEP_MASK = 0xFFFF;

  /// Canceled as soon as the condition holds.
  public static CancelSignal when(BooleanSupplier isCanceled) {
    return new CancelSignal() {
      @Override
      public boolean isCanceled() {
        return isCanceled.getAsBoolean();
      }
    };
  }

  public abstract boolean isCanceled();

  /// Throws [CanceledException] once the work is canceled.
  public final void throwIfCanceled() {
    if (isCanceled()) {
      throw new CanceledException();
    }
  }

  /// The same, but only at every 65,536th step, so that a loop may call it with its counter.
  public final void throwIfCanceled(int step) {
    if ((step & STEP_MASK) == 0) {
      throwIfCanceled();
    }
  }
}
