package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real snapshots: every number and name is the one that Chrome DevTools shows.
class GoldenFilesTest {
  private static final int FIRST_PAGE = 1000;

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void everyNodeIsAsDevToolsShowsIt(String name) throws IOException {
    var expected = GoldenFiles.answer(name + ".nodes.csv");
    int at = expected.indexOf('\n') + 1;
    try (var heap = load(name)) {
      for (int node = 0; node < heap.graph().nodeCount(); node++) {
        var found = GoldenFiles.written(line(heap, node)) + "\n";
        if (!expected.startsWith(
            found, at)) { // lines have no fixed end: names may hold line breaks
          int end = Math.min(expected.length(), at + found.length());
          assertEquals(
              expected.substring(at, end), found, name + ": @" + heap.graph().nodeId(node));
        }
        at += found.length();
      }
    }
    assertEquals("", expected.substring(at));
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void everyRowOfSummaryIsAsDevToolsShowsIt(String name) throws IOException {
    var expected = Json.parseObject(GoldenFiles.answer(name + ".summary.json"));
    try (var heap = load(name)) {
      assertEquals(
          List.of(expected.get("totalSize"), expected.get("nodeCount")),
          List.of(heap.totalSize(), (long) heap.graph().nodeCount()));
      assertRows(
          name,
          Json.objects(expected.get("rows")),
          heap.classes().rows().stream().map(GoldenFilesTest::row).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void everyRetainerIsAsDevToolsShowsIt(String name) throws IOException {
    try (var heap = load(name)) {
      for (var object : Json.objects(Json.parse(GoldenFiles.answer(name + ".objects.json")))) {
        int node = heap.graph().nodeOf((long) object.get("id"));
        int[] edges = heap.edges().retainers(node);
        assertFirst(edges, limit -> heap.edges().retainers(node, limit, CancelSignal.NEVER));
        assertRows(
            name + ": retainers of @" + object.get("id"),
            Json.objects(object.get("retainers")),
            rows(heap, edges, heap.graph()::edgeSource));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void everyContentIsAsDevToolsShowsIt(String name) throws IOException {
    try (var heap = load(name)) {
      for (var object : Json.objects(Json.parse(GoldenFiles.answer(name + ".objects.json")))) {
        int node = heap.graph().nodeOf((long) object.get("id"));
        int[] edges = heap.edges().contents(node);
        assertFirst(edges, limit -> heap.edges().contents(node, limit, CancelSignal.NEVER));
        assertRows(
            name + ": contents of @" + object.get("id"),
            Json.objects(object.get("contents")),
            rows(heap, edges, heap.graph()::edgeTarget));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void statisticsAreThoseOfDevTools(String name) throws IOException {
    try (var heap = load(name)) {
      var found = heap.statistics(CancelSignal.NEVER);
      var values = new LinkedHashMap<String, Object>();
      values.put("total", found.total());
      values.put("code", found.code());
      values.put("strings", found.strings());
      values.put("jsArrays", found.jsArrays());
      values.put("typedArrays", found.typedArrays());
      values.put("system", found.system());
      values.put("otherJs", found.otherJs());
      values.put("otherNonJs", found.otherNonJs());
      assertEquals(views(name).get("statistics"), values);
    }
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void filtersChooseWhatDevToolsChooses(String name) throws IOException {
    var filters =
        Map.of(
            "duplicatedStrings", DuplicatedStrings.FILTER,
            "objectsRetainedByDetachedDomNodes", RetainedBy.DETACHED_DOM_NODES,
            "objectsRetainedByContexts", RetainedBy.CONTEXTS,
            "objectsRetainedByConsole", RetainedBy.CONSOLE,
            "objectsRetainedByEventHandlers", RetainedBy.EVENT_HANDLERS);
    var expected = Json.object(views(name).get("filters"));
    try (var heap = load(name)) {
      assertEquals(filters.keySet(), expected.keySet());
      for (var filter : filters.entrySet()) {
        assertRows(
            name + ": " + filter.getKey(),
            Json.objects(expected.get(filter.getKey())),
            rows(heap, filter.getValue()));
      }
    }
  }

  /// The filters "allocated before" the earlier of two captures, and "between" both.
  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void objectsAreAllocatedWhenDevToolsSaysSo(String part) throws IOException {
    var answers = Json.parseObject(GoldenFiles.answer("pair.allocated.json"));
    var expected = Json.object(answers.get(part));
    long earlier = greatestObjectId("pair-before");
    long later = greatestObjectId("pair-after");
    try (var heap = load("pair-" + part)) {
      assertEquals(part.equals("before") ? earlier : later, heap.greatestObjectId());
      assertRows(
          "allocated before",
          Json.objects(expected.get("before")),
          rows(heap, NodeFilter.allocatedBetween(0, earlier)));
      assertRows(
          "allocated between",
          Json.objects(expected.get("between")),
          rows(heap, NodeFilter.allocatedBetween(earlier, later)));
    }
  }

  private static long greatestObjectId(String name) throws IOException {
    return SnapshotLoader.greatestObjectId(
        GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static List<Map<String, Object>> rows(SnapshotAnalysis heap, NodeFilter filter) {
    return heap.classes(filter, CancelSignal.NEVER).rows().stream()
        .map(GoldenFilesTest::row)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void searchFindsWhatDevToolsFinds(String name) throws IOException {
    try (var heap = load(name)) {
      for (var search : Json.object(views(name).get("searches")).entrySet()) {
        int[] found = heap.search(new TextMatch(search.getKey(), false), CancelSignal.NEVER);
        assertEquals(
            search.getValue(), Arrays.stream(found).mapToObj(heap.graph()::nodeId).toList());
      }
    }
  }

  private static void assertFirst(int[] all, IntFunction<FirstKeys> question) {
    for (int limit : new int[] {1, 100}) {
      var first = question.apply(limit);
      assertArrayEquals(Arrays.copyOf(all, Math.min(limit, all.length)), first.keys());
      assertEquals(all.length, first.available());
    }
  }

  /// Row by row, so that a failure shows the first that differs.
  private static void assertRows(
      String what, List<Map<String, Object>> expected, List<Map<String, Object>> found) {
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      assertEquals(expected.get(i), found.get(i), what + ", row " + i);
    }
    assertEquals(expected.size(), found.size(), what);
  }

  private static String line(SnapshotAnalysis heap, int node) {
    int distance = heap.distance(node);
    return String.join(
        ",",
        quoted(heap.className(node)),
        Long.toString(heap.shallowSize(node)),
        Long.toString(heap.retainedSize(node)),
        Distances.isKnown(distance) ? Integer.toString(distance) : "",
        Long.toString(heap.graph().nodeId(heap.dominatorOf(node))),
        Integer.toString(heap.graph().detachednessValue(node)),
        quoted(heap.name(node)));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static Map<String, Object> row(ClassAggregate row) {
    var values = new LinkedHashMap<String, Object>();
    values.put("className", row.className());
    values.put("count", (long) row.count());
    values.put("distance", shown(row.distance()));
    values.put("shallowSize", row.shallowSize());
    values.put("retainedSize", row.retainedSize());
    return values;
  }

  /// The first page of a list of edges, with the node at the end that is shown.
  private static List<Map<String, Object>> rows(
      SnapshotAnalysis heap, int[] edges, IntUnaryOperator shownNode) {
    return Arrays.stream(edges)
        .limit(FIRST_PAGE)
        .mapToObj(edge -> row(heap, edge, shownNode.applyAsInt(edge)))
        .toList();
  }

  private static Map<String, Object> row(SnapshotAnalysis heap, int edge, int node) {
    var graph = heap.graph();
    var values = new LinkedHashMap<String, Object>();
    values.put("edgeName", graph.edgeName(edge));
    values.put("edgeType", graph.edgeTypeName(edge));
    values.put("id", graph.nodeId(node));
    values.put("name", heap.name(node));
    values.put("type", graph.typeName(node));
    values.put("distance", shown(heap.distance(node)));
    values.put("shallowSize", heap.shallowSize(node));
    values.put("retainedSize", heap.retainedSize(node));
    return values;
  }

  private static Map<String, Object> views(String name) {
    return Json.parseObject(GoldenFiles.answer(name + ".views.json"));
  }

  private static Long shown(int distance) {
    return Distances.isKnown(distance) ? (long) distance : null;
  }

  private static SnapshotAnalysis load(String name) throws IOException {
    return SnapshotLoader.load(
        GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER);
  }
}
