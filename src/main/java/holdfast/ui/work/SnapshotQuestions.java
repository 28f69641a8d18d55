package holdfast.ui.work;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// One open snapshot and all who read it.
///
/// The window's thread never reads the snapshot itself: every read is a question asked here.
/// [#close] cancels them, and the snapshot is unmapped when the last one has stopped.
public final class SnapshotQuestions implements Questions, AutoCloseable {
  private final SnapshotAnalysis snapshot;
  private final Background background;
  private final Set<Running> open = ConcurrentHashMap.newKeySet();
  private int readers;
  private boolean closed;

  public SnapshotQuestions(SnapshotAnalysis snapshot, Background background) {
    this.snapshot = snapshot;
    this.background = background;
  }

  /// To be captured in questions; may be read inside of them only.
  public SnapshotAnalysis snapshot() {
    return snapshot;
  }

  /// The file of the snapshot; nothing of it is read.
  public Path file() {
    return snapshot.file();
  }

  Background background() {
    return background;
  }

  @Override
  public <T> Running ask(
      String name, Job<T> question, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    return askApart(background, name, question, done, failed);
  }

  /// The same where other questions do not wait behind it.
  public <T> Running askApart(
      Background apart,
      String name,
      Job<T> question,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    var asked = new Asked(open);
    open.add(asked);
    asked.running =
        apart.run(
            name,
            cancel -> read(question, cancel),
            value -> {
              if (open.remove(asked)) {
                done.accept(value);
              }
            },
            problem -> {
              if (open.remove(asked)) {
                failed.accept(problem);
              }
            });
    return asked;
  }

  @Override
  public Running later(Duration delay, Runnable action) {
    return background.later(delay, action);
  }

  /// Lets a question that reads several snapshots be canceled when this one is closed.
  void begin(Running question) {
    open.add(question);
  }

  /// Whether the question was still open.
  boolean end(Running question) {
    return open.remove(question);
  }

  /// Holds the snapshot open while the question is answered. What was read of a file that another
  /// program has written into meanwhile is no answer.
  <T> T read(Job<T> question, CancelSignal cancel) throws Exception {
    enter();
    try {
      return question.run(cancel);
    } finally {
      try {
        snapshot.requireUnchanged();
      } finally {
        leave();
      }
    }
  }

  private synchronized void enter() {
    if (closed) {
      throw new CanceledException();
    }
    readers++;
  }

  private synchronized void leave() {
    readers--;
    if (closed && readers == 0) {
      snapshot.close();
    }
  }

  @Override
  public void close() {
    open.forEach(Running::cancel);
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      if (readers > 0) {
        return;
      }
    }
    // To unmap a large file takes longer than a frame.
    background.run(
        "Unmap",
        _ -> {
          snapshot.close();
          return null;
        },
        _ -> {},
        _ -> {});
  }

  /// Whoever keeps it after its answer keeps no snapshot in memory by that.
  private static final class Asked implements Running {
    private final Set<Running> open;
    private Running running = Running.NONE;

    Asked(Set<Running> open) {
      this.open = open;
    }

    @Override
    public void cancel() {
      running.cancel();
      open.remove(this);
    }
  }
}
