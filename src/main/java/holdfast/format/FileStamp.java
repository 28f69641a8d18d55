package holdfast.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Objects;

/// How a file was when it was mapped, to tell later whether another program has written into it. A
/// file that was deleted, or has given its name to another one, is still mapped as it was.
final class FileStamp {
  /// What has become of the file.
  enum State {
    AS_BEFORE,
    SHORTER,
    OVERWRITTEN
  }

  private static final int SAMPLES = 64;
  private static final int SAMPLE = 64;

  private final Path path;
  private final Object key;
  private final long size;
  private final byte[] samples;
  private volatile FileTime modified;

  private FileStamp(Path path, BasicFileAttributes attributes, long size, byte[] samples) {
    this.path = path;
    key = attributes.fileKey();
    modified = attributes.lastModifiedTime();
    this.size = size;
    this.samples = samples;
  }

  /// Reads 64 short stretches of the file.
  static FileStamp of(Path path, MappedFile file) throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(path, attributes, file.size(), samples(file, file.size()));
  }

  /// One question to the system; where the file was touched, the stretches once more.
  State compare(MappedFile file) {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException _) {
      return State.AS_BEFORE; // deleted or out of reach by its name
    }
    if (!Objects.equals(now.fileKey(), key)) {
      return State.AS_BEFORE; // the name is another file's
    }
    if (now.size() < size) {
      return State.SHORTER;
    }
    if (!now.lastModifiedTime().equals(modified)) {
      if (!Arrays.equals(samples, samples(file, size))) {
        return State.OVERWRITTEN;
      }
      modified = now.lastModifiedTime();
    }
    return State.AS_BEFORE;
  }

  private static byte[] samples(MappedFile file, long size) {
    var samples = new byte[SAMPLES * SAMPLE];
    var sample = new byte[SAMPLE];
    for (int i = 0; i < SAMPLES; i++) {
      long offset = Math.max(0, size - SAMPLE) / (SAMPLES - 1) * i;
      int length = file.read(offset, sample, (int) Math.min(SAMPLE, size - offset));
      System.arraycopy(sample, 0, samples, i * SAMPLE, length);
    }
    return samples;
  }
}
