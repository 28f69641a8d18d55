package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.format.RawSnapshot;
import holdfast.format.Remains;
import holdfast.format.SnapshotFormatException;
import holdfast.format.SnapshotReader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.AllQuestions;
import holdfast.testing.GoldenFiles;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever a file is cut off: what is left of it is as it was, and answers every question.
class SalvagedSnapshotTest {
  private static final int PLACES = 12;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SnapshotBuilder.Layout.class)
  void fileCutAtAnyByteIsSalvagedOrRefused(SnapshotBuilder.Layout layout) throws IOException {
    var whole = RandomGraphs.withSeed(7).layout(layout).bytes();
    int nodes = 0;
    try (var uncut = read(whole)) {
      int lastBracket = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf(']');
      for (int length = 0; length <= lastBracket; length++) {
        int left = check(uncut, Arrays.copyOf(whole, length));
        assertTrue(left >= nodes, "the longer the file the more is left: " + length);
        nodes = left;
      }
      assertEquals(uncut.nodeTypes().length, nodes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node26", "chromium"})
  void realFileCutAnywhereIsSalvaged(String name) throws IOException {
    var whole = bytes(name);
    var random = new Random(1);
    try (var uncut = read(whole)) {
      for (int i = 0; i < PLACES; i++) {
        check(uncut, Arrays.copyOf(whole, 10_000 + random.nextInt(whole.length - 10_000)));
      }
    }
  }

  @Test
  void sizesAreThoseOfTheWholeFileWhereOnlyTheLastNamesAreLost() throws IOException {
    var whole = bytes("node24");
    try (var uncut = load(whole);
        var cut = salvage(Arrays.copyOf(whole, whole.length - 5_000))) {
      var graph = cut.graph();
      for (int node = 0; node < graph.nodeCount(); node++) {
        assertEquals(
            List.of(uncut.retainedSize(node), uncut.distance(node), uncut.dominatorOf(node)),
            List.of(cut.retainedSize(node), cut.distance(node), cut.dominatorOf(node)));
      }
    }
  }

  /// How many nodes are left.
  private int check(RawSnapshot whole, byte[] content) throws IOException {
    var file = write(content);
    try (var cut = SnapshotReader.salvage(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      compare(whole, cut, cut.remains().orElseThrow());
    } catch (SnapshotFormatException refused) {
      assertEquals(
          SnapshotFormatException.INCOMPLETE,
          refused.advice(),
          () -> refused.getMessage() + " in " + content.length + " bytes");
      return 0;
    }
    try (var cut = SnapshotLoader.salvage(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      AllQuestions.ask(cut);
      return cut.graph().nodeCount();
    }
  }

  private static void compare(RawSnapshot whole, RawSnapshot cut, Remains left) {
    assertEquals(left.nodes(), cut.nodeTypes().length);
    assertEquals(left.edges(), cut.edgeNames().length());
    for (int node = 0; node < left.nodes(); node++) {
      assertEquals(facts(whole, node, left.names()), facts(cut, node, left.names()));
    }
    for (int edge = 0; edge < left.edges(); edge++) {
      assertEquals(whole.edgeTargets().target(edge), cut.edgeTargets().target(edge));
      assertEquals(whole.edgeTargets().type(edge), cut.edgeTargets().type(edge));
      assertEquals(whole.edgeNames().get(edge), cut.edgeNames().get(edge));
    }
  }

  private static List<Object> facts(RawSnapshot raw, int node, long names) {
    int name = raw.nodeNames().get(node);
    return List.of(
        raw.nodeIds().get(node),
        raw.nodeTypes()[node],
        raw.selfSizes().get(node),
        name,
        name < names ? raw.strings().get(name) : "");
  }

  private static byte[] bytes(String golden) {
    return GoldenFiles.unpacked(golden).getBytes(StandardCharsets.UTF_8);
  }

  private RawSnapshot read(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("whole.heapsnapshot"), content);
    return SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private SnapshotAnalysis load(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("whole.heapsnapshot"), content);
    return SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private SnapshotAnalysis salvage(byte[] content) throws IOException {
    return SnapshotLoader.salvage(write(content), ProgressListener.NONE, CancelSignal.NEVER);
  }

  /// A new file each time: one that is still mapped must not become shorter.
  private Path write(byte[] content) throws IOException {
    var file = folder.resolve("cut.heapsnapshot");
    Files.deleteIfExists(file);
    return Files.write(file, content);
  }
}
