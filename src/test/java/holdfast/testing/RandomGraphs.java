package holdfast.testing;

import holdfast.analysis.SnapshotAnalysis;
import java.util.HashSet;
import java.util.Random;

/// Small heaps at random, the same for the same seed: every type of node and edge that a rule of
/// counting knows, self loops, cycles nothing reaches, WeakMap entries, several user roots or none.
public final class RandomGraphs {
  private static final String[] PROPERTIES = {"a", "b", "c", "d", "e", "x,y", "__proto__"};
  private static final String[] INTERNALS = {
    "map", "elements", "sloppy_function_map", "first", "second", "4", "1"
  };

  /// Type and name; those that stand more often are drawn more often.
  private static final String[][] KINDS = {
    {"object", "A"},
    {"object", "A"},
    {"object", "B"},
    {"object", "Object"},
    {"object", "Object"},
    {"object", "Object"},
    {"object", "WeakMap"},
    {"closure", "f"},
    {"closure", ""},
    {"array", ""},
    {"array", ""},
    {"array", "(map descriptors)"},
    {"hidden", "system / Map"},
    {"hidden", "system / NativeContext"},
    {"native", "N"},
    {"native", "<div id=\"x\">"},
    {"native", "system / ExternalStringData"},
    {"string", "text"},
    {"code", "c"},
    {"number", "1"},
    {"synthetic", "(GC roots)"},
    {"synthetic", "(Document DOM trees)"},
    {"object shape", "s"},
    {"regexp", "a+"}
  };

  /// What must hold for every heap.
  @FunctionalInterface
  public interface Check {
    void check(SnapshotBuilder built, SnapshotAnalysis heap);
  }

  private final Random random;
  private final SnapshotBuilder heap = new SnapshotBuilder();
  private int nodeCount;
  private int root;

  private RandomGraphs(long seed) {
    random = new Random(seed);
  }

  /// Checks the heaps of the seeds from 1 on; a failure tells seed and graph.
  public static void forEachSeed(int count, Check check) {
    for (long seed = 1; seed <= count; seed++) {
      forSeed(seed, check);
    }
  }

  /// Checks the heap of one seed.
  public static void forSeed(long seed, Check check) {
    var built = withSeed(seed);
    try (var loaded = built.load()) {
      check.check(built, loaded);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e + "\n" + built.text(), e);
    }
  }

  /// The heap of a seed, which shares ids with those of other seeds.
  public static SnapshotBuilder withSeed(long seed) {
    return new RandomGraphs(seed).build();
  }

  private SnapshotBuilder build() {
    nodeCount = 2 + random.nextInt(random.nextInt(4) == 0 ? 60 : 14);
    root = random.nextInt(3) == 0 ? random.nextInt(nodeCount) : 0;
    heap.root(root);
    boolean userRoots = random.nextInt(8) != 0;
    addNodes();
    addRootEdges(userRoots);
    boolean rootIsHeld = random.nextInt(8) == 0; // V8 writes no such file
    int edges = random.nextInt(3 * nodeCount + 1);
    for (int i = 0; i < edges; i++) {
      int to = random.nextInt(nodeCount);
      if (to != root || rootIsHeld) {
        addEdge(random.nextInt(nodeCount), to, userRoots);
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      addWeakMapEntry(i);
    }
    return heap;
  }

  private void addNodes() {
    for (int node = 0; node < nodeCount; node++) {
      long id = 2L * (nodeCount - node) + random.nextInt(2) + 4L * nodeCount * random.nextInt(2);
      if (node == root) {
        heap.node("synthetic", "", 0, id);
      } else {
        var kind = KINDS[random.nextInt(KINDS.length)];
        heap.node(kind[0], kind[1], random.nextInt(6) == 0 ? 0 : random.nextInt(100), id);
      }
    }
  }

  private void addRootEdges(boolean userRoots) {
    var targets = new HashSet<Integer>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int target = random.nextInt(nodeCount);
      if (target != root && targets.add(target)) {
        if (userRoots || isSynthetic(target)) {
          boolean shortcut = !isSynthetic(target) && random.nextBoolean();
          heap.edge(root, shortcut ? "shortcut" : "element", shortcut ? "global" : "1", target);
        }
      }
    }
  }

  private boolean isSynthetic(int node) {
    return heap.nodes().get(node).type().equals("synthetic")
        && !heap.nodes().get(node).name().equals("(Document DOM trees)");
  }

  /// DevTools cannot count distances where the root has two edges to one user root.
  private boolean isBelowRoot(int node) {
    return heap.edges().stream().anyMatch(edge -> edge.from() == root && edge.to() == node);
  }

  private void addEdge(int from, int to, boolean userRoots) {
    if (from == root && (!userRoots && !isSynthetic(to) || isBelowRoot(to))) {
      return;
    }
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> heap.edge(from, "weak", "w", to);
      case 3 -> heap.edge(from, "shortcut", random.nextBoolean() ? "s" : "7", to);
      case 4, 5, 6 -> heap.edge(from, "element", random.nextInt(9), to);
      case 7 -> heap.edge(from, "hidden", random.nextInt(9), to);
      case 8 -> heap.edge(from, "context", "v", to);
      case 9, 10, 11 ->
          heap.edge(from, "internal", INTERNALS[random.nextInt(INTERNALS.length)], to);
      default -> heap.property(from, PROPERTIES[random.nextInt(PROPERTIES.length)], to);
    }
  }

  private void addWeakMapEntry(int number) {
    int table = random.nextInt(nodeCount);
    int key = random.nextInt(nodeCount);
    int value = random.nextInt(nodeCount);
    var nodes = heap.nodes();
    var name =
        "%d / part of key (K @%d) -> value (V @%d) pair in WeakMap (table @%d)"
            .formatted(number, nodes.get(key).id(), nodes.get(value).id(), nodes.get(table).id());
    if (table != key && value != root && mayHoldEntry(table) && mayHoldEntry(key)) {
      heap.edge(table, "internal", name, value).edge(key, "internal", name, value);
    }
  }

  private boolean mayHoldEntry(int node) {
    return node != root && !heap.nodes().get(node).name().equals("(map descriptors)");
  }
}
