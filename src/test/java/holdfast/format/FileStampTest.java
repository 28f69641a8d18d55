package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.testing.BrokenInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What other programs do to a file that is open.
class FileStampTest {
  private static final byte[] CONTENT = BrokenInput.SOUND.getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Path path;
  private MappedFile file;

  @BeforeEach
  void open() throws IOException {
    path = Files.write(folder.resolve("a.heapsnapshot"), CONTENT);
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000));
    file = MappedFile.open(path, () -> {});
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void assertAsBefore() {
    assertDoesNotThrow(file::requireUnchanged);
    assertEquals((byte) '{', file.at(0));
  }

  private void assertTold(String message) {
    var told = assertThrows(UncheckedIOException.class, file::requireUnchanged);
    assertEquals("a.heapsnapshot " + message, told.getCause().getMessage());
  }

  @Test
  void fileThatNobodyTouchedIsAsBefore() {
    assertAsBefore();
  }

  @Test
  void deletedFileIsAsBefore() throws IOException {
    Files.delete(path);
    assertAsBefore();
  }

  /// Of a file and of its folder; the administrator may read them all the same.
  @ParameterizedTest
  @ValueSource(strings = {"", "a.heapsnapshot"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fileOutOfReachIsAsBefore(String withdrawn) throws IOException {
    var denied = folder.resolve(withdrawn);
    var allowed = Files.getPosixFilePermissions(denied);
    Files.setPosixFilePermissions(denied, Set.of());
    try {
      assertAsBefore();
    } finally {
      Files.setPosixFilePermissions(denied, allowed);
    }
  }

  @Test
  void fileThatAnotherOneReplacedIsAsBefore() throws IOException {
    var other = Files.writeString(folder.resolve("other"), "short");
    Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
    assertAsBefore();
  }

  @Test
  void fileThatWasWrittenWithTheSameBytesIsAsBefore() throws IOException {
    Files.write(path, CONTENT, StandardOpenOption.WRITE);
    assertAsBefore();
  }

  @Test
  void fileThatGrewIsAsBefore() throws IOException {
    Files.writeString(path, " more", StandardOpenOption.APPEND);
    assertAsBefore();
  }

  @Test
  void shorterFileIsTold() throws IOException {
    Files.write(path, new byte[10]);
    assertTold(
        "became shorter while it was open. Close it here, wait until it is written completely, and"
            + " open it again.");
  }

  @Test
  void overwrittenFileIsTold() throws IOException {
    Files.write(path, new byte[CONTENT.length], StandardOpenOption.WRITE);
    assertTold(
        "was written anew while it was open. Wait until it is written completely, and open it"
            + " again.");
  }
}
