package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int cache;

  /// A capture of a cache with two generations: a Map becomes `old` when it is full, and what was
  /// there before goes. Entries are numbered; a Map's id is one greater than its first entry's.
  private GenerationsTest() {
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    cache = built.node("object", "Cache", 40, 5);
    built.edge(root, "shortcut", "global", global).property(global, "cache", cache);
  }

  private GenerationsTest generation(String name, int from, int to) {
    int map = built.node("object", "Map", 32, 1003 + 8L * from);
    int table = built.node("array", "", 100, 1005 + 8L * from);
    built.property(cache, name, map).edge(map, "internal", "table", table);
    int buckets = Integer.highestOneBit(Math.max(1, to - from)) * 2;
    for (int i = from; i < to; i++) {
      int entry = built.node("object", "Profile", 100, 1001 + 8L * i);
      built.edge(table, "internal", 3 + buckets + 3 * (i - from) + 1, entry);
    }
    return this;
  }

  @Test
  void generationIsMeasuredWhereItsCacheKeepsItNow() {
    var snapshots =
        List.of(
            new GenerationsTest().generation("old", 0, 120).generation("young", 120, 140),
            new GenerationsTest().generation("old", 120, 240).generation("young", 240, 300),
            new GenerationsTest().generation("old", 240, 360).generation("young", 360, 440));
    var loaded = snapshots.stream().map(capture -> capture.built.load()).toList();
    try {
      var findings = LeakSearch.run(loaded, CancelSignal.NEVER);
      assertEquals(
          List.of(),
          findings.findings().stream()
              .filter(f -> f.verdict() == Verdict.LEAK)
              .map(f -> f.holder().edgeName() + " " + f.entries())
              .toList());
    } finally {
      loaded.forEach(SnapshotAnalysis::close);
    }
  }
}
