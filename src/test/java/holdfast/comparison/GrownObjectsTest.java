package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrownObjectsTest {
  private static final long STEP = 1_000;

  private final List<SnapshotAnalysis> heaps = new ArrayList<>();

  @AfterEach
  void close() {
    heaps.forEach(SnapshotAnalysis::close);
  }

  /// A hub with the items that all captures up to this one have brought, in a context of its own.
  ///
  /// @param capture from 0, of which each has three items more
  private void addHub(int capture) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    built.edge(root, "shortcut", "global", global);
    int owner = built.node("object", "Owner", 16, 5);
    built.property(global, "owner", owner);
    int context = built.node("object", "system / Context", 24, 7);
    built.edge(owner, "internal", "context", context);
    int hub = built.node("object", "Hub", 16, 9);
    built.edge(context, "context", "hub", hub);
    built.property(hub, "idle", built.node("object", "Hub", 16, 11));
    for (int i = 0; i <= capture; i++) {
      for (long k = 0; k < 3; k++) {
        int item = built.node("object", "Item", 100, i * STEP + 21 + 2 * k);
        built.property(hub, "i" + i + k, item);
      }
    }
    built.property(global, "end", built.node("object", "End", 0, (capture + 1) * STEP - 1));
    heaps.add(built.load());
  }

  private static int rowOf(GrowthTable table, String className) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.rows().get(row).className().equals(className))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void growthIsOfTheObjectThatTookItUpAndNotOfWhatLeadsThere() {
    for (int capture = 0; capture < 3; capture++) {
      addHub(capture);
    }
    var table = GrowthTable.compute(heaps, CancelSignal.NEVER);
    var hub = table.rows().get(rowOf(table, "Hub"));
    var owner = table.rows().get(rowOf(table, "Owner"));
    assertEquals(
        List.of(List.of(2, 2, 2), List.of(332L, 632L, 932L), 1, 600L, true, true),
        List.of(
            hub.counts(),
            hub.retainedSizes(),
            hub.grownCount(),
            hub.gainedInPlace(),
            hub.grewAlways(),
            hub.grewInPlace()));
    assertEquals(
        List.of(1, 0L, 600L),
        List.of(owner.grownCount(), owner.gainedInPlace(), owner.retainedDelta()));
    assertEquals("Hub", table.rows().getFirst().className());
    var history = ObjectHistory.of(heaps, CancelSignal.NEVER);
    int[] grown = table.grownNodes(rowOf(table, "Hub"), history, CancelSignal.NEVER);
    assertEquals(1, grown.length);
    assertEquals(9, heaps.getLast().graph().nodeId(grown[0]));
    assertEquals(
        List.of(332L, 632L, 932L),
        IntStream.range(0, 3).mapToObj(i -> history.retainedSize(i, grown[0])).toList());
    assertEquals(
        List.of(600L, 0L),
        List.of(history.retainedDelta(grown[0]), history.shallowDelta(grown[0])));
  }

  @Test
  void whatBelongsToNoOneProcessGrewNowhere() {
    addHub(0);
    addHub(1);
    var table = GrowthTable.computeByStructure(heaps, CancelSignal.NEVER);
    int hub = rowOf(table, "Hub");
    assertEquals(0, table.rows().get(hub).grownCount());
    assertEquals(true, table.rows().get(hub).grewInPlace());
  }

  private static final List<String> CLASSES = List.of("C0", "C1", "C2", "system / Context");

  /// Grows a tree of objects. Those with even ids are the embedder's, which get new ones.
  private static final class Process {
    private final Random random;
    private final List<Integer> parents = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    Process(Random random) {
      this.random = random;
    }

    SnapshotAnalysis capture(int capture) {
      int born = 5 + random.nextInt(40);
      for (int i = 0; i < born; i++) {
        parents.add(random.nextInt(ids.size() + 1) - 1);
        ids.add(capture * STEP + 2 * i + (random.nextInt(6) == 0 ? 100 : 101));
        sizes.add(8 * random.nextInt(5));
        classes.add(CLASSES.get(random.nextInt(CLASSES.size())));
      }
      var built = new SnapshotBuilder();
      int root = built.root();
      int global = built.node("object", "global", 40, 3);
      built.edge(root, "shortcut", "global", global);
      var numbers = new int[ids.size()];
      for (int i = 0; i < numbers.length; i++) {
        boolean isOfEmbedder = ids.get(i) % 2 == 0;
        long id = isOfEmbedder ? capture * STEP + 400 + 2 * i : ids.get(i);
        numbers[i] =
            built.node(isOfEmbedder ? "native" : "object", classes.get(i), sizes.get(i), id);
        int parent = parents.get(i) < 0 ? global : numbers[parents.get(i)];
        built.property(parent, "p" + i, numbers[i]);
      }
      built.property(global, "end", built.node("object", "End", 0, (capture + 1) * STEP - 1));
      return built.load();
    }
  }

  private static Map<Long, Integer> nodesById(SnapshotAnalysis heap) {
    var nodes = new HashMap<Long, Integer>();
    for (int node = 0; node < heap.graph().nodeCount(); node++) {
      nodes.put(heap.graph().nodeId(node), node);
    }
    return nodes;
  }

  /// The nearest dominator that was there before and is not the engine's.
  private static int holder(SnapshotAnalysis heap, int node) {
    int at = heap.dominatorOf(node);
    while (at != heap.graph().root()) {
      long id = heap.graph().nodeId(at);
      if (id % 2 == 1 && id < STEP && !ClassGrowth.isOfEngine(heap.className(at))) {
        return at;
      }
      at = heap.dominatorOf(at);
    }
    return HeapGraph.NO_NODE;
  }

  private static boolean isNew(SnapshotAnalysis heap, int node) {
    int at = node;
    while (heap.graph().nodeId(at) % 2 == 0) {
      at = heap.dominatorOf(at);
    }
    return heap.graph().nodeId(at) >= STEP;
  }

  @Test
  void grownObjectsAndWhatTheyGainedAreThoseFoundOneByOne() {
    for (int seed = 0; seed < 80; seed++) {
      var process = new Process(new Random(seed));
      int captures = 2 + seed % 3;
      var made = IntStream.range(0, captures).mapToObj(process::capture).toList();
      heaps.addAll(made);
      var first = made.getFirst();
      var last = made.getLast();
      var before = nodesById(first);
      var bytes = new HashMap<Integer, Long>();
      for (int node = 0; node < last.graph().nodeCount(); node++) {
        if (node != last.graph().root() && isNew(last, node)) {
          bytes.merge(holder(last, node), last.shallowSize(node), Long::sum);
        }
      }
      var wanted = new TreeMap<String, List<Long>>();
      for (int node = 0; node < last.graph().nodeCount(); node++) {
        long id = last.graph().nodeId(node);
        if (id % 2 == 1 && id < STEP && last.shallowSize(node) > 0 && before.containsKey(id)) {
          long delta = last.retainedSize(node) - first.retainedSize(before.get(id));
          if (delta > 0) {
            long own = Math.min(delta, bytes.getOrDefault(node, 0L));
            wanted.merge(
                last.className(node),
                List.of(1L, own, delta),
                (a, b) -> List.of(a.get(0) + 1, a.get(1) + b.get(1), a.get(2) + b.get(2)));
          }
        }
      }
      var table = GrowthTable.compute(made, CancelSignal.NEVER);
      var history = ObjectHistory.of(made, CancelSignal.NEVER);
      var found = new TreeMap<String, List<Long>>();
      for (int row = 0; row < table.rows().size(); row++) {
        var growth = table.rows().get(row);
        int[] grown = table.grownNodes(row, history, CancelSignal.NEVER);
        assertEquals(growth.grownCount(), grown.length, "seed " + seed);
        if (grown.length > 0) {
          long delta = IntStream.of(grown).mapToLong(history::retainedDelta).sum();
          found.put(
              growth.className(), List.of((long) grown.length, growth.gainedInPlace(), delta));
        }
      }
      assertEquals(wanted, found, "seed " + seed);
    }
  }

  @Test
  void whatBornObjectsRetainTogetherCountsNoByteTwice() {
    for (int seed = 0; seed < 40; seed++) {
      var process = new Process(new Random(seed));
      var made = IntStream.range(0, 3).mapToObj(process::capture).toList();
      heaps.addAll(made);
      var last = made.getLast();
      var table = GrowthTable.compute(made, CancelSignal.NEVER);
      for (int row = 0; row < table.rows().size(); row++) {
        int[] born = table.bornNodes(row, CancelSignal.NEVER);
        long retained =
            Arrays.stream(born)
                .filter(node -> {
                  for (int at = last.dominatorOf(node);
                      at != last.graph().root();
                      at = last.dominatorOf(at)) {
                    int above = at;
                    if (Arrays.stream(born).anyMatch(other -> other == above)) {
                      return false;
                    }
                  }
                  return true;
                })
                .mapToLong(last::retainedSize)
                .sum();
        assertEquals(retained, table.rows().get(row).bornRetainedSize(), "seed " + seed);
      }
    }
  }
}
