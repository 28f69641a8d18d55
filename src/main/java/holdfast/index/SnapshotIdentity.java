package holdfast.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// By what a file is known to be the one that an index was made of. Whoever writes into it, puts
/// another in its place or moves it changes at least one part.
///
/// @param path absolute, without links
/// @param size in bytes
/// @param modified when its bytes were last written, in nanoseconds
/// @param changed when its bytes or its attributes were, 0 where the system does not tell
/// @param inode its number in the file system, 0 where the system does not tell
/// @param samples checksum of some of its bytes: the first, the last, and some between
public record SnapshotIdentity(
    String path, long size, long modified, long changed, long inode, long samples) {
  private static final int ENDS = 1 << 16;
  private static final int SAMPLE = 1 << 12;
  private static final int SAMPLES = 16;

  /// Reads at most 200 kB.
  public static SnapshotIdentity of(Path file) throws IOException {
    var path = file.toRealPath();
    var view =
        Files.getFileAttributeView(path, java.nio.file.attribute.BasicFileAttributeView.class);
    var attributes = view.readAttributes();
    return new SnapshotIdentity(
        path.toString(),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        nanos(unixAttribute(path, "ctime")),
        unixAttribute(path, "ino") instanceof Long inode ? inode : 0,
        samples(path, attributes.size()));
  }

  private static long nanos(Object time) {
    return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : 0;
  }

  private static Object unixAttribute(Path path, String name) throws IOException {
    try {
      return Files.getAttribute(path, "unix:" + name, LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException | IllegalArgumentException _) {
      return null; // such as on Windows
    }
  }

  private static long samples(Path path, long size) throws IOException {
    var sums = new Sums();
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      sums.add(channel, 0, ENDS);
      for (int i = 1; i < SAMPLES; i++) {
        sums.add(channel, size / SAMPLES * i, SAMPLE);
      }
      sums.add(channel, Math.max(0, size - ENDS), ENDS);
    }
    return sums.value();
  }

  /// The name of the index of a file.
  String indexName() {
    var sums = new Sums();
    sums.add(ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8)));
    return String.format("%016x", sums.value());
  }

  /// Two checksums side by side: two files do not have both in common by chance.
  private static final class Sums {
    private final CRC32 upper = new CRC32();
    private final CRC32C lower = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(ENDS);

    void add(FileChannel channel, long offset, int length) throws IOException {
      buffer.clear().limit(length);
      while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) > 0) {}
      add(buffer.flip());
    }

    void add(ByteBuffer bytes) {
      upper.update(bytes.duplicate());
      lower.update(bytes);
    }

    long value() {
      return upper.getValue() << Integer.SIZE | lower.getValue();
    }
  }
}
