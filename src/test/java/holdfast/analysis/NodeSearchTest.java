package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeSearchTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  @Test
  void nodesAreFoundByPartsOfTheirNamesInTheOrderOfTheFile() {
    int second = built.node("object", "UserSession", 10, 9);
    int first = built.node("closure", "onSession", 10, 3);
    built.node("object", "Other", 10, 5);
    assertFound("session", second, first);
  }

  @Test
  void textsOfStringsAreFound() {
    int text = built.node("string", "an \"x\" and\na break", 10);
    assertFound("AND\nA", text);
  }

  @Test
  void nodesWithoutSizeAreNotFound() {
    built.node("object", "Empty", 0);
    assertFound("empty");
  }

  @Test
  void plainObjectsAreFoundByTheirProperties() {
    int object = built.node("object", "Object", 10);
    int other = built.node("object", "Object", 10);
    built.property(object, "left", root).property(object, "right", root);
    built.property(other, "right", root);
    assertFound("{left, R", object);
  }

  @Test
  void plainObjectsAreNotFoundByTheNameThatIsNotShown() {
    int object = built.node("object", "Object", 10);
    int other = built.node("object", "ObjectStore", 10);
    built.property(object, "left", root);
    assertFound("object", other);
  }

  @Test
  void concatenatedStringsAreFoundAcrossTheirHalves() {
    int joined = built.node("concatenated string", "(concatenated string)", 10);
    int first = built.node("string", "front-", 10);
    int second = built.node("string", "back", 10);
    built.edge(joined, "internal", "first", first).edge(joined, "internal", "second", second);
    assertFound("nt-ba", joined);
    assertFound("(concat");
  }

  @Test
  void nothingIsFoundWhereNothingMatches() {
    built.node("object", "A", 10);
    assertFound("zebra");
  }

  @Test
  void randomHeapsAreSearchedAsEveryNameSays() {
    RandomGraphs.forEachSeed(
        200,
        (heap, loaded) -> {
          for (var query : new String[] {"a", "{", "e", "x,y", "MAP", " / "}) {
            Predicate<String> matches = new TextMatch(query, false);
            assertArrayEquals(
                IntStream.range(0, heap.nodes().size())
                    .filter(
                        node -> loaded.shallowSize(node) != 0 && matches.test(loaded.name(node)))
                    .toArray(),
                loaded.search(matches, CancelSignal.NEVER),
                query);
          }
        });
  }

  private void assertFound(String query, int... expected) {
    try (var heap = built.load()) {
      assertArrayEquals(expected, heap.search(new TextMatch(query, false), CancelSignal.NEVER));
    }
  }
}
