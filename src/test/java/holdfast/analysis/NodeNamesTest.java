package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class NodeNamesTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  @Test
  void otherNodesHaveTheNameOfTheFile() {
    assertName("system / Map", built.node("hidden", "system / Map", 1));
  }

  @Test
  void plainObjectIsShownByItsProperties() {
    assertName("{id, name}", plain("id", "name"));
  }

  @Test
  void emptyPlainObjectIsShownEmpty() {
    assertName("{}", plain());
  }

  @Test
  void singlePropertyIsShownAlone() {
    assertName("{id}", plain("id"));
  }

  @Test
  void prototypeIsNotShown() {
    assertName("{id}", plain("__proto__", "id"));
  }

  @Test
  void propertiesThatCouldBeMistakenAreQuoted() {
    assertName("{\"x,y\", \"q\\\"q\"}", plain("x,y", "q\"q"));
  }

  @Test
  void allPropertiesUpTo100CharactersAreShown() {
    var a = "a".repeat(48);
    var b = "b".repeat(48);
    assertName("{" + a + ", " + b + "}", plain(a, b));
  }

  @Test
  void propertiesBeyond100CharactersGiveWayToAnEllipsisInTheMiddle() {
    var a = "a".repeat(30);
    var b = "b".repeat(30);
    var y = "y".repeat(30);
    var z = "z".repeat(30);
    assertName("{" + a + ", " + b + ", …, " + z + "}", plain(a, b, y, z));
  }

  @Test
  void firstPropertyIsShownHoweverLong() {
    var a = "a".repeat(200);
    assertName("{" + a + ", …}", plain(a, "b"));
  }

  @Test
  void objectOfAnotherNameIsNotShownByItsProperties() {
    int node = built.node("object", "Session", 1);
    built.property(node, "id", root);
    assertName("Session", node);
  }

  @Test
  void concatenatedStringIsPutTogether() {
    assertName("left right", cons(string("left "), string("right")));
  }

  @Test
  void concatenatedStringsNest() {
    assertName("abcd", cons(cons(string("a"), string("b")), cons(string("c"), string("d"))));
  }

  @Test
  void otherEdgesOfAConcatenatedStringAreNoParts() {
    int node = cons(string("a"), string("b"));
    built.edge(node, "internal", "map", string("map")).property(node, "first", string("x"));
    assertName("ab", node);
  }

  @Test
  void concatenationStopsAfter1024Characters() {
    var long1 = "x".repeat(1000);
    var long2 = "y".repeat(1000);
    assertName(long1 + long2, cons(string(long1), cons(string(long2), string("not any more"))));
  }

  @Test
  void exactly1024CharactersAreEnough() {
    var full = "x".repeat(1024);
    assertName(full, cons(string(full), string("not any more")));
  }

  @Test
  void missingHalfIsTheFirstNodeOfTheFile() {
    int node = built.node("concatenated string", "", 1);
    built.edge(node, "internal", "first", string("a"));
    assertName("a", node);
  }

  @Test
  void concatenatedStringThatHoldsItselfEnds() {
    int node = built.node("concatenated string", "", 1);
    built.edge(node, "internal", "first", node).edge(node, "internal", "second", node);
    assertName("", node);
  }

  @Test
  void stringKeepsItsText() {
    assertName("é😀\n\"\\", string("é😀\n\"\\"));
  }

  private int plain(String... properties) {
    int node = built.node("object", "Object", 1);
    for (var property : properties) {
      built.property(node, property, root);
    }
    return node;
  }

  private int string(String text) {
    return built.node("string", text, 1);
  }

  private int cons(int first, int second) {
    int node = built.node("concatenated string", "", 1);
    built.edge(node, "internal", "first", first).edge(node, "internal", "second", second);
    return node;
  }

  private void assertName(String expected, int node) {
    try (var heap = built.load()) {
      assertEquals(expected, heap.name(node));
    }
  }
}
