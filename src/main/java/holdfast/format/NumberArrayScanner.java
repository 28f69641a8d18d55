package holdfast.format;

import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Reads one array of unsigned decimal numbers in a single pass, on all cores, without relying on
/// line breaks.
///
/// The file is cut into pieces. Whoever takes a piece counts its commas, which tells the next piece
/// at which value it starts, and then parses it while it is still in the cache. A row belongs to
/// the piece that holds the delimiter before its first digit; its owner reads on behind the piece
/// to finish it.
final class NumberArrayScanner {
  private static final int PIECE = PieceBuffers.PIECE;
  private static final long UNKNOWN = -1;
  private static final int SPINS = 200;

  private final MappedFile file;
  private final PieceBuffers buffers;
  private final String section;
  private final long start;
  private final int stride;
  private final long expectedRows;
  private final RowSink sink;
  private final Phase phase;
  private final ProgressListener progress;
  private final CancelSignal cancel;

  private final int pieceCount;
  private final AtomicInteger nextPiece = new AtomicInteger();
  private final AtomicInteger lastPiece;

  /// Commas before each piece.
  private final AtomicLongArray commasBefore;

  private final AtomicLong end = new AtomicLong(UNKNOWN);
  private final AtomicLong rowsRead = new AtomicLong();
  private volatile boolean failed;

  /// @param start offset just behind the `[`
  /// @param stride values in a row
  /// @param expectedRows rows that the header announces, or [Long#MAX_VALUE]
  NumberArrayScanner(
      MappedFile file,
      PieceBuffers buffers,
      String section,
      long start,
      int stride,
      long expectedRows,
      RowSink sink,
      Phase phase,
      ProgressListener progress,
      CancelSignal cancel) {
    this.file = file;
    this.buffers = buffers;
    this.section = section;
    this.start = start;
    this.stride = stride;
    this.expectedRows = expectedRows;
    this.sink = sink;
    this.phase = phase;
    this.progress = progress;
    this.cancel = cancel;
    pieceCount = (int) ((file.size() - start + PIECE - 1) / PIECE);
    lastPiece = new AtomicInteger(pieceCount - 1);
    commasBefore = new AtomicLongArray(pieceCount + 1);
    for (int i = 1; i <= pieceCount; i++) {
      commasBefore.setPlain(i, UNKNOWN);
    }
  }

  /// Returns the offset behind the closing bracket.
  long scan() {
    var tasks = new Runnable[Math.max(1, Math.min(Workers.count(), pieceCount))];
    Arrays.fill(tasks, (Runnable) this::work);
    try {
      Workers.runAll(tasks);
    } catch (RowSink.Fault e) {
      throw Faults.of(
          section,
          offsetOf(e.valueIndex()),
          e.expected(),
          e.found(),
          SnapshotFormatException.DAMAGED);
    }
    if (end.get() == UNKNOWN) {
      throw Faults.at(section, file.size(), "']'", null);
    }
    if (expectedRows != Long.MAX_VALUE && rowsRead.get() != expectedRows) {
      throw Faults.of(
          section,
          end.get(),
          Faults.number(expectedRows) + " rows as the header says",
          Faults.number(rowsRead.get()),
          SnapshotFormatException.DAMAGED);
    }
    return end.get() + 1;
  }

  private void work() {
    var counter = new CommaCounter();
    byte[] buffer = buffers.take();
    var parser = new RowParser(file, section, stride, expectedRows, sink, buffer);
    try {
      for (int piece = nextPiece.getAndIncrement();
          piece <= lastPiece.get() && !failed;
          piece = nextPiece.getAndIncrement()) {
        cancel.throwIfCanceled();
        parsePiece(piece, counter, parser);
      }
    } catch (RuntimeException | Error e) {
      failed = true;
      throw e;
    } finally {
      buffers.give(buffer);
    }
  }

  private void parsePiece(int piece, CommaCounter counter, RowParser parser) {
    long pieceStart = start + (long) piece * PIECE;
    parser.load(pieceStart, PIECE);
    counter.count(parser.bytes(), parser.pieceLength());
    long before = awaitCommasBefore(piece);
    if (before == UNKNOWN || piece > lastPiece.get()) {
      return;
    }
    boolean ends = counter.end() != CommaCounter.NO_END;
    if (ends) {
      lastPiece.accumulateAndGet(piece, Math::min);
    }
    commasBefore.set(piece + 1, before + counter.commas());
    rowsRead.addAndGet(parser.parse(before, piece == 0));
    if (ends) {
      end.set(pieceStart + counter.end());
    }
    long total = expectedRows == Long.MAX_VALUE ? file.size() : expectedRows;
    long done = expectedRows == Long.MAX_VALUE ? pieceStart : rowsRead.get();
    progress.progress(phase, Math.min(done, total), Math.max(1, total));
  }

  /// The wait is short: all earlier pieces are being counted. [#UNKNOWN] if they never will be.
  private long awaitCommasBefore(int piece) {
    long before = commasBefore.get(piece);
    for (int tries = 0; before == UNKNOWN && !failed && piece <= lastPiece.get(); tries++) {
      if (tries < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield(); // the core may be needed by the thread that is waited for
      }
      before = commasBefore.get(piece);
    }
    return before;
  }

  /// Where a value of the array starts in the file; reads the array up to it. For messages only.
  long offsetOf(long valueIndex) {
    return offsetOf(file, start, valueIndex);
  }

  static long offsetOf(MappedFile file, long start, long valueIndex) {
    var bytes = new byte[PIECE];
    long commas = 0;
    for (long at = start; at < file.size(); at += PIECE) {
      int length = file.read(at, bytes, PIECE);
      for (int i = 0; i < length; i++) {
        if (commas == valueIndex && bytes[i] >= '0' && bytes[i] <= '9') {
          return at + i;
        }
        if (bytes[i] == ',') {
          commas++;
        }
      }
    }
    return file.size();
  }
}
