package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.testing.BrokenInput;
import holdfast.testing.DeniedPath;
import holdfast.testing.TemporaryFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
  @TempDir private Path folder;
  private final TemporaryFiles temporary = TemporaryFiles.watch();

  @Test
  void folderIsTold() {
    assertMessage(
        folder.getFileName() + " is a folder. Choose a .heapsnapshot file, or several, inside it.",
        folder);
  }

  @Test
  void missingFileIsToldWithItsPath() {
    var file = folder.resolve("gone.heapsnapshot");
    assertMessage(
        "There is no file " + file + ". It may have been moved, renamed or deleted.", file);
  }

  @Test
  void fileThatMayNotBeReadIsTold() {
    assertMessage(
        "secret.heapsnapshot cannot be read: permission denied. Change its permissions, or copy it"
            + " to a place where you may read it.",
        DeniedPath.named("secret.heapsnapshot"));
  }

  @Test
  void packedFileIsReadByItsContentNotItsName() throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot"), packed(sound()));
    try (var raw = read(file)) {
      assertEquals("aA\"b", raw.strings().get(1));
    }
  }

  @Test
  void severalPackedPartsAreOneFile() throws IOException {
    var parts = new ByteArrayOutputStream();
    parts.write(packed(Arrays.copyOf(sound(), 300)));
    parts.write(packed(Arrays.copyOfRange(sound(), 300, sound().length)));
    var file = Files.write(folder.resolve("a.heapsnapshot.gz"), parts.toByteArray());
    try (var raw = read(file)) {
      assertEquals(sound().length, raw.fileSize());
    }
  }

  @Test
  void unpackedFileIsGoneAfterClosing() throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot.gz"), packed(sound()));
    read(file).close();
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void unpackedFileOfAProgramThatWasKilledIsDeleted() throws IOException {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var left = Files.writeString(temporary.resolve("holdfast-00012.heapsnapshot"), "{");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    read(Files.write(folder.resolve("a.heapsnapshot.gz"), packed(sound()))).close();
    assertEquals(false, Files.exists(left));
  }

  @Test
  void unpackedFileIsGoneAfterAFault() throws IOException {
    var broken = new String(sound(), StandardCharsets.UTF_8).replace("1,1,3,16,0", "1,1,x,16,0");
    var file = folder.resolve("a.heapsnapshot.gz");
    Files.write(file, packed(broken.getBytes(StandardCharsets.UTF_8)));
    assertThrows(SnapshotFormatException.class, () -> read(file));
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void unpackedFileIsGoneAfterCanceling() throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot.gz"), packed(noise()));
    var cancel = new CancelFlag();
    assertThrows(
        CanceledException.class,
        () -> SnapshotReader.read(file, (_, _, _) -> cancel.cancel(), cancel));
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDiskIsToldWithTheFolder() throws IOException {
    var file = Files.write(folder.resolve("a.gz"), packed(sound()));
    var thrown =
        assertThrows(
            UncheckedIOException.class,
            () ->
                SnapshotFile.copyUnpacked(
                    file, Path.of("/dev/full"), false, ProgressListener.NONE, CancelSignal.NEVER));
    assertEquals(
        "a.gz cannot be unpacked in /dev: No space left on device. Make room there, unpack it"
            + " yourself where there is room, or name another folder with"
            + " HOLDFAST_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
        thrown.getCause().getMessage());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fileThatTheDiskCannotReadIsTold() {
    assertMessage("mem cannot be read: Input/output error", Path.of("/proc/self/mem"));
  }

  @Test
  void packedFileThatIsCutOffIsToldToBeIncomplete() throws IOException {
    var whole = packed(sound());
    var file = Files.write(folder.resolve("a.gz"), Arrays.copyOf(whole, whole.length / 2));
    var thrown = assertThrows(SnapshotFormatException.class, () -> read(file));
    assertEquals(
        "gzip at byte %,d: expected more compressed data, found the end of the file"
            .formatted(whole.length / 2),
        thrown.getMessage());
    assertEquals(SnapshotFormatException.INCOMPLETE, thrown.advice());
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void packedFileThatIsDamagedIsTold() throws IOException {
    var damaged = packed(noise());
    Arrays.fill(damaged, 1000, 2000, (byte) 0xFF);
    var file = Files.write(folder.resolve("a.gz"), damaged);
    var thrown = assertThrows(SnapshotFormatException.class, () -> read(file));
    assertEquals("gzip", thrown.section());
    assertEquals(SnapshotFormatException.DAMAGED, thrown.advice());
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void packedFileWhoseCheckSumIsWrongIsTold() throws IOException {
    var damaged = packed(sound());
    damaged[damaged.length - 8] ^= 1;
    var file = Files.write(folder.resolve("a.gz"), damaged);
    var thrown = assertThrows(SnapshotFormatException.class, () -> read(file));
    assertEquals(
        "gzip at byte %,d: expected compressed data, found Corrupt GZIP trailer"
            .formatted(damaged.length),
        thrown.getMessage());
  }

  @Test
  void onlyTheFirstTwoBytesOfAPackedFileAreNotEnough() throws IOException {
    var file = Files.write(folder.resolve("a.gz"), new byte[] {0x1F, (byte) 0x8B});
    var thrown = assertThrows(SnapshotFormatException.class, () -> read(file));
    assertEquals(
        "gzip at byte 2: expected more compressed data, found the end of the file",
        thrown.getMessage());
  }

  @Test
  void fileMayBeDeletedWhileItIsOpen() throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot"), sound());
    try (var raw = read(file)) {
      Files.delete(file);
      assertEquals("aA\"b", raw.strings().get(1));
    }
  }

  @Test
  void readingLeavesTheFileAsItWas() throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot"), sound());
    read(file).close();
    assertArrayEquals(sound(), Files.readAllBytes(file));
  }

  @Test
  void closingTwiceIsNoFault() throws IOException {
    var raw = read(Files.write(folder.resolve("a.heapsnapshot"), sound()));
    raw.close();
    raw.close();
    assertThrows(IllegalStateException.class, () -> raw.strings().get(1));
  }

  private static void assertMessage(String expected, Path file) {
    var thrown = assertThrows(IOException.class, () -> read(file));
    assertEquals(expected, thrown.getMessage());
    assertTrue(!(thrown instanceof SnapshotFormatException), "concerns no place in the file");
  }

  private static byte[] sound() {
    return BrokenInput.SOUND.getBytes(StandardCharsets.UTF_8);
  }

  /// 8 MB that packing cannot make smaller.
  private static byte[] noise() {
    var noise = new byte[8 << 20];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static byte[] packed(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(packed)) {
      stream.write(content);
    }
    return packed.toByteArray();
  }

  private static RawSnapshot read(Path file) throws IOException {
    return SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER);
  }
}
