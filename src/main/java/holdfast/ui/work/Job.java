package holdfast.ui.work;

import holdfast.progress.CancelSignal;

/// What a question does on a background thread. It stops with `CanceledException` soon after the
/// signal.
@FunctionalInterface
public interface Job<T> {
  T run(CancelSignal cancel) throws Exception;
}
