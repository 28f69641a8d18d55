package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedFileTest {
  @TempDir private Path folder;

  @Test
  void bytesBeyond2GBAreRead() throws IOException {
    var path = folder.resolve("sparse");
    long offset = (1L << 32) + 1000; // a hole before it, which takes no room on the disk
    try (var channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(ByteBuffer.wrap("end".getBytes(StandardCharsets.US_ASCII)), offset);
    }
    try (var file = MappedFile.open(path, () -> {})) {
      var bytes = new byte[10];
      assertEquals(
          List.of(offset + 3, 3, (byte) 'e', (byte) 'n'),
          List.of(file.size(), file.read(offset, bytes, 10), bytes[0], file.at(offset + 1)));
    }
  }

  @Test
  void nothingIsReadBehindTheEnd() throws IOException {
    try (var file = MappedFile.open(Files.writeString(folder.resolve("a"), "abc"), () -> {})) {
      var bytes = new byte[10];
      assertEquals(
          List.of(1, 0, 0),
          List.of(file.read(2, bytes, 10), file.read(3, bytes, 10), file.read(99, bytes, 10)));
    }
  }

  @Test
  void emptyFileHasNoBytes() throws IOException {
    try (var file = MappedFile.open(Files.writeString(folder.resolve("a"), ""), () -> {})) {
      assertEquals(0, file.size());
    }
  }

  @Test
  void closingTellsOnce() throws IOException {
    var told = new ArrayList<String>();
    var file = MappedFile.open(Files.writeString(folder.resolve("a"), "abc"), () -> told.add("x"));
    file.close();
    file.close();
    assertEquals(List.of("x"), told);
  }

  @Test
  void readingAfterClosingIsAWrongCall() throws IOException {
    var file = MappedFile.open(Files.writeString(folder.resolve("a"), "abc"), () -> {});
    file.close();
    assertThrows(IllegalStateException.class, () -> file.at(0));
  }
}
