package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// The strings of a graph, handed out to several threads in stretches, the next to whoever is free.
/// A stretch begins at a multiple of 64: in a set of strings each word belongs to one thread.
final class StringStretches {
  private static final int LENGTH = 1 << 14;

  private final int count;
  private final CancelSignal cancel;
  private final AtomicInteger next = new AtomicInteger();

  StringStretches(HeapGraph graph, CancelSignal cancel) {
    count = graph.stringCount();
    this.cancel = cancel;
  }

  /// Visits strings by their numbers until none is left; each thread calls it once.
  void visit(IntConsumer visitor) {
    for (long from = next.getAndIncrement() * (long) LENGTH;
        from < count;
        from = next.getAndIncrement() * (long) LENGTH) {
      cancel.throwIfCanceled();
      int end = (int) Math.min(count, from + LENGTH);
      for (int string = (int) from; string < end; string++) {
        visitor.accept(string);
      }
    }
  }
}
