package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Reads a heap snapshot: the one entry point of this package. Whatever fails, the file is let go.
public final class SnapshotReader {
  private SnapshotReader() {}

  /// Reads the file at a path, which may be compressed with gzip. O(bytes), on all cores; allocates
  /// 16 bytes per node, 7 per edge, 2 per string, and 8 more per node where there are locations;
  /// see [RawSnapshot#takeScratch].
  public static RawSnapshot read(Path path, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return closedOnFailure(
        SnapshotFile.open(path, false, progress, cancel), progress, cancel, false);
  }

  /// Reads what is whole of a file that is cut off, and says what that is; one that is whole as
  /// [#read] does. What is damaged otherwise, or has not even its root, is refused. Names that are
  /// lost are `(name 17 lost)`, with the number of the string; allocates for those as if they were
  /// there.
  public static RawSnapshot salvage(Path path, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return closedOnFailure(SnapshotFile.open(path, true, progress, cancel), progress, cancel, true);
  }

  private static RawSnapshot closedOnFailure(
      MappedFile file, ProgressListener progress, CancelSignal cancel, boolean salvages)
      throws IOException {
    try {
      return salvages
          ? salvage(file, progress, cancel)
          : new SectionReader(file, progress, cancel).read();
    } catch (UncheckedIOException e) {
      throw closed(file, e.getCause());
    } catch (IOException e) {
      throw closed(file, e);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /// Makes sure that there is a file and that it may be read; reads two bytes of it.
  public static void requireReadable(Path path) throws IOException {
    SnapshotFile.requireReadable(path);
  }

  /// Whether a file is packed with gzip.
  public static boolean isPacked(Path path) throws IOException {
    return SnapshotFile.isPacked(path);
  }

  /// Maps a file, which must not be packed, and reads nothing of it yet.
  public static MappedFile map(Path path) throws IOException {
    return MappedFile.open(path, () -> {});
  }

  /// As [#read] does, a file that is mapped already.
  public static RawSnapshot read(MappedFile file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return closedOnFailure(file, progress, cancel, false);
  }

  /// The same with the columns of an index of the file. They are there once the index is read.
  public static RawSnapshot restore(MappedFile file, IndexReader index, CancelSignal cancel)
      throws IOException {
    return new SectionReader(file, ProgressListener.NONE, cancel).restore(index);
  }

  /// The failure, or that of another program that wrote into the file meanwhile.
  private static IOException closed(MappedFile file, IOException failure) {
    try {
      file.requireUnchanged();
      return failure;
    } catch (UncheckedIOException changed) {
      return changed.getCause();
    } finally {
      file.close();
    }
  }

  private static RawSnapshot salvage(
      MappedFile file, ProgressListener progress, CancelSignal cancel) throws IOException {
    try {
      return new SectionReader(file, progress, cancel).read();
    } catch (UncheckedIOException e) {
      return salvage(file, e.getCause(), progress, cancel);
    } catch (IOException e) {
      return salvage(file, e, progress, cancel);
    }
  }

  private static RawSnapshot salvage(
      MappedFile file, IOException failure, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    if (!CutFile.isCutOff(failure)) {
      throw failure;
    }
    var cut = CutFile.find(file, cancel).orElseThrow(() -> failure);
    return new SectionReader(cut, progress, cancel).read();
  }
}
