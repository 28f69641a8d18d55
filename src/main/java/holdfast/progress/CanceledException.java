package holdfast.progress;

/// Ends work that was canceled. Passes through everything; is neither shown nor logged.
public final class CanceledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CanceledException() {
    super("canceled", null, false, false);
  }
}
