package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowDistances;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RetainingForestTest {
  @Test
  void chainsShareTheirStart() {
    assertEquals("3<2 4<2 2<1 1<-", text("0>1 1>2 2>3 2>4", 3, 4));
  }

  @Test
  void objectOnTheChainOfAnotherStandsThereOnce() {
    assertEquals("3<2 2<1 1<-", text("0>1 1>2 2>3", 2, 3, 2));
  }

  @Test
  void whatNothingReachesHangsOnNothing() {
    assertEquals("2<-", text("0>1 1-weak>2", 2));
  }

  @Test
  void rootHangsOnNothing() {
    assertEquals("0<-", text("0>1", 0));
  }

  @Test
  void noObjectsHaveNoChains() {
    assertEquals("", text("0>1"));
  }

  @Test
  void ofTwoNearRetainersTheFirstByNameIsTaken() {
    assertEquals("4<2 2<1 1<-", text("0>1 1>3 1>2 3>4 2>4", 4));
  }

  @Test
  void retainerThatTheCallerPrefersIsTakenWhereItIsAsNear() {
    try (var heap = Graphs.of("0>1 1>3 1>2 3>4 2>4 2>5 5>4")) {
      assertEquals("4<3 3<1 1<-", text(heap, forest(heap, 3, 4)));
      assertEquals("4<2 2<1 1<-", text(heap, forest(heap, 5, 4)));
    }
  }

  @Test
  void edgeOfTheProgramTellsMoreThanOneOfTheEngine() {
    try (var heap = Graphs.of("0>1 1-internal>2 1-property>2 1-element>2")) {
      var forest = forest(heap, HeapGraph.NO_NODE, 2);
      assertEquals(EdgeType.PROPERTY, heap.graph().edgeType(forest.edge(0)));
    }
  }

  @Test
  void valueOfAWeakMapHangsOnItsTableWhereThatIsFurtherThanTheKey() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 1, 3);
    int map = built.node("object", "WeakMap", 1, 5);
    int table = built.node("array", "", 1, 7);
    int key = built.node("object", "K", 1, 9);
    int value = built.node("object", "V", 1, 11);
    var pair = "1 / part of key (K @9) -> value (V @11) pair in WeakMap (table @7)";
    built.edge(root, "shortcut", "global", global).property(global, "map", map);
    built.property(global, "key", key).edge(map, "internal", "table", table);
    built.edge(table, "internal", pair, value).edge(key, "internal", pair, value);
    try (var heap = built.load()) {
      assertEquals("5<3 3<2 2<1 1<-", text(heap, forest(heap, HeapGraph.NO_NODE, value)));
    }
  }

  @Test
  void canBeCanceled() {
    var flag = new CancelFlag();
    flag.cancel();
    try (var heap = Graphs.of("0>1 1>2")) {
      Assertions.assertThrows(
          CanceledException.class,
          () -> RetainingForest.compute(heap, new int[] {2}, _ -> HeapGraph.NO_NODE, flag));
    }
  }

  @Test
  void chainsOfRandomHeapsAreAsLongAsTheDistances() {
    RandomGraphs.forEachSeed(
        400,
        (built, heap) -> {
          if (built.edges().stream().anyMatch(edge -> edge.to() == built.rootNode())) {
            return; // no chain is to lead through the root
          }
          int[] all = IntStream.range(0, built.nodes().size()).toArray();
          var forest = forest(heap, HeapGraph.NO_NODE, all);
          var distances = SlowDistances.of(built);
          var met = new HashSet<Integer>();
          for (int place = 0; place < forest.size(); place++) {
            int node = forest.node(place);
            assertTrue(forest.isTarget(place) && met.add(node), "node " + node);
            assertEquals(expectedSteps(built, distances[node]), steps(built, forest, place));
          }
          assertEquals(all.length, met.size());
        });
  }

  /// The edges from the root down to a node, of which all must be there.
  private static int steps(SnapshotBuilder built, RetainingForest forest, int start) {
    int steps = 0;
    for (int place = start; place != RetainingForest.NO_PARENT; place = forest.parent(place)) {
      int edge = forest.edge(place);
      if (edge == HeapGraph.NO_EDGE) {
        return steps;
      }
      int above = forest.parent(place);
      assertTrue(above == RetainingForest.NO_PARENT || above > place, "a node before its retainer");
      int from = above == RetainingForest.NO_PARENT ? built.rootNode() : forest.node(above);
      int to = forest.node(place);
      assertTrue(
          built.edges().stream()
              .anyMatch(one ->
                  one.from() == from
                      && one.to() == to
                      && (from == built.rootNode() || !one.type().equals("weak"))),
          from + ">" + to);
      steps++;
    }
    return steps;
  }

  private static int expectedSteps(SnapshotBuilder built, int distance) {
    return distance < 0 ? 0 : distance >= Distances.SYSTEM ? distance - Distances.SYSTEM : distance;
  }

  @Test
  void sizesOfSomeObjectsCountNoByteTwice() {
    RandomGraphs.forEachSeed(
        200,
        (built, heap) -> {
          int[] some =
              IntStream.range(0, built.nodes().size()).filter(node -> node % 3 != 1).toArray();
          var forest = forest(heap, HeapGraph.NO_NODE, some);
          var sizes = forest.retainedSizes();
          var chosen = IntStream.of(some).boxed().collect(Collectors.toSet());
          for (int place = 0; place < forest.size(); place++) {
            int node = forest.node(place);
            boolean counts = chosen.contains(node) && !isBelowOther(heap, node, chosen);
            assertEquals(counts ? heap.retainedSize(node) : 0, sizes[place], "node " + node);
          }
        });
  }

  private static boolean isBelowOther(SnapshotAnalysis heap, int node, Set<Integer> chosen) {
    int root = heap.graph().root();
    for (int at = node; at != root; ) {
      at = heap.dominatorOf(at);
      if (chosen.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static RetainingForest forest(SnapshotAnalysis heap, int preferred, int... nodes) {
    return RetainingForest.compute(heap, nodes, _ -> preferred, CancelSignal.NEVER);
  }

  private static String text(String edges, int... nodes) {
    try (var heap = Graphs.of(edges)) {
      return text(heap, forest(heap, HeapGraph.NO_NODE, nodes));
    }
  }

  private static String text(SnapshotAnalysis heap, RetainingForest forest) {
    List<String> parts = new ArrayList<>();
    for (int place = 0; place < forest.size(); place++) {
      int above = forest.parent(place);
      boolean isTop = above == RetainingForest.NO_PARENT;
      parts.add(forest.node(place) + "<" + (isTop ? "-" : forest.node(above)));
    }
    assertTrue(heap.graph().nodeCount() >= forest.size());
    return String.join(" ", parts);
  }
}
