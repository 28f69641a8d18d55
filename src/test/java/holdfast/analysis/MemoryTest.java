package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a loaded snapshot keeps in memory, by node and by edge.
class MemoryTest {
  private static final int NODES = 50_000;
  private static final int EDGES = 100_000;

  @TempDir private Path folder;

  private record Bytes(long perNode, long perEdge) {}

  @Test
  void graphKeeps12BytesPerNodeAnd7PerEdge() throws IOException {
    assertEquals(new Bytes(12, 7), measure(SnapshotAnalysis::graph));
  }

  @Test
  void incomingEdgesKeep4BytesPerNodeAnd4PerEdge() throws IOException {
    assertEquals(new Bytes(4, 4), measure(SnapshotAnalysis::retainers));
  }

  @Test
  void wholeAnalysisKeeps35BytesPerNodeAnd11PerEdge() throws IOException {
    assertEquals(new Bytes(MemoryNeed.PER_NODE, MemoryNeed.PER_EDGE), measure(heap -> heap));
  }

  /// What one more node and one more edge cost, to a byte: a few bits tell which nodes have a
  /// location.
  private Bytes measure(Function<SnapshotAnalysis, Object> part) throws IOException {
    var sizes =
        List.of(
            bytes(part, NODES, EDGES),
            bytes(part, 2 * NODES, EDGES),
            bytes(part, NODES, 2 * EDGES));
    return new Bytes(
        Math.round((sizes.get(1) - sizes.get(0)) / (double) NODES),
        Math.round((sizes.get(2) - sizes.get(0)) / (double) EDGES));
  }

  private long bytes(Function<SnapshotAnalysis, Object> part, int nodes, int edges)
      throws IOException {
    var file = folder.resolve(nodes + "-" + edges);
    Files.writeString(file, text(nodes, edges));
    try (var heap = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      return Footprint.of(part.apply(heap));
    }
  }

  /// All nodes hang on the root; further edges lead here and there.
  private static String text(int nodes, int edges) {
    var text = new StringBuilder();
    text.append(
        """
        {"snapshot":{"meta":{"node_fields":\
        ["type","name","id","self_size","edge_count","detachedness"],\
        "node_types":[["synthetic","object"]],"edge_fields":["type","name_or_index","to_node"],\
        "edge_types":[["element"]]},"node_count":%d,"edge_count":%d},"nodes":[0,0,1,0,%d,0\
        """
            .formatted(nodes, edges, edges));
    for (int node = 1; node < nodes; node++) {
      text.append("\n,1,1,").append(2 * node + 1).append(",16,0,0");
    }
    text.append("],\n\"edges\":[");
    for (int edge = 0; edge < edges; edge++) {
      text.append(edge == 0 ? "0," : "\n,0,").append(edge).append(',');
      text.append(6 * (1 + edge % (nodes - 1)));
    }
    return text.append("],\n\"strings\":[\"\",\"A\"]}").toString();
  }
}
