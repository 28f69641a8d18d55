package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryNeedTest {
  private static final String HEADER =
      """
      {"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"],\
      "node_types":[["object"]],"edge_fields":["type","name_or_index","to_node"],\
      "edge_types":[["element"]]},"node_count":%d,"edge_count":%d},"nodes":[\
      """;

  @TempDir private Path folder;

  private Path file(long nodes, long edges, long size) throws IOException {
    var file = Files.writeString(folder.resolve("a"), HEADER.formatted(nodes, edges));
    try (var rest = new RandomAccessFile(file.toFile(), "rw")) {
      rest.setLength(size);
    }
    return file;
  }

  @Test
  void nodesAndEdgesOfTheHeaderCount() throws IOException {
    assertEquals(35_000 + 33_000, MemoryNeed.of(file(1_000, 3_000, 100_000)).kept());
    assertEquals(81_600, MemoryNeed.of(file(1_000, 3_000, 100_000)).peak());
  }

  @Test
  void headerIsNotBelievedBeyondTheSizeOfTheFile() throws IOException {
    assertEquals(35 * 1_000 + 11 * 1_666, MemoryNeed.of(file(1L << 40, 1L << 50, 10_000)).kept());
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void packedFilesHaveTheirHeaderReadToo(String name) throws IOException {
    var file = GoldenFiles.snapshot(name);
    try (var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      var graph = snapshot.graph();
      assertEquals(35L * graph.nodeCount() + 11L * graph.edgeCount(), MemoryNeed.of(file).kept());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "{\"nodes\":[]}", "{\"snapshot\":{}}", "{\"snapshot\":"})
  void whatHasNoHeaderIsLeftToTheReader(String text) throws IOException {
    var file = Files.writeString(folder.resolve("a"), text);
    assertEquals(0, MemoryNeed.of(file).kept());
    var packed = folder.resolve("a.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(0, MemoryNeed.of(packed).kept());
    try (var cut = new RandomAccessFile(packed.toFile(), "rw")) {
      cut.setLength(12);
    }
    assertEquals(0, MemoryNeed.of(packed).kept());
  }

  @Test
  void whatCannotBeReadIsLeftToTheReader() throws IOException {
    assertEquals(0, MemoryNeed.of(folder).kept());
    assertEquals(0, MemoryNeed.of(folder.resolve("none")).kept());
  }

  @Test
  void severalAreSummedUpAndComparedWithWhatIsFree() throws IOException {
    var file = file(1_000, 3_000, 100_000);
    var need = MemoryNeed.of(List.of(file, file));
    assertDoesNotThrow(() -> need.check(200_000, 64_000));
    var problem = assertThrows(NotEnoughMemoryException.class, () -> need.check(200_000, 64_001));
    assertEquals(
        List.of(136_000L, 200_000L, 64_001L),
        List.of(problem.need(), problem.memory(), problem.taken()));
  }
}
