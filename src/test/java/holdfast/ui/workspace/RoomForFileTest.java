package holdfast.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.ui.errors.Failure;
import holdfast.ui.errors.FileTooLargeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomForFileTest {
  @TempDir private Path folder;

  @Test
  void saysWhatIsNeededAndWhatThereIs() throws IOException {
    var file = Files.write(folder.resolve("large.heapsnapshot"), new byte[10_000]);
    assertDoesNotThrow(() -> RoomForFile.check(file, 9_000));
    var problem = assertThrows(FileTooLargeException.class, () -> RoomForFile.check(file, 8_999));
    var failure = Failure.ofFile(file, problem);
    assertEquals("Cannot open large.heapsnapshot", failure.title());
    assertEquals(
        "It needs 9.0 kB of memory at least, and Holdfast may take 9.0 kB here.", failure.text());
  }

  @Test
  void aPackedFileIsAsLargeAsItsContent() throws IOException {
    var file = folder.resolve("packed.heapsnapshot.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[100_000]);
    }
    assertDoesNotThrow(() -> RoomForFile.check(file, 90_000));
    assertThrows(FileTooLargeException.class, () -> RoomForFile.check(file, 89_999));
  }

  @Test
  void whatIsNotThereIsLeftToTheReader() {
    assertDoesNotThrow(() -> RoomForFile.check(folder.resolve("none"), 0));
    assertDoesNotThrow(() -> RoomForFile.check(folder, 0));
  }
}
