package holdfast.index;

import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The folder with the indexes of one user, who alone may read and write it: they hold what the
/// snapshots hold. Any number of processes may use it at once; an index appears whole or not at
/// all.
///
/// ```
/// NAME.index          of the snapshot whose path has the checksum NAME; last used when modified
/// NAME-PID-ANY.tmp    one that the process PID is writing
/// ```
public final class IndexFolder {
  private static final String INDEX = ".index";
  private static final String WRITTEN = ".tmp";

  /// So much of what is free on a disk stays so.
  private static final int SHARE_OF_DISK = 4;

  private final Path folder;
  private final String build;
  private final long leastBytes;
  private final long mostBytes;

  /// @param build of Holdfast: no build reads what another wrote
  /// @param leastBytes smaller snapshots get no index
  /// @param mostBytes that all indexes together may take
  public IndexFolder(Path folder, String build, long leastBytes, long mostBytes) {
    this.folder = folder;
    this.build = build;
    this.leastBytes = leastBytes;
    this.mostBytes = mostBytes;
  }

  /// An index that is there.
  ///
  /// @param snapshot path of the file that it was made of
  /// @param size bytes
  public record Entry(Path file, String snapshot, long size, Instant lastUsed) {}

  public Path path() {
    return folder;
  }

  /// Whether a snapshot of that many bytes gets an index.
  public boolean isWorth(long bytes) {
    return bytes >= leastBytes;
  }

  /// The index of a snapshot, if there is one that fits. One that is damaged is deleted.
  public Optional<IndexReader> open(SnapshotIdentity identity) {
    var file = fileOf(identity);
    IndexReader reader = null;
    try {
      if (!Owner.isMineAlone(folder) || !Owner.isMineAlone(file)) {
        return Optional.empty();
      }
      reader = IndexReader.open(file);
      if (reader.build().equals(build) && reader.identity().equals(identity)) {
        return Optional.of(reader);
      }
      reader.close();
    } catch (InvalidIndexException _) {
      delete(file);
    } catch (IOException _) {
      // such as none: loaded as usual
    }
    return Optional.empty();
  }

  private Path fileOf(SnapshotIdentity identity) {
    return folder.resolve(identity.indexName() + INDEX);
  }

  /// Notes that an index was of use, so that others are deleted before it.
  public void used(SnapshotIdentity identity) {
    try {
      Files.setLastModifiedTime(fileOf(identity), FileTime.from(Instant.now()));
    } catch (IOException _) {
      // somebody else deleted it
    }
  }

  /// Deletes the index of a snapshot.
  public void forget(SnapshotIdentity identity) {
    delete(fileOf(identity));
  }

  /// Writes an index, and deletes those that were not used for the longest time where all together
  /// take too much.
  ///
  /// @param threads how many work at it
  /// @throws IOException if that is not possible; nothing of it is left then
  public void write(SnapshotIdentity identity, IndexWriter writer, int threads, CancelSignal cancel)
      throws IOException {
    Owner.createFolder(folder);
    deleteLeftovers();
    long most = mostBytes();
    var name = identity.indexName() + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    var written = folder.resolve(name + WRITTEN);
    try {
      try (var channel = createNew(written)) {
        writer.write(channel, build, identity, threads, cancel);
      }
      if (Files.size(written) <= most) {
        Files.move(
            written,
            fileOf(identity),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        deleteOldest(most, fileOf(identity));
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileChannel createNew(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Owner.ofFile(file));
  }

  /// Bytes that all may take on this disk, as full as it is.
  private long mostBytes() throws IOException {
    long used = list().stream().mapToLong(Entry::size).sum();
    long free = Files.getFileStore(folder).getUsableSpace() + used;
    return Math.min(mostBytes, free / SHARE_OF_DISK);
  }

  /// What a process left that ended while it wrote.
  private void deleteLeftovers() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*" + WRITTEN)) {
      for (var file : files) {
        if (!isWrittenNow(file.getFileName().toString())) {
          delete(file);
        }
      }
    }
  }

  private static boolean isWrittenNow(String name) {
    var parts = name.split("-");
    return parts.length > 2
        && parts[1].matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(parts[1])).isPresent();
  }

  private void deleteOldest(long most, Path newest) throws IOException {
    var entries = new ArrayList<>(list());
    long sum = entries.stream().mapToLong(Entry::size).sum();
    while (sum > most && !entries.isEmpty()) {
      var oldest = entries.removeLast();
      if (!oldest.file().equals(newest)) {
        sum -= oldest.size();
        delete(oldest.file());
      }
    }
  }

  /// The indexes that are there, the last used first.
  public List<Entry> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var entries = new ArrayList<Entry>();
    try (var files = Files.newDirectoryStream(folder, "*" + INDEX)) {
      for (var file : files) {
        entry(file).ifPresent(entries::add);
      }
    }
    entries.sort(Comparator.comparing(Entry::lastUsed).reversed().thenComparing(Entry::file));
    return entries;
  }

  private static Optional<Entry> entry(Path file) {
    try {
      var used = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(new Entry(file, snapshotOf(file), Files.size(file), used));
    } catch (IOException _) {
      return Optional.empty(); // deleted meanwhile
    }
  }

  private static String snapshotOf(Path file) throws IOException {
    try (var reader = IndexReader.open(file)) {
      return reader.identity().path();
    } catch (InvalidIndexException _) {
      return ""; // damaged, or of another version
    }
  }

  /// Deletes all indexes, and what was left of writing them; returns what they were.
  public List<Entry> clear() throws IOException {
    var entries = list();
    if (Files.isDirectory(folder)) {
      deleteLeftovers();
    }
    for (var entry : entries) {
      Files.deleteIfExists(entry.file());
    }
    return entries;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // somebody else reads it: overwritten or deleted another time
    }
  }
}
