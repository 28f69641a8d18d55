package holdfast.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EdgeFinderTest {
  @Test
  void edgesOfRandomHeapsAreFoundInAnyOrder() {
    RandomGraphs.forEachSeed(
        200,
        (_, heap) -> {
          for (int node = 0; node < heap.graph().nodeCount(); node++) {
            var expected = incomingLastFirst(heap.graph(), node);
            var places = new ArrayList<Integer>();
            for (int i = 0; i < expected.size(); i++) {
              places.add(i);
            }
            assertFinds(expected, places, heap, node);
            Collections.shuffle(places, new Random(node));
            assertFinds(expected, places, heap, node);
          }
        });
  }

  @Test
  void searchObeysTheSignal() {
    var canceled = new CancelFlag();
    canceled.cancel();
    var edges = new StringBuilder("0>1");
    edges.append(" 1>2".repeat(70_000));
    try (var heap = Graphs.of(edges.toString())) {
      var finder = new EdgeFinder(heap.graph(), heap.retainers(), 2, canceled);
      int slot = heap.retainers().end(2) - 1;
      assertThrows(CanceledException.class, () -> finder.edgeOf(slot));
    }
  }

  private static void assertFinds(
      List<Integer> expected, List<Integer> places, SnapshotAnalysis heap, int node) {
    var finder = new EdgeFinder(heap.graph(), heap.retainers(), node, CancelSignal.NEVER);
    for (int place : places) {
      assertEquals(
          expected.get(place), finder.edgeOf(heap.retainers().first(node) + place), "of " + places);
    }
  }

  private static List<Integer> incomingLastFirst(HeapGraph graph, int node) {
    var edges = new ArrayList<Integer>();
    for (int edge = graph.edgeCount() - 1; edge >= 0; edge--) {
      if (graph.edgeTarget(edge) == node) {
        edges.add(edge);
      }
    }
    return edges;
  }
}
