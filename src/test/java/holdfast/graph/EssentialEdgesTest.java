package holdfast.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowEdges;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EssentialEdgesTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int a = built.node("object", "A", 1, 11);
  private final int b = built.node("object", "B", 1, 13);
  private final int c = built.node("object", "C", 1, 15);

  @Test
  void ordinaryEdgesRetain() {
    assertEquals(
        List.of("0>1", "1>2", "1>3", "1>4", "1>5"),
        essential(Graphs.builder("0>1 1-context>2 1-element>3 1-internal>4 1-hidden>5")));
  }

  @Test
  void weakEdgesDoNotRetain() {
    assertEquals(List.of("0>1"), essential(Graphs.builder("0>1 1-weak>2")));
  }

  @Test
  void edgesToTheNodeItselfDoNotRetain() {
    assertEquals(List.of("0>1"), essential(Graphs.builder("0>1 1>1")));
  }

  @Test
  void shortcutRetainsFromTheRootOnly() {
    assertEquals(List.of("0>1"), essential(Graphs.builder("0-shortcut>1 1-shortcut>2")));
  }

  @Test
  void edgeFromTheEngineIntoWhatThePageOwnsDoesNotRetain() {
    assertEquals(
        List.of("0>1", "0>3", "1>2", "3>4"),
        essential(Graphs.builder("0-shortcut>1 0>3 1>2 3>2 3>4")));
  }

  @Test
  void whatThePageReachesWeaklyIsNotItsOwn() {
    assertEquals(
        List.of("0>1", "0>3", "3>2"), essential(Graphs.builder("0-shortcut>1 0>3 1-weak>2 3>2")));
  }

  @Test
  void documentsBelongToThePage() {
    int documents = built.node("synthetic", "(Document DOM trees)", 0);
    built.edge(root, "element", 1, documents).property(root, "a", a);
    built.property(documents, "b", b).property(a, "b", b);
    assertEquals(List.of("0>4", "0>1", "4>2"), essential(built));
  }

  @Test
  void ofAWeakMapEntryTheKeysEdgeRetains() {
    var entry = "3 / part of key (K @13) -> value (V @15) pair in WeakMap (table @11)";
    built.edge(a, "internal", entry, c).edge(b, "internal", entry, c);
    assertEquals(List.of("2>3"), essential(built));
  }

  @Test
  void edgeThatOnlyLooksLikeAWeakMapEntryRetains() {
    built.edge(a, "internal", "3 / part of key (K @13) pair in WeakMap (table @11)", c);
    built.property(a, "3 / part of key (K @13) -> value (V @15) pair in WeakMap (table @11)", b);
    assertEquals(List.of("1>3", "1>2"), essential(built));
  }

  @Test
  void nameOfAKeyMayLookLikeAnything() {
    var entry =
        "3 / part of key (a) @1) -> value (x @13) -> value (V @15) pair in WeakMap (table @11)";
    built.edge(a, "internal", entry, c);
    assertEquals(List.of(), essential(built));
  }

  @Test
  void randomHeapsRetainByTheLetterOfTheRules() {
    RandomGraphs.forEachSeed(
        400,
        (heap, _) -> {
          var expected =
              new ArrayList<>(
                  SlowEdges.essential(heap).stream()
                      .map(edge -> edge.from() + ">" + edge.to())
                      .toList());
          var found = essential(heap);
          found.sort(null);
          expected.sort(null);
          assertEquals(expected, found);
        });
  }

  /// The edges that retain, in the order of the file but those of the root in that of their making.
  private static List<String> essential(SnapshotBuilder built) {
    try (var heap = built.load()) {
      var graph = heap.graph();
      var essential = heap.essentialEdges();
      var found = new ArrayList<String>();
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        int source = graph.edgeSource(edge);
        if (essential.isEssential(source, edge)) {
          found.add(source + ">" + graph.edgeTarget(edge));
        }
      }
      return found;
    }
  }
}
