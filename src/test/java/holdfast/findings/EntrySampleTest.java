package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntrySampleTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int global;

  EntrySampleTest() {
    int root = built.root();
    global = built.node("object", "global", 40, 3);
    built.edge(root, "shortcut", "global", global);
  }

  /// An object that the global one knows.
  private int object(String className) {
    int node = built.node("object", className, 40);
    built.property(global, "p" + node, node);
    return node;
  }

  private List<String> sample(int node) {
    try (var snapshot = built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      return EntrySample.of(capture, node);
    }
  }

  @Test
  void arrayIsOfTheClassesOfItsElements() {
    int array = object("Array");
    for (int i = 0; i < 5; i++) {
      built.edge(array, "element", i, object(i % 2 == 0 ? "Session" : "Cart"));
    }
    built.edge(array, "element", 5, built.node("string", "text", 20));
    built.edge(array, "internal", "elements", built.node("array", "", 20));
    built.property(array, "__proto__", object("Base"));
    assertEquals(List.of("Session", "Cart", "(string)"), sample(array));
  }

  @Test
  void mapIsOfTheClassesInItsTable() {
    int map = object("Map");
    int table = built.node("array", "", 20);
    built.edge(map, "internal", "table", table);
    built.edge(table, "internal", "5", object("Cart")).edge(table, "internal", "8", object("A"));
    built.edge(table, "internal", "11", object("B")).edge(table, "internal", "14", object("C"));
    assertEquals(List.of("Cart", "A", "B"), sample(map));
  }

  @Test
  void classWithANameTellsEnough() {
    int session = object("Session");
    built.property(session, "cart", object("Cart"));
    assertEquals(List.of(), sample(session));
  }
}
