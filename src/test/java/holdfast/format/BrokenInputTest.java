package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.BrokenInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenInputTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("holdfast.testing.BrokenInput#all")
  void isToldWithSectionOffsetExpectedAndFound(BrokenInput input) throws IOException {
    var file = Files.write(folder.resolve("broken.heapsnapshot"), input.content());
    var thrown = assertThrows(SnapshotFormatException.class, () -> read(file));
    assertEquals(
        List.of(input.message(), input.section(), input.offset()),
        List.of(thrown.getMessage(), thrown.section(), thrown.offset()));
  }

  @Test
  void soundFileIsRead() throws IOException {
    var file = Files.writeString(folder.resolve("sound.heapsnapshot"), BrokenInput.SOUND);
    try (var raw = read(file)) {
      assertEquals("aA\"b", raw.strings().get(1));
    }
  }

  @Test
  void fileCutAnywhereIsSaidToBeIncomplete() throws IOException {
    var sound = bytes(BrokenInput.SOUND.strip());
    for (int length = 1; length < sound.length - 1; length++) {
      var cut = Arrays.copyOf(sound, length);
      var file = Files.write(folder.resolve("cut.heapsnapshot"), cut);
      var thrown = assertThrows(SnapshotFormatException.class, () -> read(file), () -> text(cut));
      assertEquals(
          SnapshotFormatException.INCOMPLETE,
          thrown.advice(),
          () -> text(cut) + thrown.getMessage());
    }
  }

  @Test
  void lastBraceMayBeMissing() throws IOException {
    var file = folder.resolve("cut.heapsnapshot");
    Files.writeString(file, BrokenInput.SOUND.strip().replaceFirst("}$", ""));
    try (var raw = read(file)) {
      assertEquals(2, raw.strings().count());
    }
  }

  /// Whatever byte is wrong: the file is read, or told to be damaged, and nothing else happens.
  @ParameterizedTest
  @ValueSource(bytes = {'9', ',', '"', '\\', ']', '{', '-', (byte) 0x80})
  void anyWrongByteIsReadOrTold(byte wrong) throws IOException {
    var sound = bytes(BrokenInput.SOUND);
    for (int at = 0; at < sound.length; at++) {
      var damaged = sound.clone();
      damaged[at] = wrong;
      assertReadOrTold(damaged);
    }
  }

  @Test
  void anyMissingPartIsReadOrTold() throws IOException {
    var random = new Random(1);
    for (int i = 0; i < 800; i++) {
      var sound = BrokenInput.SOUND;
      int from = random.nextInt(sound.length());
      int to = Math.min(sound.length(), from + 1 + random.nextInt(30));
      assertReadOrTold(bytes(sound.substring(0, from) + sound.substring(to)));
    }
  }

  private void assertReadOrTold(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("damaged.heapsnapshot"), content);
    try {
      SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER).close();
    } catch (SnapshotFormatException _) {
      // told
    } catch (RuntimeException | Error e) {
      throw new AssertionError(text(content), e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static RawSnapshot read(Path file) throws IOException {
    return SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER);
  }
}
