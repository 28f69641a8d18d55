package holdfast.cli;

import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;

/// One line on stderr that says how far a load has come, and disappears with it.
final class ProgressBar implements ProgressListener, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 100_000_000;

  private final boolean shown;
  private long lastDrawn;
  private boolean drawn;

  private ProgressBar(boolean shown) {
    this.shown = shown;
    lastDrawn = System.nanoTime() + REDRAW_NANOS; // a fast load shows nothing
  }

  /// Shown only where the launcher found stderr to be a terminal.
  static ProgressBar onTerminal() {
    return new ProgressBar(Boolean.getBoolean("holdfast.stderrIsTerminal"));
  }

  @Override
  public void progress(Phase phase, long done, long total) {
    show(phase.label(), done, total);
  }

  /// The same of work that has no phase.
  synchronized void show(String label, long done, long total) {
    long now = System.nanoTime();
    if (!shown || now - lastDrawn < REDRAW_NANOS) {
      return;
    }
    lastDrawn = now;
    drawn = true;
    double fraction = total <= 0 ? 0 : Math.min(1, (double) done / total);
    int filled = (int) (WIDTH * fraction);
    System.err.printf(
        "\r\033[K%-24s %s%s %3d %%",
        label, "█".repeat(filled), "░".repeat(WIDTH - filled), (int) (100 * fraction));
    System.err.flush();
  }

  @Override
  public synchronized void close() {
    if (drawn) {
      System.err.print("\r\033[K");
      System.err.flush();
    }
  }
}
