package holdfast.format;

import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The header of a file, read alone: it stands first in what V8 writes.
///
/// @param mostBytes that the file can have, unpacked
public record SnapshotHeader(SnapshotMeta meta, long mostBytes) {
  /// Those of V8 take 2 kB.
  private static final int MOST_BYTES = 1 << 16;

  /// No packed file is larger than this many times its size once it is unpacked.
  private static final long MOST_UNPACKED = 1_032;

  /// Reads the first bytes of a file, packed or not.
  ///
  /// @return empty if they are no header; what is wrong is told by whoever reads the whole file
  public static Optional<SnapshotHeader> peek(Path path) throws IOException {
    boolean isPacked = SnapshotFile.isPacked(path);
    try (var file = MappedFile.ofBytes(path, firstBytes(path, isPacked))) {
      var cursor = new JsonCursor(file, 0, CancelSignal.NEVER);
      if (cursor.take('{') && cursor.takeKey("file").equals("snapshot") && cursor.take(':')) {
        long size = Files.size(path);
        return Optional.of(
            new SnapshotHeader(MetaReader.read(cursor), isPacked ? size * MOST_UNPACKED : size));
      }
      return Optional.empty();
    } catch (SnapshotFormatException | UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private static byte[] firstBytes(Path path, boolean isPacked) throws IOException {
    try (var stream = Files.newInputStream(path)) {
      if (!isPacked) {
        return stream.readNBytes(MOST_BYTES);
      }
      try (var unpacking = new GZIPInputStream(stream)) {
        return unpacking.readNBytes(MOST_BYTES);
      } catch (IOException _) {
        return new byte[0];
      }
    }
  }
}
