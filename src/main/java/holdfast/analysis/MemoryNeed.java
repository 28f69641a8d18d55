package holdfast.analysis;

import holdfast.format.SnapshotHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory snapshots take, known before they are read: a load that fails at its end costs
/// minutes.
///
/// @param kept bytes while they are open, and no less while they are loaded
public record MemoryNeed(long kept) {
  /// Bytes that stay for a node and an edge; the tests measure them, to the byte.
  static final int PER_NODE = 35;

  static final int PER_EDGE = 11;

  /// What a load takes besides at its peak, in percent; 5 to 20 were measured.
  private static final int PEAK_PERCENT = 20;

  /// By the counts in a file's header, as far as so many nodes and edges find room in the file. No
  /// bytes where it has no header that can be understood.
  public static MemoryNeed of(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new MemoryNeed(0);
    }
    return SnapshotHeader.peek(file).map(MemoryNeed::of).orElse(new MemoryNeed(0));
  }

  private static MemoryNeed of(SnapshotHeader header) {
    var meta = header.meta();
    long nodes = rows(meta.nodeCount(), meta.nodeFields().size(), header.mostBytes());
    long edges = rows(meta.edgeCount(), meta.edgeFields().size(), header.mostBytes());
    return new MemoryNeed(PER_NODE * nodes + PER_EDGE * edges);
  }

  /// A row takes a digit and a comma per field, at least.
  private static long rows(long count, int fields, long size) {
    return Math.min(count, size / (2L * fields));
  }

  /// Of snapshots that are open together.
  public static MemoryNeed of(List<Path> files) throws IOException {
    long kept = 0;
    for (var file : files) {
      kept += of(file).kept;
    }
    return new MemoryNeed(kept);
  }

  /// Bytes at the peak of a load.
  public long peak() {
    return kept / 100 * (100 + PEAK_PERCENT);
  }

  /// @param memory bytes that Java may take
  /// @param taken of these by snapshots that are open
  /// @throws NotEnoughMemoryException if the snapshots cannot fit beside those
  public void check(long memory, long taken) throws NotEnoughMemoryException {
    if (kept > memory - taken) {
      throw new NotEnoughMemoryException(kept, memory, taken);
    }
  }
}
