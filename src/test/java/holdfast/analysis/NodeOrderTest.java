package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.SnapshotBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NodeOrderTest {
  private final SnapshotBuilder built = new SnapshotBuilder();

  NodeOrderTest() {
    int root = built.root();
    int c = built.node("object", "C", 30, 9);
    int a = built.node("object", "A", 30, 5);
    int b = built.node("object", "B", 10, 7);
    built.property(root, "c", c).property(c, "a", a).property(c, "b", b).property(a, "b", b);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, true, 2 3 1",
    "NAME, false, 1 3 2",
    "ID, true, 2 3 1",
    "ID, false, 1 3 2",
    "DISTANCE, true, 1 2 3",
    "DISTANCE, false, 2 3 1",
    "SHALLOW_SIZE, true, 3 2 1",
    "SHALLOW_SIZE, false, 2 1 3",
    "RETAINED_SIZE, true, 3 2 1",
    "RETAINED_SIZE, false, 1 2 3"
  })
  void tiesStandInTheOrderOfIdsOrTheLargestFirst(
      NodeOrder order, boolean ascending, String expected) {
    try (var heap = built.load()) {
      assertArrayEquals(
          expected.chars().filter(Character::isDigit).map(c -> c - '0').toArray(),
          order.sort(heap, new int[] {3, 1, 2}, ascending, CancelSignal.NEVER));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sortingObeysTheSignal(NodeOrder order) {
    var canceled = new CancelFlag();
    canceled.cancel();
    try (var heap = built.load()) {
      assertThrows(
          CanceledException.class, () -> order.sort(heap, new int[] {3, 1, 2}, true, canceled));
    }
  }
}
