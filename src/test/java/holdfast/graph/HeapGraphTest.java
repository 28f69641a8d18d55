package holdfast.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapGraphTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int node = built.node("object", "A", 1);

  @Test
  void edgesOfANodeStandTogether() {
    try (var heap = Graphs.of("0>1 2>3 0>2 2>1")) {
      var graph = heap.graph();
      assertArrayEquals(
          new int[] {0, 2, 2, 4, 4},
          IntStream.range(0, 5).map(n -> n < 4 ? graph.firstEdge(n) : graph.edgesEnd(3)).toArray());
    }
  }

  @Test
  void sourceOfAnEdgeIsFoundAmongNodesWithoutEdges() {
    try (var heap = Graphs.of("1>2 5>1 5>2")) {
      assertArrayEquals(
          new int[] {1, 5, 5}, IntStream.range(0, 3).map(heap.graph()::edgeSource).toArray());
    }
  }

  @Test
  void nodeIsFoundByItsId() {
    int other = built.node("object", "B", 1, 4711);
    try (var heap = built.load()) {
      assertEquals(other, heap.graph().nodeOf(4711));
    }
  }

  @Test
  void ofSeveralNodesWithOneIdTheFirstIsFound() {
    int count = 70_000;
    for (int i = 0; i < count; i++) {
      built.node("object", "B", 1, i % 2 == 0 ? 8L * i : (1L << 33) + i / 30_000);
    }
    try (var heap = built.load()) {
      var graph = heap.graph();
      int before = graph.nodeCount() - count;
      assertEquals(before + 1, graph.nodeOf(1L << 33));
      assertEquals(before + 30_001, graph.nodeOf((1L << 33) + 1));
      assertEquals(before + 60_001, graph.nodeOf((1L << 33) + 2));
      assertEquals(before + 69_998, graph.nodeOf(8L * 69_998));
      assertEquals(HeapGraph.NO_NODE, graph.nodeOf((1L << 33) + 3));
      assertEquals(HeapGraph.NO_NODE, graph.nodeOf((1L << 32) - 1));
      assertEquals(HeapGraph.NO_NODE, graph.nodeOf(-1));
    }
  }

  @Test
  void unknownIdHasNoNode() {
    try (var heap = built.load()) {
      assertEquals(HeapGraph.NO_NODE, heap.graph().nodeOf(4711));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "element, 7, 7",
    "hidden, 4294967295, 4294967295",
    "property, 7, 7",
    "internal, elements, elements",
    "shortcut, global, global",
    "shortcut, 42, 42",
    "shortcut, 042, 42",
    "shortcut, 7 dwarfs, 7",
    "shortcut, -7, -7",
    "shortcut, '', ''"
  })
  void edgeIsNamedAsDevToolsShowsIt(String type, String name, String expected) {
    built.edge(root, type, name, node);
    try (var heap = built.load()) {
      assertEquals(expected, heap.graph().edgeName(0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "element, 7, false",
    "hidden, 7, false",
    "property, 7, true",
    "shortcut, global, true",
    "shortcut, 42, false",
    "weak, w, true"
  })
  void numberedEdgesAreToldFromNamed(String type, String name, boolean named) {
    built.edge(root, type, name, node);
    try (var heap = built.load()) {
      assertEquals(named, heap.graph().hasStringName(0));
    }
  }

  @Test
  void typesThatNobodyKnowsAreKeptByName() {
    built.edgeTypes("property", "gizmo").edge(root, "gizmo", "g", node);
    try (var heap = built.load()) {
      assertEquals("OTHER gizmo", heap.graph().edgeType(0) + " " + heap.graph().edgeTypeName(0));
    }
  }

  @Test
  void rootMayStandAnywhere() {
    built.root(node);
    try (var heap = built.load()) {
      assertEquals(node, heap.graph().root());
    }
  }

  @Test
  void incomingEdgesAreTheOutgoingOnesTurned() {
    RandomGraphs.forEachSeed(
        200,
        (_, heap) -> {
          var graph = heap.graph();
          for (int target = 0; target < graph.nodeCount(); target++) {
            int wanted = target;
            assertArrayEquals(
                IntStream.range(0, graph.edgeCount())
                    .map(i -> graph.edgeCount() - 1 - i)
                    .filter(edge -> graph.edgeTarget(edge) == wanted)
                    .toArray(),
                heap.retainers().edges(graph, target));
          }
        });
  }
}
