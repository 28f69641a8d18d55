package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowShallowSizes;
import holdfast.testing.SnapshotBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShallowSizesTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int global = built.node("object", "global", 1);

  ShallowSizesTest() {
    built.edge(root, "shortcut", "global", global);
  }

  @Test
  void arrayAddsToTheObjectThatAloneHoldsIt() {
    int array = built.node("array", "", 100);
    built.edge(global, "internal", "elements", array);
    assertShallowSizes(0, 101, 0);
  }

  @Test
  void hiddenNodeAddsToTheObjectThatAloneHoldsIt() {
    int hidden = built.node("hidden", "system / PropertyArray", 100);
    built.edge(global, "internal", "properties", hidden);
    assertShallowSizes(0, 101, 0);
  }

  @Test
  void externalStringDataAddsToItsString() {
    int string = built.node("string", "text", 10);
    int data = built.node("native", "system / ExternalStringData", 500);
    built.property(global, "s", string).edge(string, "internal", "backing_store", data);
    assertShallowSizes(0, 1, 510, 0);
  }

  @Test
  void otherNativeNodesKeepTheirSize() {
    int data = built.node("native", "system / JSArrayBufferData", 500);
    built.edge(global, "internal", "backing_store", data);
    assertShallowSizes(0, 1, 500);
  }

  @Test
  void arrayWithTwoOwnersKeepsItsSize() {
    int other = built.node("object", "Other", 1);
    int array = built.node("array", "", 100);
    built.property(global, "o", other);
    built.edge(global, "internal", "elements", array).edge(other, "internal", "elements", array);
    assertShallowSizes(0, 1, 1, 100);
  }

  @Test
  void arraysInArraysAddToTheOutermostOwner() {
    int outer = built.node("array", "", 100);
    int inner = built.node("array", "", 1000);
    built.edge(global, "internal", "elements", outer).edge(outer, "element", 0, inner);
    assertShallowSizes(0, 1101, 0, 0);
  }

  @Test
  void whatHangsOnASharedArrayIsSharedToo() {
    int other = built.node("object", "Other", 1);
    int shared = built.node("array", "", 100);
    int inner = built.node("array", "", 1000);
    built.property(global, "o", other).edge(shared, "element", 0, inner);
    built.edge(global, "internal", "elements", shared).edge(other, "internal", "elements", shared);
    assertShallowSizes(0, 1, 1, 100, 1000);
  }

  @Test
  void weakEdgeMakesNoOwner() {
    int other = built.node("object", "Other", 1);
    int array = built.node("array", "", 100);
    built.property(global, "o", other);
    built.edge(global, "internal", "elements", array).edge(other, "weak", "table", array);
    assertShallowSizes(0, 101, 1, 0);
  }

  @Test
  void syntheticNodesOwnNothing() {
    int roots = built.node("synthetic", "(GC roots)", 0);
    int array = built.node("array", "", 100);
    built.edge(root, "element", 1, roots).edge(roots, "element", 1, array);
    assertShallowSizes(0, 1, 0, 100);
  }

  @Test
  void rootOwnsNothing() {
    int array = built.node("array", "", 100);
    built.edge(root, "element", 1, array);
    assertShallowSizes(0, 1, 100);
  }

  @Test
  void cycleOfArraysThatNothingHoldsKeepsItsSizes() {
    int first = built.node("array", "", 100);
    int second = built.node("array", "", 1000);
    built.edge(first, "element", 0, second).edge(second, "element", 0, first);
    assertShallowSizes(0, 1, 100, 1000);
  }

  @Test
  void nothingIsGivenAwayInAFileWithoutUserRoots() {
    var internals = new SnapshotBuilder();
    int top = internals.root();
    int roots = internals.node("synthetic", "(GC roots)", 0);
    int owner = internals.node("object", "Owner", 1);
    int array = internals.node("array", "", 100);
    internals.edge(top, "element", 1, roots).edge(roots, "element", 1, owner);
    internals.edge(owner, "internal", "elements", array);
    assertShallowSizes(internals, 0, 0, 1, 100);
  }

  @Test
  void randomHeapsFoldAsTheDefinitionSays() {
    RandomGraphs.forEachSeed(400, (heap, _) -> assertShallowSizes(heap, SlowShallowSizes.of(heap)));
  }

  private void assertShallowSizes(long... expected) {
    assertShallowSizes(built, expected);
  }

  private static void assertShallowSizes(SnapshotBuilder built, long... expected) {
    try (var heap = built.load()) {
      assertArrayEquals(
          expected,
          IntStream.range(0, heap.graph().nodeCount()).mapToLong(heap::shallowSize).toArray());
    }
  }
}
