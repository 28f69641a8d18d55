package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedderMatchTest {
  /// A heap with sockets of a server and of a client, whose native objects have ids from some
  /// number on.
  private static SnapshotAnalysis heap(long firstId, int server, int client) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    built.edge(root, "shortcut", "global", global);
    long id = firstId;
    int[] counts = {server, client};
    for (int i = 0; i < counts.length; i++) {
      int owner = built.node("object", "Owner", 40, 5 + 2L * i);
      built.property(global, "owner" + i, owner);
      for (int n = 0; n < counts[i]; n++) {
        int socket = built.node("native", "Node / TCPSocketWrap", 100, id);
        int buffer = built.node("native", "Node / buffer", 50, id + 2);
        built.edge(owner, "internal", "native" + n, socket);
        built.edge(socket, "internal", "buffer", buffer);
        id += 4;
      }
    }
    return built.load();
  }

  private static List<String> match(SnapshotAnalysis before, SnapshotAnalysis after) {
    var match = EmbedderMatch.of(before, after, CancelSignal.NEVER);
    var lines =
        match.rows().stream()
            .map(row ->
                row.className()
                    + " "
                    + row.sameCount()
                    + " +"
                    + row.addedCount()
                    + " -"
                    + row.removedCount())
            .toList();
    var diff = SnapshotDiff.compute(before, after, CancelSignal.NEVER);
    assertEquals(
        lines.stream()
            .map(line -> line.replaceFirst(" [0-9]+ ", " "))
            .filter(line -> !line.endsWith(" +0 -0"))
            .sorted()
            .toList(),
        diff.without(match).rows().stream()
            .map(row -> row.className() + " +" + row.addedCount() + " -" + row.removedCount())
            .sorted()
            .toList());
    before.close();
    after.close();
    return lines;
  }

  @Test
  void objectsWithNewIdsAreTheSameByNameAndPlace() {
    assertEquals(
        List.of("Node / TCPSocketWrap 5 +0 -0", "Node / buffer 5 +0 -0"),
        match(heap(1_000, 2, 3), heap(2_000, 2, 3)));
  }

  @Test
  void whatHasNoCounterpartInItsPlaceIsNewOrDeleted() {
    assertEquals(
        List.of("Node / TCPSocketWrap 2 +3 -1", "Node / buffer 2 +3 -1"),
        match(heap(1_000, 1, 2), heap(2_000, 4, 1)));
  }

  @Test
  void objectsThatKeepTheirIdsAreNoNews() {
    assertEquals(List.of(), match(heap(1_000, 2, 0), heap(1_000, 2, 0)));
    assertEquals(
        List.of("Node / TCPSocketWrap 0 +1 -0", "Node / buffer 0 +1 -0"),
        match(heap(1_000, 2, 0), heap(1_000, 3, 0)));
  }

  @Test
  void captureOfNodeHasHardlyAnyNewEmbedderObjects() throws IOException {
    var before = load("pair-before");
    var after = load("pair-after");
    var match = EmbedderMatch.of(before, after, CancelSignal.NEVER);
    var all = SnapshotDiff.compute(before, after, CancelSignal.NEVER);
    assertEquals(
        List.of(),
        all.without(match).rows().stream()
            .map(ClassDifference::className)
            .filter(name -> name.startsWith("Node / "))
            .toList());
    assertEquals(
        true,
        all.rows().stream().map(ClassDifference::className).anyMatch("Node / BindingData"::equals));
    before.close();
    after.close();
  }

  private static SnapshotAnalysis load(String golden) throws IOException {
    return SnapshotLoader.load(
        GoldenFiles.snapshot(golden), ProgressListener.NONE, CancelSignal.NEVER);
  }
}
