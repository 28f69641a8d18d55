package holdfast.ui.work;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Questions about several open snapshots at once. Each of them is held open while a question is
/// answered, and closing any of them cancels it.
public final class JointQuestions implements Questions {
  private final List<SnapshotQuestions> snapshots;
  private final Background background;

  /// @param snapshots at least one
  public JointQuestions(List<SnapshotQuestions> snapshots) {
    this.snapshots = List.copyOf(snapshots);
    background = snapshots.getFirst().background();
  }

  @Override
  public <T> Running ask(
      String name, Job<T> question, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    var job = question;
    for (var snapshot : snapshots) {
      var inner = job;
      job = cancel -> snapshot.read(inner, cancel);
    }
    var asked = new Asked(snapshots);
    snapshots.forEach(snapshot -> snapshot.begin(asked));
    asked.running =
        background.run(
            name,
            leavingNothing(job),
            value -> {
              if (asked.end()) {
                done.accept(value);
              }
            },
            problem -> {
              if (asked.end()) {
                failed.accept(problem);
              }
            });
    return asked;
  }

  /// The arrays of such answers are as long as those of a load.
  private static <T> Job<T> leavingNothing(Job<T> job) {
    return cancel -> {
      try {
        return job.run(cancel);
      } finally {
        Garbage.collectMuch();
      }
    };
  }

  @Override
  public Running later(Duration delay, Runnable action) {
    return background.later(delay, action);
  }

  /// Lets the snapshots go when it ends: who asked may remember it for longer.
  private static final class Asked implements Running {
    private List<SnapshotQuestions> snapshots;
    private Running running = Running.NONE;

    Asked(List<SnapshotQuestions> snapshots) {
      this.snapshots = snapshots;
    }

    @Override
    public void cancel() {
      running.cancel();
      end();
    }

    /// Whether it was open, and no snapshot was closed meanwhile.
    boolean end() {
      boolean isOpen = !snapshots.isEmpty();
      for (var snapshot : snapshots) {
        isOpen &= snapshot.end(this);
      }
      snapshots = List.of();
      return isOpen;
    }
  }
}
