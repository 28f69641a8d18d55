package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.graph.EdgeType;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectSearchTest {
  private static final Set<SearchPlace> ALL = EnumSet.allOf(SearchPlace.class);
  private static final List<Set<SearchPlace>> PLACES =
      List.of(
          EnumSet.of(SearchPlace.CLASSES),
          EnumSet.of(SearchPlace.NAMES),
          EnumSet.of(SearchPlace.PROPERTIES),
          EnumSet.of(SearchPlace.INTERNALS),
          EnumSet.of(SearchPlace.CLASSES, SearchPlace.PROPERTIES),
          ALL);

  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  @Test
  void objectsAreFoundByTheirClass() {
    int text = built.node("string", "apple", 10);
    built.node("object", "Stringer", 10);
    assertFound("(string)", EnumSet.of(SearchPlace.CLASSES), text);
  }

  @Test
  void objectsAreFoundByTheirNamesAndTexts() {
    int text = built.node("string", "an apple a day", 10);
    int function = built.node("closure", "eatApple", 10);
    built.node("closure", "drink", 10);
    assertFound("APPLE", EnumSet.of(SearchPlace.NAMES), text, function);
  }

  @Test
  void objectsAreFoundByTheirPropertiesAndVariables() {
    int holder = built.node("object", "Holder", 10);
    int context = built.node("object", "system / Context", 10);
    int other = built.node("object", "Other", 10);
    built.property(holder, "token", other);
    built.edge(context, "context", "tokens", other);
    built.edge(other, "internal", "token", holder);
    assertFound("token", EnumSet.of(SearchPlace.PROPERTIES), holder, context);
    assertFound("token", EnumSet.of(SearchPlace.INTERNALS), other);
  }

  @Test
  void protoIsTheEnginesOwn() {
    int holder = built.node("object", "Holder", 10);
    built.property(holder, "__proto__", root);
    assertFound("proto", EnumSet.of(SearchPlace.PROPERTIES));
    assertFound("proto", EnumSet.of(SearchPlace.INTERNALS), holder);
  }

  @Test
  void numbersAreNoNames() {
    int holder = built.node("array", "", 10);
    built.edge(holder, "element", 7, root);
    assertFound("7", ALL);
  }

  @Test
  void nodesWithoutSizeAreNotFound() {
    built.node("object", "Empty", 0);
    assertFound("Empty", ALL);
  }

  @Test
  void idIsFoundEvenWithoutSize() {
    int empty = built.node("object", "Empty", 0, 77);
    try (var heap = built.load()) {
      var found = new FoundObjects(heap);
      found.findId(77);
      var classes = found.classesWithRetainedSizes(CancelSignal.NEVER);
      assertEquals("Empty", classes.rows().getFirst().className());
      assertArrayEquals(
          new int[] {empty}, classes.nodesOf(classes.rows().getFirst(), CancelSignal.NEVER));
      var none = new FoundObjects(heap);
      none.findId(78);
      assertEquals(0, none.count());
      assertEquals(1, none.fraction());
    }
  }

  @Test
  void edgeByWhichAnObjectIsFoundIsTold() {
    int holder = built.node("object", "Holder", 10);
    built.property(holder, "a", root).property(holder, "token", root);
    try (var heap = built.load()) {
      var question = new SearchQuestion(new TextMatch("tok", false), ALL);
      assertEquals("token", heap.graph().edgeName(question.edgeOf(heap, holder)));
      assertEquals(-1, question.edgeOf(heap, root));
    }
  }

  @Test
  void canceledSearchStops() {
    built.node("object", "A", 10);
    var cancel = new CancelFlag();
    cancel.cancel();
    try (var heap = built.load()) {
      var found = new FoundObjects(heap);
      var question = new SearchQuestion(new TextMatch("a", false), ALL);
      assertThrows(CanceledException.class, () -> found.search(question, cancel));
    }
  }

  @Test
  void randomHeapsAreSearchedAsEveryTextSays() {
    RandomGraphs.forEachSeed(
        200,
        (_, heap) -> {
          for (var query : new String[] {"a", "{", "x,y", "MAP", "elem", "proto", " / "}) {
            for (var places : PLACES) {
              var question = new SearchQuestion(new TextMatch(query, false), places);
              int[] expected = slow(heap, question);
              assertArrayEquals(expected, search(heap, question), query + " in " + places);
              assertEdges(heap, question, expected);
            }
          }
        });
  }

  @Test
  void retainedSizesAreThoseOfTheObjectsFound() {
    RandomGraphs.forEachSeed(
        100,
        (_, heap) -> {
          var question = new SearchQuestion(new TextMatch("a", false), ALL);
          var found = new FoundObjects(heap);
          found.search(question, CancelSignal.NEVER);
          int[] nodes = slow(heap, question);
          for (var row : found.classesWithRetainedSizes(CancelSignal.NEVER).rows()) {
            int[] ofClass =
                Arrays.stream(nodes).filter(node -> heap.classOf(node) == row.index()).toArray();
            assertEquals(ofClass.length, row.count());
            assertEquals(
                Arrays.stream(ofClass).mapToLong(heap::shallowSize).sum(), row.shallowSize());
            assertEquals(slowRetained(heap, ofClass), row.retainedSize(), row.className());
          }
        });
  }

  /// Of nodes that dominate each other the uppermost counts.
  private static long slowRetained(SnapshotAnalysis heap, int[] nodes) {
    long size = 0;
    for (int node : nodes) {
      boolean isBelow = false;
      for (int at = node; at != heap.graph().root(); ) {
        int dominator = heap.dominatorOf(at);
        isBelow |= Arrays.stream(nodes).anyMatch(other -> other == dominator);
        at = dominator;
      }
      size += isBelow ? 0 : heap.retainedSize(node);
    }
    return size;
  }

  private static int[] slow(SnapshotAnalysis heap, SearchQuestion question) {
    return IntStream.range(0, heap.graph().nodeCount())
        .filter(node -> heap.shallowSize(node) != 0 && matches(heap, question, node))
        .toArray();
  }

  private static boolean matches(SnapshotAnalysis heap, SearchQuestion question, int node) {
    var places = question.places();
    return places.contains(SearchPlace.CLASSES) && question.text().test(heap.className(node))
        || places.contains(SearchPlace.NAMES) && question.text().test(heap.name(node))
        || IntStream.range(heap.graph().firstEdge(node), heap.graph().edgesEnd(node))
            .anyMatch(edge -> edgeMatches(heap, question, edge));
  }

  private static boolean edgeMatches(SnapshotAnalysis heap, SearchQuestion question, int edge) {
    var type = heap.graph().edgeType(edge);
    if (type == EdgeType.ELEMENT || type == EdgeType.HIDDEN) {
      return false;
    }
    var name = heap.graph().string(heap.graph().edgeNameIndex(edge));
    boolean isProgram =
        type == EdgeType.CONTEXT
            || type == EdgeType.SHORTCUT
            || type == EdgeType.PROPERTY && !name.equals("__proto__");
    return question.text().test(name)
        && question.places().contains(isProgram ? SearchPlace.PROPERTIES : SearchPlace.INTERNALS);
  }

  private static void assertEdges(SnapshotAnalysis heap, SearchQuestion question, int[] nodes) {
    for (int node : nodes) {
      int first =
          IntStream.range(heap.graph().firstEdge(node), heap.graph().edgesEnd(node))
              .filter(edge -> edgeMatches(heap, question, edge))
              .findFirst()
              .orElse(-1);
      assertEquals(first, question.edgeOf(heap, node));
    }
  }

  private static int[] search(SnapshotAnalysis heap, SearchQuestion question) {
    var found = new FoundObjects(heap);
    found.search(question, CancelSignal.NEVER);
    var classes = found.classes();
    int[] nodes =
        classes.rows().stream()
            .flatMapToInt(row -> Arrays.stream(classes.nodesOf(row, CancelSignal.NEVER)))
            .sorted()
            .toArray();
    assertEquals(found.count(), nodes.length);
    assertEquals(1, found.fraction());
    return nodes;
  }

  private void assertFound(String query, Set<SearchPlace> places, int... expected) {
    try (var heap = built.load()) {
      assertArrayEquals(
          expected, search(heap, new SearchQuestion(new TextMatch(query, false), places)));
    }
  }
}
