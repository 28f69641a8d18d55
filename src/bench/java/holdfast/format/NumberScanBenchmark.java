package holdfast.format;

import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Reading number arrays, on generated rows like those of nodes.
@State(Scope.Benchmark)
public class NumberScanBenchmark {
  private static final int ROWS = 200_000;
  private static final int FIELDS = 7;
  private static final int PIECE = PieceBuffers.PIECE;
  private static final int[] LIMITS = {15, 3_000_000, 20_000_000, 4096, 30, 1, 3};

  private Path path;
  private final PieceBuffers buffers = new PieceBuffers();
  private MappedFile file;
  private RowParser parser;

  @Setup(Level.Trial)
  public void writeRows() throws IOException {
    var random = new Random(1);
    var text = new StringBuilder("[");
    for (int row = 0; row < ROWS; row++) {
      for (int field = 0; field < FIELDS; field++) {
        text.append(row + field == 0 ? "" : ",").append(random.nextInt(LIMITS[field]));
      }
      text.append('\n');
    }
    path = Files.createTempFile("holdfast-rows-", ".json");
    Files.writeString(path, text.append(']'));
    file = MappedFile.open(path, () -> {});
    parser = new RowParser(file, "rows", FIELDS, ROWS, new Last(), buffers.take());
  }

  @TearDown(Level.Trial)
  public void deleteRows() throws IOException {
    file.close();
    Files.delete(path);
  }

  /// The whole array of 1.4 million values, on all cores.
  @Benchmark
  public long scanArray() {
    var last = new Last();
    long end =
        new NumberArrayScanner(
                file,
                buffers,
                "rows",
                1,
                FIELDS,
                ROWS,
                last,
                Phase.READING_NODES,
                ProgressListener.NONE,
                CancelSignal.NEVER)
            .scan();
    return end + last.value;
  }

  /// One piece on one core.
  @Benchmark
  public long parsePiece() {
    parser.load(1, PIECE);
    return parser.parse(0, true);
  }

  /// Keeps one value of each batch, so that parsing cannot be left out.
  private static final class Last implements RowSink {
    private volatile long value;

    @Override
    public void rows(int firstRow, int count, long[] values) {
      value = values[count * FIELDS - 1];
    }
  }
}
