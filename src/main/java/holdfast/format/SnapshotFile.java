package holdfast.format;

import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens the file that a path names, packed or not, as a mapped file of JSON.
final class SnapshotFile {
  private static final int BUFFER = 1 << 20;
  private static final Pattern UNPACKED = Pattern.compile("holdfast-[0-9]+\\.heapsnapshot");

  private SnapshotFile() {}

  /// @param cutOff whether a packed file that ends too early is unpacked up to there
  static MappedFile open(Path path, boolean cutOff, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return told(
        path,
        () ->
            isPacked(path)
                ? unpack(path, cutOff, progress, cancel)
                : MappedFile.open(path, () -> {}));
  }

  /// Makes sure that there is a file and that it may be read.
  static void requireReadable(Path path) throws IOException {
    told(path, () -> isPacked(path));
  }

  private interface Attempt<T> {
    T make() throws IOException;
  }

  /// Says what to do where an attempt to read a file fails.
  private static <T> T told(Path path, Attempt<T> attempt) throws IOException {
    var name = path.getFileName() == null ? path : path.getFileName();
    if (Files.isDirectory(path)) {
      throw new IOException(
          name + " is a folder. Choose a .heapsnapshot file, or several, inside it.");
    }
    try {
      return attempt.make();
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    } catch (SnapshotFormatException e) {
      throw e;
    } catch (NoSuchFileException _) {
      throw new IOException(
          "There is no file " + path + ". It may have been moved, renamed or deleted.");
    } catch (AccessDeniedException _) {
      throw new IOException(
          name
              + " cannot be read: permission denied. Change its permissions, or copy it to a place"
              + " where you may read it.");
    } catch (IOException e) {
      throw new IOException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  static boolean isPacked(Path path) throws IOException {
    try (var stream = Files.newInputStream(path)) {
      return stream.read() == 0x1F && stream.read() == 0x8B;
    }
  }

  private static MappedFile unpack(
      Path path, boolean cutOff, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    var unpacked = PassingFiles.create();
    LeftFiles.delete(unpacked.getParent(), UNPACKED);
    try {
      copyUnpacked(path, unpacked, cutOff, progress, cancel);
      var file = MappedFile.open(unpacked, () -> PassingFiles.delete(unpacked));
      PassingFiles.delete(
          unpacked); // where the system lets a mapped file go, nothing is left even after a crash
      return file;
    } catch (IOException | RuntimeException | Error e) {
      PassingFiles.delete(unpacked);
      throw e;
    }
  }

  /// @throws UncheckedIOException if the target cannot be written
  static void copyUnpacked(
      Path packed, Path target, boolean cutOff, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    long total = Math.max(1, Files.size(packed));
    var buffer = new byte[BUFFER];
    try (var source = new Counted(Files.newInputStream(packed));
        var output = Files.newOutputStream(target)) {
      try (var unpacking = new GZIPInputStream(new BufferedInputStream(source, BUFFER), BUFFER)) {
        for (int count; (count = unpacking.read(buffer)) > 0; ) {
          cancel.throwIfCanceled();
          write(output, buffer, count, packed, target);
          progress.progress(Phase.DECOMPRESSING, Math.min(source.count, total), total);
        }
      } catch (EOFException _) {
        if (!cutOff) {
          throw new SnapshotFormatException(
              "gzip",
              source.count,
              "more compressed data",
              "the end of the file",
              SnapshotFormatException.INCOMPLETE);
        }
      } catch (ZipException e) {
        throw new SnapshotFormatException(
            "gzip",
            source.count,
            "compressed data",
            e.getMessage(),
            SnapshotFormatException.DAMAGED);
      }
    }
  }

  private static void write(
      OutputStream output, byte[] buffer, int count, Path packed, Path target) {
    try {
      output.write(buffer, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(
              packed.getFileName()
                  + " cannot be unpacked in "
                  + target.toAbsolutePath().getParent()
                  + ": "
                  + e.getMessage()
                  + ". Make room there, unpack it yourself where there is room, or name another"
                  + " folder with HOLDFAST_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
              e));
    }
  }

  private static final class Counted extends InputStream {
    private final InputStream source;
    private long count;

    Counted(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = source.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
