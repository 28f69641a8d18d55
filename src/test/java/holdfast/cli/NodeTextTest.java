package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.SnapshotBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTextTest {
  @ParameterizedTest
  @CsvSource({
    "object, Session, Session",
    "object, Object, {}",
    "string, text, \"text\"",
    "string, '', \"\"",
    "sliced string, part, \"part\"",
    "regexp, a+, /a+/",
    "closure, onLeave, onLeave()",
    "closure, '', ()",
    "array, (object elements), (object elements)[]",
    "array, '', (internal array)[]",
    "synthetic, '', (unnamed)",
    "native, <div>, <div>"
  })
  void objectsLookAsInDevTools(String type, String name, String expected) {
    var built = new SnapshotBuilder();
    built.root();
    int node = built.node(type, name, 1);
    try (var heap = built.load()) {
      assertEquals(expected, NodeText.of(heap, node));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "element, 31, [31]",
    "hidden, 31, 31",
    "property, name, name",
    "property, '', (empty)",
    "shortcut, 7, 7"
  })
  void edgesLookAsInDevTools(String type, String name, String expected) {
    var built = new SnapshotBuilder();
    int root = built.root();
    built.edge(root, type, name, built.node("object", "A", 1));
    try (var heap = built.load()) {
      assertEquals(expected, EdgeText.of(heap.graph(), 0));
    }
  }
}
