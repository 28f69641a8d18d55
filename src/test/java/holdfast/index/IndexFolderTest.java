package holdfast.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFolderTest {
  private static final String NUMBERS = "numbers";

  @TempDir private Path folder;
  private Path snapshot;
  private Path indexes;

  @BeforeEach
  void writeSnapshot() throws IOException {
    snapshot = Files.write(folder.resolve("a.heapsnapshot"), new byte[300_000]);
    indexes = folder.resolve("cache").resolve("holdfast");
  }

  private IndexFolder folder(long most) {
    return new IndexFolder(indexes, "build", 0, most);
  }

  private IndexFolder folder() {
    return folder(Long.MAX_VALUE);
  }

  private static int[] numbers(int seed) {
    return new Random(seed).ints(100_000, 0, 1 << 20).toArray();
  }

  private void write(IndexFolder target, Path file, int seed) throws IOException {
    var writer = new IndexWriter();
    writer.add(NUMBERS, numbers(seed));
    target.write(SnapshotIdentity.of(file), writer, 2, CancelSignal.NEVER);
  }

  private int[] read(IndexFolder source, Path file) throws IOException {
    var found = source.open(SnapshotIdentity.of(file));
    if (found.isEmpty()) {
      return new int[0];
    }
    try (var index = found.get()) {
      return index.ints(NUMBERS, 100_000, 1 << 20);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(indexes)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertArrayEquals(new int[0], read(folder(), snapshot));
    write(folder(), snapshot, 1);
    assertArrayEquals(numbers(1), read(folder(), snapshot));
    write(folder(), snapshot, 2);
    assertArrayEquals(numbers(2), read(folder(), snapshot));
    assertEquals(1, files().size());
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    write(folder(), snapshot, 1);
    var file = folder().list().getFirst().file();
    assertEquals(
        List.of("rwx------", "rw-------"),
        List.of(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(indexes)),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwx-w----", "rwx----w-"})
  void folderThatOthersMayWriteToIsNeitherReadNorWritten(String permissions) throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    write(folder(), snapshot, 1);
    Files.setPosixFilePermissions(indexes, PosixFilePermissions.fromString(permissions));
    assertArrayEquals(new int[0], read(folder(), snapshot));
    assertThrows(IOException.class, () -> write(folder(), snapshot, 2));
  }

  @Test
  void indexThatOthersMayWriteToIsNotRead() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    write(folder(), snapshot, 1);
    var file = folder().list().getFirst().file();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    assertArrayEquals(new int[0], read(folder(), snapshot));
  }

  @Test
  void linkInPlaceOfAnIndexIsNotFollowed() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    write(folder(), snapshot, 1);
    var file = folder().list().getFirst().file();
    var elsewhere = Files.move(file, folder.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    assertArrayEquals(new int[0], read(folder(), snapshot));
  }

  @Test
  void indexOfAnotherBuildIsIgnored() throws IOException {
    write(new IndexFolder(indexes, "other build", 0, Long.MAX_VALUE), snapshot, 1);
    assertArrayEquals(new int[0], read(folder(), snapshot));
    assertEquals(1, files().size());
  }

  @Test
  void changedFileHasNoIndex() throws IOException {
    write(folder(), snapshot, 1);
    var before = Files.getLastModifiedTime(snapshot);
    var changed = new byte[300_000];
    changed[150_000] = 1;
    Files.write(snapshot, changed);
    Files.setLastModifiedTime(snapshot, before);
    assertArrayEquals(new int[0], read(folder(), snapshot));
  }

  @Test
  void touchedFileHasNoIndex() throws IOException {
    write(folder(), snapshot, 1);
    Files.setLastModifiedTime(snapshot, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertArrayEquals(new int[0], read(folder(), snapshot));
  }

  @Test
  void replacedFileHasNoIndex() throws IOException {
    write(folder(), snapshot, 1);
    var before = Files.getLastModifiedTime(snapshot);
    var copy = Files.copy(snapshot, folder.resolve("copy"));
    Files.delete(snapshot);
    Files.move(copy, snapshot);
    Files.setLastModifiedTime(snapshot, before);
    assertArrayEquals(new int[0], read(folder(), snapshot));
  }

  @Test
  void fileThatIsReachedByALinkHasTheIndexOfTheFile() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    write(folder(), snapshot, 1);
    var link = Files.createSymbolicLink(folder.resolve("link"), snapshot);
    assertArrayEquals(numbers(1), read(folder(), link));
  }

  @Test
  void theOldestGoWhenAllTakeTooMuch() throws IOException {
    var files = new ArrayList<Path>();
    for (int i = 0; i < 4; i++) {
      files.add(Files.write(folder.resolve("s" + i), new byte[1_000]));
      write(folder(), files.get(i), i);
      var entry = folder().list().getFirst();
      Files.setLastModifiedTime(entry.file(), FileTime.from(Instant.ofEpochSecond(1_000 + i)));
    }
    folder().used(SnapshotIdentity.of(files.get(0)));
    long size = folder().list().getFirst().size();
    write(folder(3 * size + 1_000), files.get(3), 7);
    var left = new ArrayList<String>();
    for (var entry : folder().list()) {
      left.add(Path.of(entry.snapshot()).getFileName().toString());
    }
    left.sort(null);
    assertEquals(List.of("s0", "s2", "s3"), left);
  }

  @Test
  void indexThatIsTooLargeAloneIsNotKept() throws IOException {
    write(folder(1_000), snapshot, 1);
    assertEquals(List.of(), files());
  }

  @Test
  void whatAProcessLeftThatEndedIsDeleted() throws IOException {
    write(folder(), snapshot, 1);
    long ended = Long.MAX_VALUE / 100;
    Files.write(indexes.resolve("0123-" + ended + "-x.tmp"), new byte[10]);
    long running = ProcessHandle.current().pid();
    Files.write(indexes.resolve("0123-" + running + "-y.tmp"), new byte[10]);
    write(folder(), snapshot, 2);
    assertEquals(
        List.of("0123-" + running + "-y.tmp"),
        files().stream().filter(name -> name.endsWith(".tmp")).toList());
  }

  @Test
  void canceledWritingLeavesNothing() throws IOException {
    var cancel = new CancelFlag();
    var writer = new IndexWriter();
    writer.add(
        NUMBERS,
        1 << 20,
        (from, _, _) -> {
          if (from > 1 << 19) {
            cancel.cancel();
          }
        });
    var identity = SnapshotIdentity.of(snapshot);
    assertThrows(CanceledException.class, () -> folder().write(identity, writer, 2, cancel));
    assertEquals(List.of(), files());
  }

  @Test
  void folderThatCannotBeMadeIsTold() throws IOException {
    Files.write(folder.resolve("cache"), new byte[1]);
    assertThrows(IOException.class, () -> write(folder(), snapshot, 1));
    assertArrayEquals(new int[0], read(folder(), snapshot));
    assertEquals(List.of(), folder().list());
  }

  @Test
  void severalWritersDoNoHarm() throws Exception {
    var problems = new ArrayList<Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      int seed = i;
      threads.add(
          new Thread(() -> {
            try {
              for (int time = 0; time < 10; time++) {
                write(folder(), snapshot, seed);
                int[] read = read(folder(), snapshot);
                boolean isWhole =
                    Stream.of(0, 1, 2, 3).anyMatch(s -> Arrays.equals(numbers(s), read));
                if (!isWhole) {
                  throw new AssertionError("an index that nobody wrote");
                }
              }
            } catch (IOException | RuntimeException | AssertionError e) {
              synchronized (problems) {
                problems.add(e);
              }
            }
          }));
    }
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), problems);
    assertEquals(1, files().size());
  }

  @Test
  void clearingDeletesAll() throws IOException {
    assertEquals(List.of(), folder().clear());
    write(folder(), snapshot, 1);
    assertEquals(snapshot.toRealPath().toString(), folder().clear().getFirst().snapshot());
    assertEquals(List.of(), files());
    assertEquals(List.of(), folder().list());
  }

  @Test
  void damagedIndexIsListedAndDeletedWhenItIsMet() throws IOException {
    write(folder(), snapshot, 1);
    var file = folder().list().getFirst().file();
    var bytes = Files.readAllBytes(file);
    bytes[30]++;
    Files.write(file, bytes);
    assertEquals("", folder().list().getFirst().snapshot());
    assertArrayEquals(new int[0], read(folder(), snapshot));
    assertEquals(List.of(), files());
  }
}
