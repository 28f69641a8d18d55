package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.ObjectContents.Kind;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The objects that `src/test/parity/program.cjs` holds, in the snapshots of all versions.
class ObjectContentsTest {
  private SnapshotAnalysis snapshot;
  private HeapGraph graph;
  private int held;

  private void load(String name) throws IOException {
    snapshot =
        SnapshotLoader.load(GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER);
    graph = snapshot.graph();
    held = HeapGraph.NO_NODE;
    for (int node = 0; node < graph.nodeCount() && held == HeapGraph.NO_NODE; node++) {
      if (graph.target(node, EdgeType.PROPERTY, "visitors") != HeapGraph.NO_NODE) {
        held = node;
      }
    }
  }

  private ObjectContents contents(String name) {
    return ObjectContents.of(
        graph, graph.target(held, EdgeType.PROPERTY, name), CancelSignal.NEVER);
  }

  private List<String> entries(ObjectContents contents) {
    return Arrays.stream(contents.entries())
        .mapToObj(edge -> key(contents, edge) + " -> " + name(graph.edgeTarget(edge)))
        .toList();
  }

  private String key(ObjectContents contents, int edge) {
    int key = contents.keyOf(edge);
    return key == HeapGraph.NO_EDGE ? graph.edgeName(edge) : name(graph.edgeTarget(key));
  }

  private String name(int node) {
    return snapshot.name(node);
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node18", "node20", "node22", "node24", "node26"})
  void mapHasEntriesByKeyInTheOrderOfInsertion(String file) throws IOException {
    load(file);
    var visitors = contents("visitors");
    assertEquals(Kind.MAP, visitors.kind());
    assertEquals(
        IntStream.range(0, 40).mapToObj(i -> "visitor-" + i + " -> Visitor").toList(),
        entries(visitors));
    snapshot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node18", "node20", "node22", "node24", "node26"})
  void weakTablesHaveEntriesByKey(String file) throws IOException {
    load(file);
    var weakMap = contents("weakMap");
    assertEquals(Kind.WEAK_MAP, weakMap.kind());
    assertEquals(Collections.nCopies(10, "{key} -> {value, more}"), entries(weakMap));
    assertEquals(10, weakMap.count());
    var weakSet = contents("weakSet");
    assertEquals(Collections.nCopies(5, "{key} -> {key}"), entries(weakSet));
    snapshot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node18", "node20", "node22", "node24", "node26"})
  void functionHasTheVariablesOfItsScope(String file) throws IOException {
    load(file);
    var counter = graph.target(held, EdgeType.PROPERTY, "counters");
    int first = graph.edgeTarget(contents("counters").entries()[0]);
    assertEquals(Kind.ARRAY, ObjectContents.kindOf(graph, counter));
    int keep = graph.target(first, EdgeType.PROPERTY, "keep");
    var variables = ObjectContents.of(graph, keep, CancelSignal.NEVER);
    assertEquals(Kind.FUNCTION, variables.kind());
    assertEquals(
        true,
        entries(variables).contains("unused -> {never, but}"),
        () -> entries(variables).toString());
    assertEquals(
        1,
        Arrays.stream(variables.entries()).filter(variables::isOuterScope).count(),
        () -> entries(variables).toString());
    snapshot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node18", "node20", "node22", "node24", "node26"})
  void everythingElseIsTheRest(String file) throws IOException {
    load(file);
    var cycle = contents("cycle");
    assertEquals(Kind.OBJECT, cycle.kind());
    assertEquals(List.of("name", "self"), names(cycle.entries()));
    assertEquals(List.of("__proto__", "map", "properties"), names(cycle.rest()));
    var buffer = contents("buffers");
    int first = graph.edgeTarget(buffer.entries()[0]);
    assertEquals(Kind.BUFFER, ObjectContents.kindOf(graph, first));
    assertEquals(
        List.of("buffer"), names(ObjectContents.of(graph, first, CancelSignal.NEVER).entries()));
    snapshot.close();
  }

  private List<String> names(int[] edges) {
    return Arrays.stream(edges).mapToObj(graph::edgeName).sorted().toList();
  }
}
