package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargeCollectionsTest {
  private static final int BUCKETS = 128;
  private static final int START = 3 + BUCKETS;

  /// What one capture says of a Map whose keys are numbered.
  ///
  /// @param places of its table that have an entry
  private static List<String> shapes(BitSet places) {
    var heap = new SnapshotBuilder();
    int root = heap.root();
    int map = heap.node("object", "Map", 32);
    int table = heap.node("array", "", 1000);
    heap.edge(root, "element", 1, map).edge(map, "internal", "table", table);
    places.stream()
        .forEach(place -> {
          int key = heap.node("string", "page-" + place, 24);
          int value = heap.node("object", "Page", 100);
          heap.edge(table, "internal", Integer.toString(START + 3 * place), key);
          heap.edge(table, "internal", Integer.toString(START + 3 * place + 1), value);
        });
    try (var loaded = heap.load()) {
      var capture = Capture.of(loaded, loaded.classKeys(), CancelSignal.NEVER);
      return new LargeCollections()
          .find(capture, CancelSignal.NEVER).stream()
              .map(suspect -> suspect.history().entries()[0] + " " + suspect.shape())
              .toList();
    }
  }

  private static BitSet places(int from, int to) {
    var places = new BitSet();
    places.set(from, to);
    return places;
  }

  private static List<String> told(int entries) {
    return List.of(entries + " Its keys look like consecutive numbers, which are not used again.");
  }

  @Test
  void mapThatHasAllItsEntriesIsSuspect() {
    assertEquals(told(150), shapes(places(0, 150)));
  }

  @Test
  void cacheThatLetsGoOfItsOldestEntriesIsNot() {
    assertEquals(List.of(), shapes(places(10, 160)));
  }

  @Test
  void entriesThatWereRemovedHereAndThereDoNotMakeItBounded() {
    for (long seed = 1; seed <= 50; seed++) {
      var random = new Random(seed);
      var places = places(0, 2 * BUCKETS);
      for (int removed = random.nextInt(2 * BUCKETS - 100); removed > 0; removed--) {
        places.clear(random.nextInt(2 * BUCKETS));
      }
      boolean isBounded = places.nextSetBit(0) >= 10;
      assertEquals(
          isBounded ? List.of() : told(places.cardinality()), shapes(places), "seed " + seed);
    }
  }
}
