package holdfast.ui.workspace;

import holdfast.ui.errors.FileTooLargeException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a file can fit into memory at all. Told before it is read: a load that fails at its end
/// costs minutes.
public final class RoomForFile {
  /// The least memory that a load was seen to take, in hundredths of its file.
  private static final long LEAST_SHARE = 90;

  private RoomForFile() {}

  /// Refuses a file that needs more than there is, however its heap looks. Not on the window's
  /// thread.
  ///
  /// @param memory bytes that Java may take
  /// @throws FileTooLargeException with the figures
  public static void check(Path file, long memory) throws IOException {
    if (Files.isRegularFile(file)) {
      long need = unpackedSize(file) / 100 * LEAST_SHARE;
      if (need > memory) {
        throw new FileTooLargeException(need, memory);
      }
    }
  }

  /// A packed file ends with its unpacked size, of which 32 bits are kept: it may be larger.
  private static long unpackedSize(Path file) throws IOException {
    long size = Files.size(file);
    if (!file.toString().endsWith(".gz") || size < Integer.BYTES) {
      return size;
    }
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(size - Integer.BYTES);
      return Math.max(size, Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
    }
  }
}
