package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryNameTest {
  private static final int START = 3 + 2;

  private final SnapshotBuilder heap = new SnapshotBuilder();
  private final int root = heap.root();

  /// A Map of one entry below the root.
  private int entry(int key) {
    int map = heap.node("object", "Map", 32);
    int table = heap.node("array", "", 64);
    int cart = heap.node("object", "Cart", 40);
    heap.edge(root, "element", 1, map).edge(map, "internal", "table", table);
    heap.edge(table, "internal", Integer.toString(START), key);
    heap.edge(table, "internal", Integer.toString(START + 1), cart);
    return cart;
  }

  /// The names on the way to an object, as its retention tree has them.
  private List<String> names(int target) {
    try (var loaded = heap.load()) {
      var set = RetainedSet.of(loaded, new int[] {target});
      var tree = RetentionTree.compute(List.of(set), () -> {}, CancelSignal.NEVER);
      var names = new ArrayList<String>();
      for (int place = 1; place < tree.placeCount(); place++) {
        names.add(tree.entryName(place));
      }
      return names;
    }
  }

  @Test
  void valueOfAMapHasItsKey() {
    assertEquals(List.of("", "[\"sess-31\"]"), names(entry(heap.node("string", "sess-31", 24))));
  }

  @Test
  void quotesAndLineBreaksOfAKeyAreShownAsSuch() {
    assertEquals(List.of("", "[\"a\\\"b·c\"]"), names(entry(heap.node("string", "a\"b\nc", 24))));
  }

  @Test
  void numberIsAKey() {
    assertEquals(List.of("", "[4711]"), names(entry(heap.node("number", "4711", 16))));
  }

  @Test
  void numberMayHaveItsDigitsBelowIt() {
    int key = heap.node("number", "smi number", 0);
    int digits = heap.node("string", "12", 0);
    heap.edge(key, "internal", "value", digits);
    assertEquals(List.of("", "[12]"), names(entry(key)));
  }

  @Test
  void longTextAndObjectTellNothing() {
    assertEquals(List.of("", ""), names(entry(heap.node("string", "x".repeat(61), 24))));
    assertEquals(List.of("", ""), names(entry(heap.node("object", "User", 24))));
  }

  @Test
  void elementOfAnArrayHasItsNumber() {
    int array = heap.node("object", "Array", 16);
    int elements = heap.node("array", "(object elements)", 16);
    int cart = heap.node("object", "Cart", 40);
    heap.edge(root, "element", 1, array).edge(array, "internal", "elements", elements);
    heap.edge(elements, "internal", "7", cart);
    assertEquals(List.of("", "[7]"), names(cart));
  }

  @Test
  void severalEntriesHaveNoName() {
    int array = heap.node("object", "Array", 16);
    heap.edge(root, "element", 1, array);
    int[] carts = {heap.node("object", "Cart", 40), heap.node("object", "Cart", 40)};
    heap.edge(array, "element", 0, carts[0]).edge(array, "element", 1, carts[1]);
    try (var loaded = heap.load()) {
      var set = RetainedSet.of(loaded, carts);
      var tree = RetentionTree.compute(List.of(set), () -> {}, CancelSignal.NEVER);
      assertEquals("", tree.entryName(2));
      assertEquals(2, tree.members(2));
    }
  }
}
