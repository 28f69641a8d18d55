package holdfast.ui.work;

import java.time.Duration;
import java.util.function.Consumer;

/// Where a view asks about two open snapshots at once: none of them is unmapped while a question
/// reads it. When the first is closed its questions are canceled; when the second is, who asks has
/// to cancel.
public final class PairQuestions implements Questions {
  private final SnapshotQuestions first;
  private final SnapshotQuestions second;

  public PairQuestions(SnapshotQuestions first, SnapshotQuestions second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public <T> Running ask(
      String name, Job<T> question, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    return first.ask(name, cancel -> second.read(question, cancel), done, failed);
  }

  @Override
  public Running later(Duration delay, Runnable action) {
    return first.later(delay, action);
  }
}
