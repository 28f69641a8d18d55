package holdfast.progress;

/// A signal that one side raises and the other side obeys.
public final class CancelFlag extends CancelSignal {
  private volatile boolean canceled;

  public void cancel() {
    canceled = true;
  }

  @Override
  public boolean isCanceled() {
    return canceled;
  }
}
