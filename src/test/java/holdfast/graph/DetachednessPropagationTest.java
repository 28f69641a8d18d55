package holdfast.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetachednessPropagationTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int a = built.node("native", "A", 1);
  private final int b = built.node("native", "B", 1);
  private final int c = built.node("native", "C", 1);

  @Test
  void unmarkedNodesStayUnknown() {
    built.property(a, "b", b).property(b, "c", c);
    assertStates("UNKNOWN A", "UNKNOWN B", "UNKNOWN C");
  }

  @Test
  void detachedSpreadsToWhatItReaches() {
    built.detachedness(a, 2).property(a, "b", b).property(b, "c", c);
    assertStates("DETACHED Detached A", "DETACHED Detached B", "DETACHED Detached C");
  }

  @Test
  void attachedSpreadsToWhatItReaches() {
    built.detachedness(a, 1).property(a, "b", b).property(b, "c", c);
    assertStates("ATTACHED A", "ATTACHED B", "ATTACHED C");
  }

  @Test
  void attachedGoesBeforeDetached() {
    built.detachedness(a, 1).detachedness(b, 2).property(a, "c", c).property(b, "c", c);
    assertStates("ATTACHED A", "DETACHED Detached B", "ATTACHED C");
  }

  @Test
  void markedNodeKeepsItsOwnState() {
    built.detachedness(a, 2).detachedness(b, 1).property(a, "b", b);
    assertStates("DETACHED Detached A", "ATTACHED B", "UNKNOWN C");
  }

  @Test
  void nothingSpreadsThroughWeakAndHiddenEdges() {
    built.detachedness(a, 2).edge(a, "weak", "w", b).edge(a, "hidden", 1, c);
    assertStates("DETACHED Detached A", "UNKNOWN B", "UNKNOWN C");
  }

  @Test
  void elementsAndInternalsSpreadToo() {
    built.detachedness(a, 2).edge(a, "element", 1, b).edge(a, "internal", "i", c);
    assertStates("DETACHED Detached A", "DETACHED Detached B", "DETACHED Detached C");
  }

  @Test
  void nothingSpreadsThroughObjectsOfTheProgram() {
    int object = built.node("object", "O", 1);
    built.detachedness(a, 2).property(a, "o", object).property(object, "b", b);
    assertStates("DETACHED Detached A", "UNKNOWN B", "UNKNOWN C", "UNKNOWN O");
  }

  @Test
  void cycleEnds() {
    built.detachedness(a, 2).property(a, "b", b).property(b, "a", a);
    assertStates("DETACHED Detached A", "DETACHED Detached B", "UNKNOWN C");
  }

  @Test
  void fileWithoutTheFieldTellsItByName() {
    built.nodeFields("type", "name", "id", "self_size", "edge_count");
    int detached = built.node("native", "Detached D", 1);
    built.property(detached, "a", a).property(root, "d", detached);
    assertStates("UNKNOWN A", "UNKNOWN B", "UNKNOWN C", "DETACHED Detached D");
  }

  @Test
  void fileWithTheFieldDoesNotTellItByName() {
    built.node("native", "Detached D", 1);
    assertStates("UNKNOWN A", "UNKNOWN B", "UNKNOWN C", "UNKNOWN Detached D");
  }

  private void assertStates(String... expected) {
    try (var heap = built.load()) {
      var graph = heap.graph();
      assertEquals(
          List.of(expected),
          IntStream.range(1, graph.nodeCount())
              .mapToObj(node -> graph.detachedness(node) + " " + graph.rawName(node))
              .toList());
    }
  }
}
