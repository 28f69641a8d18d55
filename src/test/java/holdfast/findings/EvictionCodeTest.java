package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvictionCodeTest {
  private static final int[] STEPS = {20, 120, 220};

  /// A capture of a store that a variable knows, and of its class with a method `put`.
  private static final class Store {
    private final SnapshotBuilder built = new SnapshotBuilder();
    private final int scope = built.node("object", "system / Context", 40, 15);
    private final int store;
    private int tableOfRows;
    private final int put = built.node("closure", "put", 56, 9);

    Store() {
      this("Store");
    }

    Store(String className) {
      store = built.node("object", className, 40, 5);
      int root = built.root();
      int global = built.node("object", "global", 40, 3);
      int prototype = built.node("object", "Object", 24, 7);
      built.root(root).edge(root, "shortcut", "global", global).property(global, "store", store);
      built.property(store, "__proto__", prototype).property(prototype, "put", put);
      built.edge(put, "internal", "context", scope);
    }

    /// A Map of rows numbered from 0, whose ids grow with the numbers; those of Maps differ by the
    /// Maps' ids.
    private int map(long id, int rows) {
      int map = built.node("object", "Map", 32, id);
      int table = built.node("array", "", 8L * rows, 1100 + 200L * (rows - 1) + id);
      built.edge(map, "internal", "table", table);
      tableOfRows = table;
      int buckets = Integer.highestOneBit(rows) * 2;
      for (int i = 0; i < rows; i++) {
        int row = built.node("object", "Row", 100, 1000 + 200L * i + id);
        built.edge(table, "internal", Integer.toString(3 + buckets + 3 * i + 1), row);
      }
      return map;
    }

    Store property(String name, long id, int rows) {
      built.property(store, name, map(id, rows));
      return this;
    }

    /// The object that stands in the table of a Map under a word, and one that stands nowhere else.
    Store knows(String entry, String other) {
      int last = built.node("object", "Link", 40, 61);
      built.property(store, entry, last).edge(tableOfRows, "internal", "4", last);
      if (!other.isEmpty()) {
        built.property(store, other, built.node("object", "Cache", 40, 63));
      }
      return this;
    }

    Store variable(String name, long id, int rows) {
      built.edge(scope, "context", name, map(id, rows));
      return this;
    }

    /// Which names `put` uses, as V8 keeps them beside bytecode that has been compiled further.
    Store uses(String... names) {
      return usesIn("data", "(code for put)", names);
    }

    /// The same.
    ///
    /// @param edge by which the function's shared part knows its code
    /// @param codeName what that code is called
    Store usesIn(String edge, String codeName, String... names) {
      int shared = built.node("code", "put", 72, 21);
      int code = built.node("code", codeName, 72, 23);
      int bytes = built.node("code", "system / BytecodeArray", 72, 25);
      int pool = built.node("code", "(constant pool)", 72, 27);
      built.edge(put, "internal", "shared", shared).edge(shared, "internal", edge, code);
      built.edge(code, "internal", "bytes", bytes).edge(bytes, "hidden", 3, pool);
      for (int i = 0; i < names.length; i++) {
        built.edge(pool, "hidden", i, built.node("string", names[i], 24, 31 + 2L * i));
      }
      return this;
    }
  }

  private static List<String> judged(String holder, IntFunction<Store> captures) {
    var snapshots = IntStream.of(STEPS).mapToObj(n -> captures.apply(n).built.load()).toList();
    try {
      var findings = LeakSearch.run(snapshots, CancelSignal.NEVER).findings();
      return findings.stream()
          .filter(f -> f.holder().edgeName().equals(holder))
          .map(f -> f.verdict().text() + " " + f.entries())
          .toList();
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  private static final List<String> LEAK = List.of("leak [20, 120, 220]");
  private static final List<String> SUSPECT = List.of("suspect [20, 120, 220]");

  @Test
  void mapWhoseOldestEntryIsRemovedWhenThereAreManyIsSuspect() {
    assertEquals(
        SUSPECT,
        judged(
            "rows",
            n ->
                new Store().property("rows", 51, n).uses("rows", "set", "size", "delete", "next")));
  }

  @Test
  void codeMayHaveNoName() {
    String[] evicting = {"rows", "set", "size", "delete", "next"};
    assertEquals(
        SUSPECT,
        judged(
            "rows",
            n -> new Store().property("rows", 51, n).usesIn("function_data", "", evicting)));
    assertEquals(
        LEAK,
        judged("rows", n -> new Store().property("rows", 51, n).usesIn("other", "", evicting)));
  }

  @Test
  void mapThatStartsAnewAtItsMostIsSuspect() {
    assertEquals(
        SUSPECT,
        judged(
            "rows",
            n -> new Store().property("rows", 51, n).uses("rows", "set", "_size", "max", "Map")));
  }

  @Test
  void mapWhoseSizeIsSeenBesideABoundIsSuspect() {
    assertEquals(
        SUSPECT,
        judged(
            "rows",
            n ->
                new Store()
                    .property("rows", 51, n)
                    .uses("rows", "set", "size", "maxSize", "trim")));
  }

  @Test
  void anotherObjectOfTheOwnerMayBeTheOneWithTheBoundUnlessItIsAnEntry() {
    IntFunction<Store> store =
        n ->
            new Store().property("rows", 51, n).uses("rows", "set", "size", "max", "newest", "lru");
    assertEquals(
        List.of("suspect [21, 121, 221]"), judged("rows", n -> store.apply(n).knows("newest", "")));
    assertEquals(
        List.of("leak [21, 121, 221]"), judged("rows", n -> store.apply(n).knows("newest", "lru")));
  }

  @Test
  void howLargeAFileMayBeBoundsNothing() {
    assertEquals(
        LEAK,
        judged(
            "rows",
            n -> new Store().property("rows", 51, n).uses("rows", "set", "size", "maxFileSize")));
  }

  @Test
  void mapThatIsOnlyFilledLeaks() {
    assertEquals(
        LEAK, judged("rows", n -> new Store().property("rows", 51, n).uses("rows", "set", "size")));
  }

  @Test
  void mapWhoseEntryIsRemovedWhenItsWorkIsDoneLeaks() {
    assertEquals(
        LEAK,
        judged(
            "rows",
            n -> new Store().property("rows", 51, n).uses("rows", "set", "size", "delete")));
  }

  @Test
  void howManyMayRunBoundsNothing() {
    assertEquals(
        LEAK,
        judged(
            "rows",
            n ->
                new Store()
                    .property("rows", 51, n)
                    .uses("rows", "set", "size", "delete", "maxConcurrent")));
  }

  @Test
  void indexBesideAMapAtItsBoundLeaks() {
    assertEquals(
        LEAK,
        judged(
            "index",
            n ->
                new Store()
                    .property("rows", 51, 20)
                    .property("index", 53, n)
                    .uses("rows", "index", "set", "size", "delete", "next")));
  }

  @Test
  void variableIsKnownByItsScopeUnlessTwoAreAlike() {
    IntFunction<Store> one =
        n -> new Store().variable("rows", 51, n).uses("set", "size", "delete", "next");
    assertEquals(SUSPECT, judged("rows", one));
    assertEquals(LEAK, judged("rows", n -> one.apply(n).variable("index", 53, 20)));
  }

  @Test
  void ownerWhoseNameSaysThatItIsBoundedIsSuspect() {
    for (var name :
        List.of("LRUCache", "QuickLRU", "LruMap", "TinyLFU", "BoundedSet", "RingBuffer")) {
      assertEquals(
          SUSPECT, judged("rows", n -> new Store(name).property("rows", 51, n).uses("set")), name);
    }
    for (var name : List.of("PlurCache", "Unbounded", "Boundedness", "StringBuffer", "Alrum")) {
      assertEquals(
          LEAK, judged("rows", n -> new Store(name).property("rows", 51, n).uses("set")), name);
    }
  }
}
