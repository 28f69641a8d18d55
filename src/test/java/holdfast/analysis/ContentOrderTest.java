package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentOrderTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int top = built.node("object", "Top", 1);

  ContentOrderTest() {
    built.property(root, "top", top);
  }

  @Test
  void contentsStandByRetainedSize() {
    built.property(top, "small", built.node("object", "A", 10));
    built.property(top, "large", built.node("object", "B", 20));
    assertEquals("large small", contents());
  }

  @Test
  void contentsOfOneSizeStandByName() {
    built.property(top, "b", built.node("object", "A", 10));
    built.property(top, "a", built.node("object", "B", 10));
    assertEquals("a b", contents());
  }

  @Test
  void namedContentsStandBeforeNumbered() {
    built.edge(top, "element", 1, built.node("object", "A", 10));
    built.property(top, "z", built.node("object", "B", 10));
    assertEquals("z 1", contents());
  }

  @Test
  void prototypeStandsLastAmongItsEquals() {
    built.property(top, "__proto__", built.node("object", "A", 10));
    built.edge(top, "element", 1, built.node("object", "B", 10));
    built.property(top, "z", built.node("object", "C", 10));
    assertEquals("z 1 __proto__", contents());
  }

  @Test
  void numbersStandAsTextStands() {
    for (int index : new int[] {2, 100, 10, 1, 0, 4_000_000}) {
      built.edge(top, "element", index, built.node("object", "A", 10));
    }
    assertEquals("0 1 10 100 2 4000000", contents());
  }

  /// Of one size, in descending order: what makes a quicksort quadratic and deep.
  @Test
  void manyEqualContentsAreSorted() {
    int count = 100_000;
    for (int i = count; i > 0; i--) {
      built.edge(top, "element", i, built.node("object", "A", 1));
    }
    try (var heap = built.load()) {
      var expected = IntStream.rangeClosed(1, count).mapToObj(String::valueOf).sorted().toList();
      assertEquals(expected, names(heap, heap.edges().contents(top)));
      assertEquals(
          expected.subList(0, 100),
          names(heap, heap.edges().contents(top, 100, CancelSignal.NEVER).keys()));
    }
  }

  @Test
  void limitSaysHowManyThereAre() {
    for (int i = 0; i < 5; i++) {
      built.edge(top, "element", i, built.node("object", "A", 10 + i));
    }
    try (var heap = built.load()) {
      var first = heap.edges().contents(top, 2, CancelSignal.NEVER);
      assertEquals(List.of("4", "3"), names(heap, first.keys()));
      assertEquals(5, first.available());
      assertEquals(0, heap.edges().contents(top, 0, CancelSignal.NEVER).keys().length);
    }
  }

  @Test
  void randomHeapsListTheContentsOfTheDefinition() {
    RandomGraphs.forEachSeed(
        400,
        (_, heap) -> {
          for (int node = 0; node < heap.graph().nodeCount(); node++) {
            var expected = slowContents(heap, node);
            assertEquals(expected, list(heap.edges().contents(node)), "node " + node);
            for (int limit = 1; limit <= expected.size(); limit++) {
              assertEquals(
                  expected.subList(0, limit),
                  list(heap.edges().contents(node, limit, CancelSignal.NEVER).keys()),
                  limit + " of node " + node);
            }
          }
        });
  }

  /// What the names of many edges look like.
  private enum Names {
    /// Words and numbers that start alike, with letters that JSON escapes or spells in several
    /// bytes.
    ALL_KINDS,
    DESCENDING_WORDS,
    NUMBERS,
    /// Only the root has such edges, but any may.
    NUMERIC_SHORTCUTS
  }

  @ParameterizedTest
  @EnumSource
  void firstOfManyAreThoseOfTheDefinition(Names names) {
    for (int seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      var heap = new SnapshotBuilder();
      int hub = heap.node("object", "Hub", 1);
      addTargets(heap, hub, names, random);
      try (var loaded = heap.root(heap.root()).load()) {
        var expected = slowContents(loaded, hub);
        assertEquals(expected, list(loaded.edges().contents(hub)), "seed " + seed);
        for (int limit : new int[] {1, 7, 100, 5_000, 15_000, 20_000, 30_000}) {
          var first = loaded.edges().contents(hub, limit, CancelSignal.NEVER);
          assertEquals(
              expected.subList(0, Math.min(limit, expected.size())),
              list(first.keys()),
              limit + " with seed " + seed);
          assertEquals(expected.size(), first.available());
        }
      }
    }
  }

  private static void addTargets(SnapshotBuilder heap, int hub, Names names, Random random) {
    int count = 20_000;
    var pieces =
        new String[] {"a", "aaaaaaaa", "user:1", "é", "\"", "\\", "\uD83D\uDE00", "\uFFFD"};
    for (int i = 0; i < count; i++) {
      int target = heap.node("object", "A", 8 * random.nextInt(3));
      switch (names) {
        case DESCENDING_WORDS -> heap.property(hub, "word" + (100_000 - i), target);
        case NUMBERS -> heap.edge(hub, "element", random.nextInt(1 << 20), target);
        default -> {
          int kind = random.nextInt(names == Names.NUMERIC_SHORTCUTS ? 6 : 5);
          if (kind == 0) {
            heap.edge(hub, "element", random.nextInt(count), target);
          } else if (kind == 5) {
            heap.edge(hub, "shortcut", random.nextInt(100) + "th", target);
          } else if (random.nextInt(50) == 0) {
            heap.property(hub, "__proto__", target);
          } else {
            var name = new StringBuilder();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
              name.append(pieces[random.nextInt(pieces.length)]);
            }
            heap.property(hub, name.append(random.nextInt(10)).toString(), target);
          }
        }
      }
    }
  }

  @Test
  void sortingObeysTheSignal() {
    built.property(top, "a", built.node("object", "A", 10));
    built.property(top, "b", built.node("object", "B", 10));
    var canceled = new CancelFlag();
    canceled.cancel();
    try (var heap = built.load()) {
      assertThrows(CanceledException.class, () -> heap.edges().contents(top, canceled));
      assertThrows(CanceledException.class, () -> heap.edges().contents(top, 1, canceled));
    }
  }

  /// Sizes and names come from the heap under test: they are another test's matter.
  private static List<Integer> slowContents(SnapshotAnalysis heap, int node) {
    var graph = heap.graph();
    return IntStream.range(graph.firstEdge(node), graph.edgesEnd(node))
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer edge) -> -heap.retainedSize(graph.edgeTarget(edge)))
                .thenComparing(edge -> graph.edgeName(edge).equals("__proto__"))
                .thenComparing(edge -> !graph.hasStringName(edge))
                .thenComparing(graph::edgeName)
                .thenComparing(edge -> edge))
        .toList();
  }

  private static List<Integer> list(int[] edges) {
    return Arrays.stream(edges).boxed().toList();
  }

  private String contents() {
    try (var heap = built.load()) {
      return String.join(" ", names(heap, heap.edges().contents(top)));
    }
  }

  private static List<String> names(SnapshotAnalysis heap, int[] edges) {
    return Arrays.stream(edges).mapToObj(heap.graph()::edgeName).toList();
  }
}
