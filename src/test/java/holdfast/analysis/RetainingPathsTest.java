package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetainingPathsTest {
  @Test
  void pathLeadsFromTheUserRootDownToTheObject() {
    assertEquals("0>1 1>3 3>4", path("0>1 0>2 1>3 3>4 2>5 5>6 6>4", 4));
  }

  @Test
  void ofTwoEquallyShortPathsTheOneThatRetainersShowFirstIsTaken() {
    assertEquals("0>1 1>2 2>4", path("0>1 1>3 1>2 3>4 2>4", 4));
  }

  @Test
  void pathOfAUserRootIsOneStep() {
    assertEquals("0>1", path("0>1 1>2", 1));
  }

  @Test
  void pathOfTheRootHasNoEdge() {
    assertEquals("0", path("0>1", 0));
  }

  @Test
  void nodeThatOnlyWeakEdgesReachIsAlone() {
    assertEquals("2", path("0>1 1-weak>2", 2));
  }

  @Test
  void weakEdgeIsNoStep() {
    assertEquals("0>1 1>2 2>3", path("0>1 1>2 2>3 1-weak>3", 3));
  }

  @Test
  void whatOnlyTheEngineReachesIsLedUpToTheRootsChild() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 1);
    int roots = built.node("synthetic", "(GC roots)", 0);
    int handles = built.node("synthetic", "(Handle scope)", 0);
    int object = built.node("object", "A", 1);
    built.edge(root, "shortcut", "global", global).edge(root, "element", 1, roots);
    built.edge(roots, "element", 1, handles).edge(handles, "element", 1, object);
    try (var heap = built.load()) {
      assertEquals("0>2 2>3 3>4", text(heap, object));
    }
  }

  @Test
  void longChainIsFound() {
    int count = 100_000;
    var edges = new StringBuilder("0>1");
    for (int node = 1; node < count; node++) {
      edges.append(' ').append(node).append('>').append(node + 1);
    }
    try (var heap = Graphs.of(edges.toString())) {
      assertEquals(count, heap.shortestPath(count).steps().size());
    }
  }

  @Test
  void randomHeapsHavePathsAsLongAsTheDistance() {
    RandomGraphs.forEachSeed(
        400,
        (heap, loaded) -> {
          if (heap.edges().stream().anyMatch(edge -> edge.to() == heap.rootNode())) {
            return; // no chain is to lead through the root
          }
          for (int node = 0; node < heap.nodes().size(); node++) {
            assertEquals("", faultOf(loaded, node), "path to node " + node);
          }
        });
  }

  /// What is wrong with the path to a node, or nothing.
  private static String faultOf(SnapshotAnalysis heap, int node) {
    var graph = heap.graph();
    var steps = heap.shortestPath(node).steps();
    int distance = heap.distance(node);
    if (steps.getLast().node() != node) {
      return "ends elsewhere";
    }
    if (Distances.isKnown(distance) && distance > 0 && steps.size() != distance) {
      return "has " + steps.size() + " steps, not " + distance;
    }
    for (int i = 0; i < steps.size(); i++) {
      int edge = steps.get(i).edge();
      int from = i == 0 ? graph.root() : steps.get(i - 1).node();
      boolean alone = edge == HeapGraph.NO_EDGE && steps.size() == 1;
      if (!alone
          && (graph.edgeTarget(edge) != steps.get(i).node() || graph.edgeSource(edge) != from)) {
        return "step " + i + " is no edge";
      }
      if (!alone && i > 0 && graph.edgeType(edge) == EdgeType.WEAK) {
        return "step " + i + " is weak";
      }
      if (alone && node != graph.root() && distance != Distances.UNREACHED) {
        return "has no edge";
      }
    }
    return "";
  }

  private static String path(String edges, int node) {
    try (var heap = Graphs.of(edges)) {
      return text(heap, node);
    }
  }

  private static String text(SnapshotAnalysis heap, int node) {
    List<RetainingPath.Step> steps = heap.shortestPath(node).steps();
    return steps.stream()
        .map(step ->
            (step.edge() == HeapGraph.NO_EDGE ? "" : heap.graph().edgeSource(step.edge()) + ">")
                + step.node())
        .collect(Collectors.joining(" "));
  }
}
