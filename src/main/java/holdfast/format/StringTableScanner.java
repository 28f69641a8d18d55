package holdfast.format;

import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Indexes the `strings` array without decoding it: all cores look for quotes, and whoever has
/// found those of the next piece pairs them.
final class StringTableScanner {
  /// Short enough for places in it, and the one behind it, to be kept in two bytes.
  static final int PIECE = (1 << 16) - 8;

  private final MappedFile file;
  private final PieceBuffers buffers;
  private final long start;
  private final ProgressListener progress;
  private final CancelSignal cancel;
  private final QuotePairing pairing;

  /// Of each piece: the quotes until they are paired, then the number of its first string and where
  /// its strings start.
  private final Quotes[] found;

  private final int[] firstStrings;
  private final char[][] starts;

  private final ArrayDeque<Quotes> free = new ArrayDeque<>();
  private int paired;

  /// Whether the section has ended, or a thread failed.
  private volatile boolean isOver;

  /// @param start offset just behind the `[`
  StringTableScanner(
      MappedFile file,
      PieceBuffers buffers,
      long start,
      ProgressListener progress,
      CancelSignal cancel) {
    this.file = file;
    this.buffers = buffers;
    this.start = start;
    this.progress = progress;
    this.cancel = cancel;
    pairing = new QuotePairing(file, start);
    int pieces = (int) ((file.size() - start + PIECE - 1) / PIECE);
    found = new Quotes[pieces];
    firstStrings = new int[pieces];
    starts = new char[pieces][];
  }

  /// Offset behind the closing bracket, once [#scan] has returned.
  long end() {
    return pairing.end();
  }

  StringTable scan() {
    var next = new AtomicInteger();
    var tasks = new Runnable[Math.max(1, Math.min(Workers.count(), found.length))];
    Arrays.fill(tasks, (Runnable) () -> work(next));
    Workers.runAll(tasks);
    pairing.finish();
    var offsets = new long[paired];
    Arrays.setAll(offsets, this::offsetOf);
    return new StringTable(
        file,
        offsets,
        Arrays.copyOf(firstStrings, paired),
        Arrays.copyOf(starts, paired),
        pairing.stringCount());
  }

  private long offsetOf(int piece) {
    return start + (long) piece * PIECE;
  }

  private void work(AtomicInteger next) {
    byte[] buffer = buffers.take();
    var scanner = new QuoteScanner(file, buffer);
    int piece = next.getAndIncrement();
    while (piece < found.length && !isOver) {
      cancel.throwIfCanceled();
      var quotes = takeFree();
      scanner.scan(offsetOf(piece), quotes);
      pairFrom(piece, quotes);
      progress.progress(Phase.READING_STRINGS, piece, found.length);
      piece = next.getAndIncrement();
    }
    buffers.give(buffer);
  }

  private synchronized Quotes takeFree() {
    return free.isEmpty() ? new Quotes() : free.pop();
  }

  /// Pairs the pieces whose turn it is, once nothing before them is missing.
  private synchronized void pairFrom(int piece, Quotes quotes) {
    found[piece] = quotes;
    try {
      while (!isOver && paired < found.length && found[paired] != null) {
        pairNext();
        isOver = pairing.isEnded();
      }
    } catch (RuntimeException e) {
      isOver = true;
      throw e;
    }
  }

  private void pairNext() {
    firstStrings[paired] = pairing.stringCount();
    starts[paired] = pairing.pair(found[paired], offsetOf(paired));
    free.push(found[paired]);
    found[paired] = null;
    paired++;
  }
}
