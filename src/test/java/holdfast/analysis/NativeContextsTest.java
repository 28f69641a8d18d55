package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeContextsTest {
  private static final int NONE = NativeContexts.NONE;
  private static final int SHARED = NativeContexts.SHARED;

  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int page = built.node("hidden", "system / NativeContext / page", 100);
  private final int frame = built.node("hidden", "system / NativeContext / frame", 100);
  private final int object = built.node("object", "A", 10);

  @ParameterizedTest
  @CsvSource({
    "system / NativeContext, true",
    "system / NativeContext / https://example.org, true",
    "Detached system / NativeContext, true",
    "Detached system / NativeContext / x, true",
    "system / NativeContextual, false",
    "system / Context, false",
    "NativeContext, false"
  })
  void nativeContextIsKnownByItsName(String name, boolean expected) {
    int node = built.node("object", name, 1);
    try (var heap = built.load()) {
      var contexts = heap.nativeContexts(CancelSignal.NEVER).contexts();
      assertEquals(expected, Arrays.stream(contexts).anyMatch(context -> context == node));
    }
  }

  @Test
  void contextOwnsItselfAndWhatItHolds() {
    built.property(page, "a", object);
    assertOwners(NONE, page, frame, page);
  }

  @Test
  void whatTwoContextsHoldIsShared() {
    built.property(page, "a", object).property(frame, "a", object);
    assertOwners(NONE, page, frame, SHARED);
  }

  @Test
  void whatASharedObjectHoldsIsShared() {
    int held = built.node("object", "B", 1);
    built.property(page, "a", object).property(frame, "a", object).property(object, "b", held);
    assertOwners(NONE, page, frame, SHARED, SHARED);
  }

  @Test
  void contextIsNeverOwnedByAnother() {
    built.property(page, "frame", frame).property(frame, "a", object);
    assertOwners(NONE, page, frame, frame);
  }

  @Test
  void nothingSpreadsAlongWeakEdgesAndShortcuts() {
    built.edge(page, "weak", "w", object).edge(page, "shortcut", "s", object);
    assertOwners(NONE, page, frame, NONE);
  }

  @Test
  void mapOfTheMapTellsTheOwnerWhoeverHoldsTheObject() {
    int map = built.node("hidden", "system / Map", 1);
    int mapOfMap = built.node("hidden", "system / Map", 1);
    built.edge(object, "internal", "map", map).edge(map, "internal", "map", mapOfMap);
    built.edge(mapOfMap, "internal", "native_context", page).property(frame, "a", object);
    assertOwners(NONE, page, frame, page, page, page);
  }

  @Test
  void filterByIdChoosesWhatTheContextOwnsAndElsewhereNothing() {
    built.property(root, "a", page).property(page, "a", object);
    try (var heap = built.load()) {
      long id = heap.graph().nodeId(page);
      assertEquals(
          List.of("(system) 100", "A 10"), counted(heap, NodeFilter.ofNativeContextWithId(id)));
      assertEquals(List.of(), counted(heap, NodeFilter.ofNativeContextWithId(id + 1000)));
    }
  }

  private static List<String> counted(SnapshotAnalysis heap, NodeFilter filter) {
    return heap.classCounts(filter, CancelSignal.NEVER).stream()
        .map(row -> row.className() + " " + row.shallowSize())
        .toList();
  }

  @Test
  void randomHeapsHaveTheOwnersOfTheDefinition() {
    for (long seed = 1; seed <= 500; seed++) {
      var random = randomHeap(seed);
      try (var heap = random.load()) {
        var found = heap.nativeContexts(CancelSignal.NEVER);
        assertArrayEquals(
            new SlowOwners(random).all(),
            IntStream.range(0, random.nodes().size()).map(found::ownerOf).toArray(),
            "seed " + seed + "\n" + random.text());
      }
    }
  }

  /// Few kinds of nodes, so that chains of maps are frequent.
  private static SnapshotBuilder randomHeap(long seed) {
    var random = new Random(seed);
    var heap = new SnapshotBuilder();
    heap.root();
    int count = 3 + random.nextInt(12);
    for (int node = 1; node < count; node++) {
      switch (random.nextInt(5)) {
        case 0 -> heap.node("hidden", "system / NativeContext", 10);
        case 1, 2 -> heap.node("hidden", "system / Map", 10);
        default -> heap.node("object", "A", 10);
      }
    }
    for (int i = random.nextInt(3 * count); i > 0; i--) {
      int from = random.nextInt(count);
      int to = 1 + random.nextInt(count - 1);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> heap.edge(from, "internal", "map", to);
        case 3, 4 -> heap.edge(from, "internal", "native_context", to);
        case 5 -> heap.edge(from, random.nextBoolean() ? "weak" : "shortcut", "map", to);
        default -> heap.property(from, "map", to);
      }
    }
    return heap;
  }

  /// For each node the set of contexts it is reached from, grown until nothing changes.
  private record SlowOwners(SnapshotBuilder heap) {
    int[] all() {
      var reachedFrom = new ArrayList<Set<Integer>>();
      var fixed = new HashSet<Integer>();
      for (int node = 0; node < heap.nodes().size(); node++) {
        int owner = isContext(node) ? node : contextOf(internal(internal(node, "map"), "map"));
        reachedFrom.add(owner == NONE ? new HashSet<>() : new HashSet<>(Set.of(owner)));
        if (owner != NONE) {
          fixed.add(node);
        }
      }
      boolean grown = true;
      while (grown) {
        grown = false;
        for (var edge : heap.edges()) {
          if (!Set.of("weak", "shortcut").contains(edge.type()) && !fixed.contains(edge.to())) {
            grown |= reachedFrom.get(edge.to()).addAll(reachedFrom.get(edge.from()));
          }
        }
      }
      return reachedFrom.stream()
          .mapToInt(owners ->
              owners.isEmpty() ? NONE : owners.size() > 1 ? SHARED : owners.iterator().next())
          .toArray();
    }

    private boolean isContext(int node) {
      return heap.nodes().get(node).name().equals("system / NativeContext");
    }

    /// Where the first internal edge of a name leads.
    private int internal(int node, String name) {
      return heap.edges().stream()
          .filter(edge ->
              edge.from() == node && edge.type().equals("internal") && edge.name().equals(name))
          .mapToInt(SnapshotBuilder.Edge::to)
          .findFirst()
          .orElse(NONE);
    }

    private int contextOf(int map) {
      return heap.edges().stream()
          .filter(edge ->
              edge.from() == map
                  && edge.type().equals("internal")
                  && edge.name().equals("native_context")
                  && isContext(edge.to()))
          .mapToInt(SnapshotBuilder.Edge::to)
          .findFirst()
          .orElse(NONE);
    }
  }

  private void assertOwners(int... expected) {
    built.property(root, "a", page);
    try (var heap = built.load()) {
      var contexts = heap.nativeContexts(CancelSignal.NEVER);
      assertArrayEquals(
          expected, IntStream.range(0, expected.length).map(contexts::ownerOf).toArray());
    }
  }
}
