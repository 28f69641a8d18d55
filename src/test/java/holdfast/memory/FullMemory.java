package holdfast.memory;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.analysis.TextMatch;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Loads a snapshot that does not fit beside one that is open.
final class FullMemory {
  private static final int NODES = 1_000_000;

  private FullMemory() {}

  /// A million objects, half of which hang on the root.
  static Path writeLarge(Path file) throws IOException {
    try (var text = Files.newBufferedWriter(file)) {
      text.write(
          """
          {"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"],\
          "node_types":[["synthetic","object"]],\
          "edge_fields":["type","name_or_index","to_node"],"edge_types":[["element"]]},\
          "node_count":%d,"edge_count":%d},"nodes":[0,0,1,0,%d\
          """
              .formatted(NODES, NODES / 2, NODES / 2));
      for (int node = 1; node < NODES; node++) {
        text.write("\n,1,1," + (2 * node + 1) + ",16,0");
      }
      text.write("],\"edges\":[");
      for (int edge = 0; edge < NODES / 2; edge++) {
        text.write((edge == 0 ? "0," : "\n,0,") + edge + "," + 5 * (edge + 1));
      }
      text.write("],\"strings\":[\"\",\"A\"]}");
    }
    return file;
  }

  /// @param files one that fits, and one that does not
  public static void main(String[] files) throws IOException {
    var small = Path.of(files[0]);
    var large = Path.of(files[1]);
    try (var open = load(small)) {
      long before = answers(open);
      for (int i = 0; i < 3; i++) {
        boolean isFull = false;
        try (var unexpected = load(large)) {
          System.out.println("loaded " + unexpected.graph().nodeCount() + " nodes");
        } catch (OutOfMemoryError _) {
          isFull = true;
        }
        try (var another = load(small)) {
          System.out.println(
              (isFull ? "full, " : "not full, ")
                  + (answers(open) == before ? "answers as before, " : "answers differ, ")
                  + (answers(another) == before ? "opens again" : "opens wrongly"));
        }
      }
    }
  }

  private static SnapshotAnalysis load(Path file) throws IOException {
    return SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static long answers(SnapshotAnalysis snapshot) {
    int[] found = snapshot.search(new TextMatch("map", false), CancelSignal.NEVER);
    long sum = Arrays.hashCode(found) + 31L * snapshot.classes().rows().hashCode();
    for (int node : found) {
      sum = 31 * sum + snapshot.retainedSize(node) + snapshot.edges().retainers(node).length;
    }
    return sum;
  }
}
