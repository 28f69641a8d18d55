package holdfast.cli;

import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;

/// One line for several loads at a time: how many of the phases of all of them are done.
final class JointProgress {
  private static final int PHASES = Phase.values().length;

  private final double[] done;
  private final ProgressBar bar;

  JointProgress(int files, ProgressBar bar) {
    done = new double[files];
    this.bar = bar;
  }

  /// Hears of one of the files, by its number from 0.
  ProgressListener ofFile(int number) {
    return (phase, part, total) -> tell(number, phase, total <= 0 ? 0 : (double) part / total);
  }

  private synchronized void tell(int file, Phase phase, double part) {
    // steps that run beside each other tell of earlier phases, too
    done[file] = Math.max(done[file], (phase.ordinal() + Math.min(1, part)) / PHASES);
    bar.show("Loading " + done.length + " snapshots", Math.round(1_000 * share()), 1_000);
  }

  /// 0 to 1, and never less than before.
  synchronized double share() {
    double sum = 0;
    for (double share : done) {
      sum += share;
    }
    return sum / done.length;
  }
}
