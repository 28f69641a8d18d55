package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.BrokenInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalvageTest {
  private static final String SOUND = BrokenInput.SOUND.strip();

  @TempDir private Path folder;

  @Test
  void wholeFileHasNoRemains() throws IOException {
    try (var raw = salvage(SOUND)) {
      assertEquals(Optional.empty(), raw.remains());
    }
  }

  @Test
  void fileCutInItsNodesHasTheWholeOnes() throws IOException {
    try (var raw = salvage(upTo("[0,0,1,0,2\n,1,1,3,16,"))) {
      assertEquals(new Remains(raw.fileSize(), 1, 2, 0, 2, true, 0, 1), remains(raw));
      assertEquals(
          List.of(1L, 0, 0),
          List.of(raw.nodeIds().get(0), raw.firstEdges()[0], raw.firstEdges()[1]));
    }
  }

  @Test
  void lastNumberMayHaveHadMoreDigits() throws IOException {
    try (var raw = salvage(upTo("[0,0,1,0,2\n,1,1,3,16,0"))) {
      assertEquals(1, remains(raw).nodes());
    }
  }

  @Test
  void rowIsWholeWhereItsLineEnds() throws IOException {
    try (var raw = salvage(upTo("[0,0,1,0,2\n"))) {
      assertEquals(1, remains(raw).nodes());
    }
  }

  @Test
  void fileCutInItsEdgesHasTheWholeOnes() throws IOException {
    try (var raw = salvage(upTo("[1,1,5\n,0,7"))) {
      assertEquals(new Remains(raw.fileSize(), 2, 2, 1, 2, true, 0, 2), remains(raw));
      assertEquals(
          List.of(0, 1, 1, 1, "(name 1 lost)"),
          List.of(
              raw.firstEdges()[0],
              raw.firstEdges()[1],
              raw.firstEdges()[2],
              raw.edgeTargets().target(0),
              raw.strings().get(raw.edgeNames().get(0))));
    }
  }

  @Test
  void fileCutInItsLocationsLacksThoseAndTheNames() throws IOException {
    try (var raw = salvage(upTo("\"locations\":[5,9,"))) {
      assertEquals(new Remains(raw.fileSize(), 2, 2, 2, 2, true, 0, 2), remains(raw));
    }
  }

  @Test
  void fileCutInItsStringsHasTheWholeOnes() throws IOException {
    try (var raw = salvage(upTo("[\"<dummy>\",\n\"a\\u0041\\\"b"))) {
      assertEquals(new Remains(raw.fileSize(), 2, 2, 2, 2, false, 1, 2), remains(raw));
      assertEquals(
          List.of("<dummy>", "(name 1 lost)", "(name", 13L),
          List.of(
              raw.strings().get(0),
              raw.strings().get(1),
              raw.strings().get(1, 5),
              raw.strings().codePoints(1)));
    }
  }

  @Test
  void fileCutBehindItsLastStringLacksNothing() throws IOException {
    try (var raw = salvage(upTo("\\\"b\""))) {
      assertEquals(new Remains(raw.fileSize(), 2, 2, 2, 2, false, 2, 2), remains(raw));
    }
  }

  @Test
  void packedFileIsUnpackedAsFarAsItGoes() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(packed)) {
      stream.write(SOUND.getBytes(StandardCharsets.UTF_8));
    }
    var file = folder.resolve("cut.heapsnapshot.gz");
    Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 30));
    try (var raw = salvage(file)) {
      assertEquals(2, remains(raw).nodes());
    }
  }

  @Test
  void namesFarBeyondWhatTheFileCouldHaveAreRefused() throws IOException {
    var text = upTo("[1,1,5\n,0,7").replace("[0,0,1,0,2", "[0,9999999,1,0,2");
    var thrown = assertThrows(SnapshotFormatException.class, () -> salvage(text));
    assertEquals(
        "nodes at byte 400: expected the number of a string below 5, found 9,999,999",
        thrown.getMessage());
  }

  @Test
  void edgeCountsThatDoNotFitAreRefused() throws IOException {
    var text = upTo("[1,1,5\n,0,7").replace("[0,0,1,0,2", "[0,0,1,0,9");
    assertThrows(SnapshotFormatException.class, () -> salvage(text));
  }

  @Test
  void fileWithoutANodeIsRefusedAsItIsByReading() throws IOException {
    var text = upTo("[0,0,1,0,");
    var file = Files.writeString(folder.resolve("cut.heapsnapshot"), text);
    var read =
        assertThrows(
            SnapshotFormatException.class,
            () -> SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER));
    var thrown = assertThrows(SnapshotFormatException.class, () -> salvage(file));
    assertEquals(read.getMessage(), thrown.getMessage());
  }

  @Test
  void damagedFileIsRefused() throws IOException {
    var text = upTo("[1,1,5\n,0,7").replace("[0,0,1,0,2", "[0,0,x,0,2");
    var thrown = assertThrows(SnapshotFormatException.class, () -> salvage(text));
    assertEquals(SnapshotFormatException.DAMAGED, thrown.advice());
  }

  private static String upTo(String last) {
    return SOUND.substring(0, SOUND.indexOf(last) + last.length());
  }

  private static Remains remains(RawSnapshot raw) {
    return raw.remains().orElseThrow();
  }

  private RawSnapshot salvage(String text) throws IOException {
    return salvage(Files.writeString(folder.resolve("cut.heapsnapshot"), text));
  }

  private static RawSnapshot salvage(Path file) throws IOException {
    return SnapshotReader.salvage(file, ProgressListener.NONE, CancelSignal.NEVER);
  }
}
