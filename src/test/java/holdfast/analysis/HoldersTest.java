package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.graph.EdgeType;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldersTest {
  private static String holders(String edges, int node) {
    try (var heap = Graphs.of(edges)) {
      var holders = heap.holders(node, CancelSignal.NEVER);
      return holders.independent() + " of " + sources(heap.graph(), holders.edges());
    }
  }

  private static String sources(HeapGraph graph, int[] edges) {
    return Arrays.stream(edges)
        .mapToObj(edge -> String.valueOf(graph.edgeSource(edge)))
        .collect(Collectors.joining(" "));
  }

  @Test
  void loneHolderIsTheDominator() {
    assertEquals("1 of 2", holders("0>1 1>2 2>3", 3));
  }

  @Test
  void twoWaysAreTwoHolders() {
    assertEquals("2 of 2 3", holders("0>1 1>2 1>3 2>4 3>4", 4));
  }

  @Test
  void holderThatLivesThroughAnotherIsNotIndependent() {
    assertEquals("1 of 2 3", holders("0>1 1>2 2>3 2>4 3>4", 4));
  }

  @Test
  void whatTheObjectItselfKeepsAliveHoldsNothing() {
    assertEquals("1 of 1", holders("0>1 1>2 2>3 3>2", 2));
  }

  @Test
  void objectAndTheTableOfItsPropertiesAreOneHolder() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int dictionary = built.node("object", "Object", 24);
    int table = built.node("array", "(object properties)", 400);
    int other = built.node("array", "(object properties)", 400);
    int session = built.node("object", "Session", 100);
    built.edge(root, "element", 1, dictionary).property(dictionary, "key", session);
    built.edge(dictionary, "internal", "properties", table);
    built.edge(table, "internal", "277", session);
    try (var heap = built.load()) {
      var holders = heap.holders(session, CancelSignal.NEVER);
      assertEquals("1", sources(heap.graph(), holders.edges()));
      assertEquals(1, holders.independent());
    }
    built.edge(dictionary, "internal", "lent", other).edge(other, "internal", "7", session);
    try (var heap = built.load()) {
      var holders = heap.holders(session, CancelSignal.NEVER);
      assertEquals("1 3", sources(heap.graph(), holders.edges()));
    }
  }

  @Test
  void weakReferenceHoldsNothing() {
    assertEquals("1 of 2", holders("0>1 1>2 1-weak>3 2>3", 3));
  }

  @Test
  void pathThroughAHolderDoesNotLeadThroughTheObject() {
    // 5 is nearer through 3 than through 4
    try (var heap = Graphs.of("0>1 1>3 1>2 2>4 4>6 6>5 3>5 5>3")) {
      var holders = heap.holders(3, CancelSignal.NEVER);
      assertEquals("1", sources(heap.graph(), holders.edges()).split(" ")[0]);
      int last = holders.edges()[holders.edges().length - 1];
      assertEquals("1 2 4 6 5 3", path(heap, last));
    }
  }

  @Test
  void ofVeryManyHoldersTheFirstAreInTheOrderOfRetainers() {
    int count = 20_000;
    var edges = new StringBuilder();
    for (int holder = 2; holder < count + 2; holder++) {
      edges.append("0>").append(holder).append(' ').append(holder).append(">1 ");
    }
    int dependent = count + 2;
    edges.append(count + 1).append('>').append(dependent).append(' ').append(dependent + ">1");
    try (var heap = Graphs.of(edges.toString())) {
      var holders = heap.holders(1, CancelSignal.NEVER);
      assertEquals(count, holders.independent());
      assertEquals(count + 1, holders.edges().length);
      assertEquals(count + 1, Arrays.stream(holders.edges()).distinct().count());
      assertEquals(dependent, heap.graph().edgeSource(holders.edges()[count]));
      int[] shown = Arrays.copyOf(heap.edges().retainers(1, CancelSignal.NEVER), 1000);
      assertArrayEquals(shown, Arrays.copyOf(holders.edges(), 1000));
    }
  }

  private static String path(SnapshotAnalysis heap, int edge) {
    return heap.pathThrough(edge, CancelSignal.NEVER).steps().stream()
        .map(step -> String.valueOf(step.node()))
        .collect(Collectors.joining(" "));
  }

  /// When all holders let go an object is not reached; one independent holder alone keeps it.
  @Test
  void randomHeapsLoseAnObjectOnlyWithAllItsHolders() {
    RandomGraphs.forEachSeed(
        300,
        (heap, loaded) -> {
          var graph = loaded.graph();
          var essential = loaded.essentialEdges();
          for (int node = 0; node < graph.nodeCount(); node++) {
            var holders = loaded.holders(node, CancelSignal.NEVER);
            if (node == graph.root() || holders.independent() == 0 || heldByRoot(loaded, node)) {
              continue;
            }
            var all = new TreeSet<Integer>();
            for (int edge : holders.edges()) {
              all.add(graph.edgeSource(edge));
            }
            assertFalse(
                isKept(graph, essential, node, all, List.of(graph.root())), "without all: " + node);
            for (int i = 0; i < holders.independent(); i++) {
              int holder = graph.edgeSource(holders.edges()[i]);
              var others = new TreeSet<>(all);
              others.remove(holder);
              assertTrue(
                  isKept(graph, essential, node, others, starts(graph, essential)),
                  "with one: " + node);
            }
          }
        });
  }

  private static boolean heldByRoot(SnapshotAnalysis heap, int node) {
    var graph = heap.graph();
    for (int edge = graph.firstEdge(graph.root()); edge < graph.edgesEnd(graph.root()); edge++) {
      if (graph.edgeTarget(edge) == node && graph.edgeType(edge) != EdgeType.WEAK) {
        return true;
      }
    }
    return false;
  }

  /// Where dominators start: at the root, and at what nothing retains.
  private static Set<Integer> starts(HeapGraph graph, EssentialEdges essential) {
    var starts = IntStream.range(0, graph.nodeCount()).boxed().collect(Collectors.toSet());
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        if (essential.isEssential(node, edge)) {
          starts.remove(graph.edgeTarget(edge));
        }
      }
    }
    starts.add(graph.root());
    return starts;
  }

  /// Whether a node is reached from the starts although some nodes do not refer to it.
  private static boolean isKept(
      HeapGraph graph,
      EssentialEdges essential,
      int wanted,
      Set<Integer> cut,
      Collection<Integer> starts) {
    var seen = new TreeSet<>(starts);
    var queue = new ArrayDeque<>(starts);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        boolean isCut = target == wanted && cut.contains(node);
        if (!isCut && essential.isEssential(node, edge) && seen.add(target)) {
          queue.add(target);
        }
      }
    }
    return seen.contains(wanted);
  }
}
