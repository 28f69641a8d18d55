package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.RetainingForest;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowRetention;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTreeTest {
  /// A Map `store` in a variable of the function `serve` of the module, which keeps sessions, each
  /// with a cart.
  private static SnapshotBuilder shop(int sessions, String variable) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 8, 3);
    int serve = built.node("closure", "serve", 8, 5);
    int context = built.node("object", "system / Context", 8, 7);
    int store = built.node("object", "Map", 8, 9);
    int table = built.node("array", "", 8, 11);
    built.edge(root, "shortcut", "global", global).property(global, "serve", serve);
    built.edge(serve, "internal", "context", context).edge(context, "context", variable, store);
    built.edge(store, "internal", "table", table);
    for (int i = 0; i < sessions; i++) {
      int session = built.node("object", "Session", 40, 101 + 4 * i);
      int cart = built.node("object", "Cart", 60, 103 + 4 * i);
      built.edge(table, "internal", 10 + 3 * i, session).property(session, "cart", cart);
    }
    return built;
  }

  @Test
  void chainsFoldWithoutTheirPlumbing() {
    try (var heap = shop(3, "store").load()) {
      assertEquals(
          """
          global 3/180
            serve serve() 3/180
              store Map 3/180
                […] Session ×3 3/180
                  cart Cart ×3 3/180
          """,
          SlowRetention.text(tree(heap, nodes(heap, "Cart"))));
    }
  }

  @Test
  void objectsOfTwoKindsOnOneChainCountAtTheirOwnPlaces() {
    try (var heap = shop(2, "store").load()) {
      var tree = tree(heap, nodes(heap, "Cart", "Session"));
      int sessions = tree.way(place(tree, "Cart"))[3];
      assertEquals(4, tree.objects(sessions));
      assertArrayEquals(nodes(heap, "Session"), tree.targets(sessions));
      assertEquals(200, tree.retainedSize(sessions));
      assertEquals(0, tree.retainedSize(place(tree, "Cart")), "its session retains it");
      assertEquals(120, tree.shallowSize(place(tree, "Cart")));
    }
  }

  @Test
  void plumbingThatIsAskedForShows() {
    try (var heap = shop(2, "store").load()) {
      assertEquals(
          """
          global 1/200
            serve serve() 1/200
              store Map 1/200
                table (array) 1/200
          """,
          SlowRetention.text(tree(heap, 5)));
    }
  }

  @Test
  void placeWhereOneObjectHoldsNearlyAllIsFound() {
    try (var heap = shop(9, "store").load()) {
      var tree = tree(heap, nodes(heap, "Cart"));
      assertEquals("Map", tree.className(tree.holderOf(0.95)));
      assertEquals(4, tree.example(tree.holderOf(0.95)));
    }
  }

  @Test
  void manyPropertiesThatLeadToOneClassAreADictionary() {
    assertEquals("Object a Item,Object b Item", dictionary("a", "b"));
    assertEquals("Object … Item", dictionary("a", "b", "c", "d", "e", "f", "g", "h", "i"));
  }

  private static String dictionary(String... names) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int state = built.node("object", "Object", 8);
    built.edge(root, "shortcut", "state", state);
    for (var name : names) {
      built.property(state, name, built.node("object", "Item", 8));
    }
    try (var heap = built.load()) {
      var tree = tree(heap, nodes(heap, "Item"));
      return IntStream.of(tree.children(1))
          .mapToObj(place ->
              String.join(
                  " ",
                  "Object",
                  tree.link(place).name().isEmpty() ? "…" : tree.link(place).name(),
                  tree.className(place)))
          .sorted()
          .reduce((a, b) -> a + "," + b)
          .orElse("");
    }
  }

  @Test
  void changeTellsWhichPathsAreNewOrGrewOrAreGone() {
    try (var before = shop(2, "store").load();
        var more = shop(5, "store").load();
        var moved = shop(2, "archive").load()) {
      var grown = compare(before, more, "Session");
      assertEquals(PathChange.GREW, grown.change(place(grown, "Session")));
      assertEquals(2, grown.objectsBefore(place(grown, "Session")));
      assertEquals(200, grown.retainedSizeBefore(RetentionTree.TOP));
      var shrunk = compare(more, before, "Session");
      assertEquals(PathChange.SHRANK, shrunk.change(place(shrunk, "Session")));
      var other = compare(before, moved, "Session");
      assertEquals(PathChange.SAME, other.change(RetentionTree.TOP));
      assertEquals(
          List.of("archive NEW", "store GONE"),
          IntStream.of(other.children(other.way(place(other, "Session"))[1]))
              .mapToObj(place -> other.link(place).name() + " " + other.change(place))
              .sorted()
              .toList());
    }
  }

  @Test
  void objectsGoTogetherByWhatHoldsThem() {
    try (var heap = shop(3, "store").load()) {
      var groups = HolderGroup.of(tree(heap, nodes(heap, "Cart")));
      assertEquals(1, groups.size());
      assertEquals(3, groups.getFirst().nodes().length);
      assertEquals(180, groups.getFirst().retainedSize());
    }
  }

  @Test
  void linksOfAListAreOneGroupWhereverTheyHang() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int queue = built.node("object", "Queue", 8);
    built.edge(root, "shortcut", "queue", queue);
    int before = queue;
    for (int i = 0; i < 5; i++) {
      int link = built.node("object", "Link", 16);
      built.property(before, "next", link);
      before = link;
    }
    try (var heap = built.load()) {
      var tree = tree(heap, nodes(heap, "Link"));
      var groups = HolderGroup.of(tree);
      assertEquals(
          List.of("4 Link 64 0", "1 Queue 16 80"),
          groups.stream()
              .map(group ->
                  String.join(
                      " ",
                      "" + group.nodes().length,
                      tree.className(tree.parent(group.place())),
                      "" + group.shallowSize(),
                      "" + group.retainedSize()))
              .toList());
    }
  }

  @Test
  void nothingAskedForIsAnEmptyTree() {
    try (var heap = shop(1, "store").load()) {
      var tree = tree(heap);
      assertEquals(1, tree.placeCount());
      assertEquals(RetentionTree.TOP, tree.holderOf(0.95));
    }
  }

  @Test
  void randomHeapsFoldAsTheirChainsOneByOneDo() {
    for (long seed = 1; seed <= 300; seed++) {
      long other = seed + 1;
      RandomGraphs.forSeed(
          seed,
          (built, heap) -> {
            try (var later = RandomGraphs.withSeed(other).load()) {
              var sets = List.of(someOf(heap, later), someOf(later, later));
              var tree = RetentionTree.compute(sets, () -> {}, CancelSignal.NEVER);
              assertEquals(SlowRetention.of(sets, forests(sets)), SlowRetention.describe(tree));
            }
          });
    }
  }

  /// Chains of the earlier capture take the way of the later one where two are equally short.
  private static List<RetainingForest> forests(List<RetainedSet> sets) {
    var before = sets.getFirst();
    var now = sets.getLast();
    var last = forest(now, _ -> HeapGraph.NO_NODE);
    var alike = new SameRetainers(now.snapshot(), last, before.snapshot(), CancelSignal.NEVER);
    return List.of(forest(before, alike::retainerOf), last);
  }

  private static RetainingForest forest(RetainedSet set, IntUnaryOperator preferred) {
    return RetainingForest.compute(set.snapshot(), set.nodes(), preferred, CancelSignal.NEVER);
  }

  private static RetainedSet someOf(SnapshotAnalysis heap, SnapshotAnalysis named) {
    int[] nodes =
        IntStream.range(0, heap.graph().nodeCount()).filter(node -> node % 4 != 2).toArray();
    return new RetainedSet(heap, heap.classKeysNamedLike(named, CancelSignal.NEVER), nodes);
  }

  private static RetentionTree tree(SnapshotAnalysis heap, int... nodes) {
    return RetentionTree.compute(
        List.of(RetainedSet.of(heap, nodes)), () -> {}, CancelSignal.NEVER);
  }

  private static RetentionTree compare(
      SnapshotAnalysis before, SnapshotAnalysis now, String className) {
    return RetentionTree.compute(
        List.of(
            RetainedSet.of(before, nodes(before, className)),
            RetainedSet.of(now, nodes(now, className))),
        () -> {},
        CancelSignal.NEVER);
  }

  private static int[] nodes(SnapshotAnalysis heap, String... classes) {
    var wanted = List.of(classes);
    var keys = heap.classKeys();
    return RetainedSet.ofClasses(
            heap, keys, number -> wanted.contains(keys.name(number)), CancelSignal.NEVER)
        .nodes();
  }

  private static int place(RetentionTree tree, String className) {
    return IntStream.range(1, tree.placeCount())
        .filter(place -> tree.className(place).equals(className))
        .findFirst()
        .orElseThrow();
  }
}
