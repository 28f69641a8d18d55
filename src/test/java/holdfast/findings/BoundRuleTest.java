package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundRuleTest {
  private static final int[] STEPS = {20, 120, 220};

  /// A capture of a pool with `list`, an array whose places are a node of its own.
  private static final class Pool {
    private final SnapshotBuilder built = new SnapshotBuilder();
    private final int owner;
    private final int list;
    private final int places;

    Pool(long placesId) {
      int root = built.root();
      int global = built.node("object", "global", 40, 3);
      owner = built.node("object", "Pool", 40, 5);
      list = built.node("object", "Array", 32, 7);
      places = built.node("array", "", 2_000, placesId);
      built.edge(root, "shortcut", "global", global).property(global, "pool", owner);
      built.property(owner, "list", list).edge(list, "internal", "elements", places);
    }

    /// Entries numbered `from` up to, not including, `to`; ids grow with the numbers.
    Pool entries(int from, int to) {
      for (int i = from; i < to; i++) {
        int entry = built.node("object", "Row", 100, 1001 + 8L * i);
        built.edge(places, "internal", i, entry).edge(list, "element", i, entry);
      }
      return this;
    }

    /// A Map with the same entries.
    Pool mapped(int entries) {
      int map = built.node("object", "Map", 32, 11);
      int table = built.node("array", "", 8L * entries, 1007 + 8L * (entries - 1));
      built.property(owner, "byKey", map).edge(map, "internal", "table", table);
      int buckets = Integer.highestOneBit(entries) * 2;
      for (int i = 0; i < entries; i++) {
        int row = built.node("object", "Row", 100, 1005 + 8L * i);
        built.edge(table, "internal", Integer.toString(3 + buckets + 3 * i + 1), row);
      }
      return this;
    }

    /// Others, of the same sort, that something else holds.
    Pool others(int from, int to) {
      int others = built.node("object", "Others", 32, 9);
      built.property(owner, "others", others);
      for (int i = from; i < to; i++) {
        int other = built.node("object", "Row", 100, 1001 + 8L * i);
        built.property(others, "other" + i, other);
      }
      return this;
    }
  }

  private static List<String> judged(IntFunction<Pool> captures) {
    return judged("list", captures);
  }

  private static List<String> judged(String holder, IntFunction<Pool> captures) {
    var snapshots =
        IntStream.range(0, STEPS.length).mapToObj(i -> captures.apply(i).built.load()).toList();
    try {
      var findings = LeakSearch.run(snapshots, CancelSignal.NEVER).findings();
      var list = findings.stream().filter(f -> f.holder().edgeName().equals(holder)).toList();
      return list.stream().map(f -> f.verdict().text() + " " + f.entries()).toList();
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  @Test
  void arrayThatIsGivenMorePlacesLeaks() {
    assertEquals(
        List.of("leak [20, 120, 220]"), judged(i -> new Pool(901 + 2L * i).entries(0, STEPS[i])));
  }

  @Test
  void arrayWhosePlacesWereMadeBeforehandIsSuspect() {
    assertEquals(
        List.of("suspect [20, 120, 220]"), judged(i -> new Pool(901).entries(0, STEPS[i])));
  }

  @Test
  void poolThatGetsBackWhatItHadGivenIsSuspect() {
    int[][] pooled = {{0, 20}, {0, 40}, {0, 240}};
    assertEquals(
        List.of("suspect [20, 40, 240]"),
        judged(i ->
            new Pool(901 + 2L * i)
                .entries(pooled[i][0], pooled[i][1])
                .others(pooled[i][1], i == 1 ? 200 : pooled[i][1])));
  }

  @Test
  void mapBesideFixedPlacesFilledLikeItIsSuspect() {
    assertEquals(
        List.of("suspect [20, 120, 220]"),
        judged("byKey", i -> new Pool(901).entries(0, STEPS[i]).mapped(STEPS[i])));
  }

  @Test
  void mapBesideFixedPlacesFilledOtherwiseLeaks() {
    assertEquals(
        List.of("leak [20, 120, 220]"),
        judged("byKey", i -> new Pool(901).entries(0, 20).mapped(STEPS[i])));
  }
}
