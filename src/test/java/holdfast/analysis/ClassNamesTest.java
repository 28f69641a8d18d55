package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowClasses;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  @ParameterizedTest
  @CsvSource({
    "hidden, system / Map, (system)",
    "array, (object elements), (array)",
    "string, text, (string)",
    "object, Session, Session",
    "object, '', ''",
    "code, f, (compiled code)",
    "closure, f, Function",
    "regexp, a+, RegExp",
    "number, heap number, (number)",
    "native, Node / Environment, Node / Environment",
    "synthetic, (GC roots), (synthetic)",
    "concatenated string, '', (concatenated string)",
    "sliced string, '', (sliced string)",
    "symbol, s, (symbol)",
    "bigint, 1, (bigint)",
    "object shape, system / Map, (object shape)"
  })
  void typeAndNameMakeTheClass(String type, String name, String expected) {
    int node = built.node(type, name, 1);
    assertEquals(expected, classOf(node));
  }

  @ParameterizedTest
  @CsvSource({
    "<div>, <div>",
    "'<div id=\"a b\">', <div>",
    "'Detached <div class=x>', Detached <div>",
    "Detached <div>, Detached <div>",
    "'Detached Window x', 'Detached Window x'",
    "'a <div id=x>', 'a <div id=x>'"
  })
  void tagIsCutToItsName(String name, String expected) {
    int node = built.node("native", name, 1);
    assertEquals(expected, classOf(node));
  }

  /// More than two bytes can count.
  @Test
  void eachOfManyClassesKeepsItsNodes() {
    int[] nodes = IntStream.range(0, 70_000).map(i -> built.node("object", "C" + i, 1)).toArray();
    try (var heap = built.load()) {
      for (int i = 0; i < nodes.length; i++) {
        assertEquals("C" + i, heap.className(nodes[i]));
      }
    }
  }

  @Test
  void tagOfAnObjectIsCutToo() {
    int node = built.node("object", "<div id=x>", 1);
    assertEquals("<div>", classOf(node));
  }

  @Test
  void unknownTypeOfTheFileIsItsOwnClass() {
    var other = new SnapshotBuilder().nodeTypes("synthetic", "object", "gizmo");
    other.root();
    int node = other.node("gizmo", "g", 1);
    try (var heap = other.load()) {
      assertEquals("(gizmo)", heap.className(node));
    }
  }

  @Test
  void plainObjectsOfOneShapeAreNamedByTheirProperties() {
    int first = plain("id", "name");
    plain("id", "name");
    assertEquals("{id, name}", classOf(first));
  }

  @Test
  void plainObjectOfALonelyShapeIsAnObject() {
    int node = plain("id", "name");
    assertEquals("Object", classOf(node));
  }

  @Test
  void plainObjectWithoutPropertiesIsAnObject() {
    int node = plain();
    plain();
    assertEquals("Object", classOf(node));
  }

  @Test
  void shapeNeedsAThousandthOfThePlainObjects() {
    int rare = plain("rare");
    plain("rare");
    for (int i = 0; i < 2001; i++) {
      plain("frequent");
    }
    assertEquals("Object", classOf(rare));
  }

  @Test
  void shapeOfExactlyAThousandthIsEnough() {
    int rare = plain("rare");
    plain("rare");
    for (int i = 0; i < 1998; i++) {
      plain("frequent");
    }
    assertEquals("{rare}", classOf(rare));
  }

  @Test
  void orderOfPropertiesMakesAnotherName() {
    int first = plain("a", "b");
    plain("a", "b");
    plain("a", "b");
    plain("b", "a");
    plain("b", "a");
    assertEquals("{a, b}", classOf(first));
  }

  @Test
  void ofTwoNamesForTheSamePropertiesTheMoreFrequentWins() {
    int first = plain("a", "b");
    plain("a", "b");
    plain("b", "a");
    plain("b", "a");
    plain("b", "a");
    assertEquals("{b, a}", classOf(first));
  }

  @Test
  void ofTwoEquallyFrequentNamesTheFirstOfTheFileWins() {
    plain("a", "b");
    plain("a", "b");
    int second = plain("b", "a");
    plain("b", "a");
    assertEquals("{a, b}", classOf(second));
  }

  @Test
  void objectWithMorePropertiesTakesTheLargestInterfaceItCovers() {
    plain("a");
    plain("a");
    plain("a", "b");
    plain("a", "b");
    int larger = plain("z", "b", "a");
    assertEquals("{a, b}", classOf(larger));
  }

  @Test
  void objectThatLacksAPropertyDoesNotMatch() {
    plain("a", "b");
    plain("a", "b");
    int smaller = plain("a");
    assertEquals("Object", classOf(smaller));
  }

  @Test
  void prototypeIsNoPropertyOfTheName() {
    int node = plain("a", "__proto__");
    plain("a", "__proto__");
    assertEquals("{a}", classOf(node));
  }

  @Test
  void onlyPropertyEdgesMakeTheName() {
    int target = built.node("object", "A", 1);
    int node = plain("a");
    plain("a");
    built.edge(node, "internal", "map", target).edge(node, "element", 0, target);
    assertEquals("{a}", classOf(node));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "x,y; {\"x,y\"}",
        "it's; {\"it's\"}",
        "q\"q; {\"q\\\"q\"}",
        "{a}; {\"{a}\"}",
        "a b; {a b}",
        "a\\,b; {\"a\\\\,b\"}"
      })
  void propertiesThatCouldBeMistakenAreQuoted(String property, String expected) {
    int node = plain(property);
    plain(property);
    assertEquals(expected, classOf(node));
  }

  @Test
  void controlCharactersInQuotedPropertiesAreEscaped() {
    int node = plain("\n\t\u0001,");
    plain("\n\t\u0001,");
    assertEquals("{\"\\n\\t\\u0001,\"}", classOf(node));
  }

  @Test
  void capturedNumbersArePropertiesToo() {
    int number = built.node("number", "smi number", 0);
    int first = built.node("object", "Object", 1);
    int second = built.node("object", "Object", 1);
    built.property(first, "n", number).property(second, "n", number);
    assertEquals("{n}", classOf(first));
  }

  @Test
  void propertiesThatPass120CharactersAreLeftOut() {
    var a = "a".repeat(59);
    var b = "b".repeat(59);
    int node = plain(a, b, "c");
    plain(a, b, "c");
    assertEquals("{" + a + ", " + b + "}", classOf(node));
  }

  @Test
  void firstPropertyIsKeptHoweverLong() {
    var a = "a".repeat(200);
    int node = plain(a, "b");
    plain(a, "b");
    assertEquals("{" + a + "}", classOf(node));
  }

  @Test
  void nothingFollowsAPropertyThatIsLeftOut() {
    var a = "a".repeat(100);
    var b = "b".repeat(100);
    int node = plain(a, b, "c");
    plain(a, b, "c");
    assertEquals("{" + a + "}", classOf(node));
  }

  @Test
  void randomHeapsHaveTheClassesOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400, (heap, loaded) -> assertEquals(SlowClasses.of(heap), classNames(loaded)));
  }

  private int plain(String... properties) {
    int node = built.node("object", "Object", 1);
    for (var property : properties) {
      built.property(node, property, root);
    }
    return node;
  }

  private String classOf(int node) {
    try (var heap = built.load()) {
      return heap.className(node);
    }
  }

  private static List<String> classNames(SnapshotAnalysis heap) {
    return IntStream.range(0, heap.graph().nodeCount()).mapToObj(heap::className).toList();
  }
}
