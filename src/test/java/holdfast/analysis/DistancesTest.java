package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDistances;
import holdfast.testing.SnapshotBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {
  private static final int SYSTEM = 100_000_000;
  private static final int UNREACHED = -5;

  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  @Test
  void userRootsLieAtOne() {
    try (var heap = Graphs.of("0>1 0>2 1>3 2>3 3>4")) {
      assertArrayEquals(new int[] {SYSTEM, 1, 1, 2, 3}, distances(heap));
    }
  }

  @Test
  void whatOnlySyntheticNodesReachLiesAtSystemDistance() {
    int global = built.node("object", "global", 1);
    int roots = built.node("synthetic", "(GC roots)", 0);
    int handle = built.node("object", "Handle", 1);
    built.edge(root, "shortcut", "global", global).edge(root, "element", 1, roots);
    built.edge(roots, "element", 1, handle);
    assertDistances(SYSTEM, 1, SYSTEM + 1, SYSTEM + 2);
  }

  /// Around the greatest distances that are kept in one byte and in two, from the user root and
  /// beyond.
  @ParameterizedTest
  @CsvSource({
    "125, 5",
    "126, 5",
    "127, 5",
    "5, 126",
    "5, 127",
    "126, 32767",
    "32765, 5",
    "32766, 5",
    "32767, 5",
    "70000, 5",
    "5, 32766",
    "5, 32767",
    "5, 70000"
  })
  void longChainsKeepTheirDistances(int fromUserRoot, int fromRoot) {
    int first = built.node("object", "global", 1);
    built.edge(root, "shortcut", "global", first);
    for (int i = 1, previous = first; i < fromUserRoot; i++) {
      int next = built.node("object", "A", 1);
      built.property(previous, "next", next);
      previous = next;
    }
    int last = root;
    for (int i = 0; i < fromRoot; i++) {
      int next = built.node(i == 0 ? "synthetic" : "object", "B", 1);
      built.edge(last, "element", 1, next);
      last = next;
    }
    int alone = built.node("object", "C", 1);
    try (var heap = built.load()) {
      int[] found = distances(heap);
      assertEquals(1, found[first]);
      assertEquals(fromUserRoot, found[fromUserRoot]);
      assertEquals(SYSTEM, found[root]);
      assertEquals(SYSTEM + fromRoot, found[last]);
      assertEquals(UNREACHED, found[alone]);
    }
  }

  @Test
  void documentsAreAUserRoot() {
    int documents = built.node("synthetic", "(Document DOM trees)", 0);
    int document = built.node("native", "HTMLDocument", 1);
    built.edge(root, "element", 1, documents).edge(documents, "element", 1, document);
    assertDistances(SYSTEM, 1, 2);
  }

  @Test
  void fileWithoutUserRootsCountsFromTheRoot() {
    int roots = built.node("synthetic", "(GC roots)", 0);
    int object = built.node("object", "A", 1);
    built.edge(root, "element", 1, roots).edge(roots, "element", 1, object);
    assertDistances(0, 1, 2);
  }

  @Test
  void weakEdgesLeadNowhere() {
    try (var heap = Graphs.of("0>1 1-weak>2 1>3 3>4")) {
      assertArrayEquals(new int[] {SYSTEM, 1, UNREACHED, 2, 3}, distances(heap));
    }
  }

  @Test
  void shortcutsCountEverywhere() {
    try (var heap = Graphs.of("0>1 1-shortcut>2")) {
      assertArrayEquals(new int[] {SYSTEM, 1, 2}, distances(heap));
    }
  }

  @Test
  void valueOfAWeakMapLiesBehindTheFartherOfTableAndKey() {
    int global = built.node("object", "global", 1);
    int table = built.node("array", "", 1, 11);
    int far = built.node("object", "Far", 1);
    int key = built.node("object", "Key", 1, 13);
    int value = built.node("object", "Value", 1, 15);
    var entry = "7 / part of key (Key @13) -> value (Value @15) pair in WeakMap (table @11)";
    built.edge(root, "shortcut", "global", global).property(global, "table", table);
    built.property(global, "far", far).property(far, "key", key);
    built.edge(table, "internal", entry, value).edge(key, "internal", entry, value);
    assertDistances(SYSTEM, 1, 2, 2, 3, 4);
  }

  @Test
  void valueOfAWeakMapWhoseTableIsGoneIsNotReached() {
    int key = built.node("object", "Key", 1, 13);
    int value = built.node("object", "Value", 1, 15);
    built.property(root, "key", key);
    built.edge(
        key,
        "internal",
        "7 / part of key (Key @13) -> value (Value @15) pair in WeakMap (table @11)",
        value);
    assertDistances(SYSTEM, 1, UNREACHED);
  }

  @Test
  void sloppyFunctionMapOfANativeContextDoesNotCount() {
    int context = built.node("hidden", "system / NativeContext", 1);
    int map = built.node("hidden", "system / Map", 1);
    int other = built.node("hidden", "system / Map", 1);
    built.edge(root, "shortcut", "context", context);
    built.edge(context, "internal", "sloppy_function_map", map);
    built.edge(context, "internal", "other_map", other);
    assertDistances(SYSTEM, 1, UNREACHED, 2);
  }

  @Test
  void sloppyFunctionMapOfAnythingElseCounts() {
    int context = built.node("object", "system / NativeContext", 1);
    int map = built.node("hidden", "system / Map", 1);
    built.edge(root, "shortcut", "context", context);
    built.edge(context, "internal", "sloppy_function_map", map);
    assertDistances(SYSTEM, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, true", "3, true", "4, false", "5, true", "7, false"})
  void everyThirdSlotOfMapDescriptorsFromTheFourthOnDoesNotCount(int index, boolean counts) {
    int descriptors = built.node("array", "(map descriptors)", 1);
    int target = built.node("object", "A", 1);
    built.edge(root, "element", 1, descriptors).edge(descriptors, "element", index, target);
    assertDistances(SYSTEM, 1, counts ? 2 : UNREACHED);
  }

  @Test
  void slotsOfOtherArraysCount() {
    int array = built.node("array", "", 1);
    int target = built.node("object", "A", 1);
    built.edge(root, "element", 1, array).edge(array, "element", 4, target);
    assertDistances(SYSTEM, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({"-5, false", "0, true", "1, true", "99999999, true", "100000000, false"})
  void onlyDistancesFromTheProgramAreKnown(int distance, boolean expected) {
    assertEquals(expected, Distances.isKnown(distance));
  }

  @Test
  void randomHeapsHaveTheDistancesOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400, (heap, loaded) -> assertArrayEquals(SlowDistances.of(heap), distances(loaded)));
  }

  private void assertDistances(int... expected) {
    try (var heap = built.load()) {
      assertArrayEquals(expected, distances(heap));
    }
  }

  private static int[] distances(SnapshotAnalysis heap) {
    return IntStream.range(0, heap.graph().nodeCount()).map(heap::distance).toArray();
  }
}
