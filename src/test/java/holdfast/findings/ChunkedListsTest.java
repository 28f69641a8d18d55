package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkedListsTest {
  private static final int PLACES = 100;

  /// A queue of chunks with 100 places each, the last of them at its head, that holds rows numbered
  /// from 0; ids grow with the numbers.
  private static SnapshotAnalysis queue(int rows) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    int queue = built.node("object", "Queue", 40, 5);
    built.edge(root, "shortcut", "global", global).property(global, "queue", queue);
    int chunk = 0;
    int array = 0;
    for (int i = 0; i < rows; i++) {
      long id = 1001 + 16L * i;
      if (i % PLACES == 0) {
        int next = built.node("object", "Chunk", 40, id);
        array = built.node("object", "Array", 32, id + 2);
        int places = built.node("array", "", 8L * PLACES, id + 4);
        built.property(next, "rows", array).edge(array, "internal", "elements", places);
        built.property(i == 0 ? queue : chunk, i == 0 ? "tail" : "next", next);
        chunk = next;
      }
      built.edge(array, "element", i % PLACES, built.node("object", "Row", 100, id + 6));
    }
    built.property(chunk, "next", built.node("hidden", "null", 0, 7));
    return built.property(queue, "head", chunk).load();
  }

  private static List<String> judged(IntFunction<SnapshotAnalysis> captures, int... rows) {
    var snapshots = IntStream.of(rows).mapToObj(captures).toList();
    try {
      var findings = LeakSearch.run(snapshots, CancelSignal.NEVER).findings();
      return findings.stream()
          .map(f ->
              f.verdict().text()
                  + " "
                  + f.holder().edgeName()
                  + " "
                  + f.leakedClass()
                  + " "
                  + f.entries())
          .toList();
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  @Test
  void queueOfChunksLeaksThoughNoChunkOfItGrowsSteadily() {
    assertEquals(
        List.of("leak queue Row [30, 230, 430]"), judged(ChunkedListsTest::queue, 30, 230, 430));
  }

  @Test
  void chunkWithPlacesForMoreHasNoBound() {
    assertEquals(
        List.of("leak rows Row [10, 40, 80]"), judged(ChunkedListsTest::queue, 110, 140, 180));
  }

  @Test
  void queueThatStaysAsLongAsItWasIsNoLeak() {
    assertEquals(List.of(), judged(ChunkedListsTest::queue, 30, 30, 30));
  }
}
