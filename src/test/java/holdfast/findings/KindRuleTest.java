package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRuleTest {
  /// A holder of three objects, and the names of its owner and of itself.
  @ParameterizedTest
  @CsvSource({
    "Map, app, bySession, Session, SESSION_STORE",
    "Map, app, sessionCache, Session, CACHE",
    "Map, app, byKey, Page, CACHE",
    "Array, _events, tick, Function, LISTENER",
    "Array, bus, listenerTree, View, SUBSCRIPTION",
    "Array, queue, waiting, Job, QUEUE",
    "Set, server, sockets, Peer, CONNECTION_SET",
    "Array, app, later, Function, CLOSURE",
    "TimersList, timers, 4000, Timeout, TIMER",
    "Promise, app, ready, Thing, PROMISE",
    "Array, app, pluginRegistry, Plugin, REGISTRY",
    "Array, app, chunks, FastBuffer, BUFFER",
    "Array, app, removed, Detached <div>, DETACHED_DOM",
    "Array, app, list, Thing, OTHER"
  })
  void kindFollowsFromNamesAndContent(
      String holderClass, String owner, String name, String entryClass, LeakKind kind) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int module = built.node("object", "Module", 10, 3);
    int holder = built.node("object", holderClass, 10, 5);
    built.edge(root, "shortcut", "m", module).property(module, name, holder);
    var type = entryClass.equals("Function") ? "closure" : "object";
    for (int i = 0; i < 3; i++) {
      built.edge(holder, "element", i, built.node(type, entryClass, 100, 101 + 2L * i));
    }
    var path =
        List.of(
            new HolderLink("", "Module", module, 3),
            new HolderLink(owner, "Object", module, 3),
            new HolderLink(name, holderClass, holder, 5));
    assertEquals(kind, kind(built, holder, path, entryClass));
  }

  @Test
  void objectsThatKeepRemovedElementsAreDetachedDom() {
    var built = new SnapshotBuilder();
    int holder = built.node("object", "Array", 10, 5);
    built.edge(built.root(), "shortcut", "closed", holder);
    for (int i = 0; i < 3; i++) {
      int panel = built.node("object", "Panel", 100, 101 + 2L * i);
      int element = built.node("native", "Detached <section>", 100, 202 + 2L * i);
      built.edge(holder, "element", i, panel).property(panel, "el", element);
    }
    var path = List.of(new HolderLink("closed", "Array", holder, 5));
    assertEquals(LeakKind.DETACHED_DOM, kind(built, holder, path, "Panel"));
  }

  @Test
  void contextInWhichEntriesWereMadeTellsTheKindUnlessTheyLeakThemselves() {
    var built = new SnapshotBuilder();
    int holder = built.node("object", "Map", 10, 5);
    built.edge(built.root(), "shortcut", "pages", holder);
    for (int i = 0; i < 3; i++) {
      int page = built.node("object", "Page", 100, 101 + 2L * i);
      int frame = built.node("object", "AsyncContextFrame", 100, 201 + 2L * i);
      built.edge(holder, "element", i, page).property(page, "frame", frame);
    }
    var path = List.of(new HolderLink("pages", "Map", holder, 5));
    assertEquals(LeakKind.CACHE, kind(built, holder, path, "Page"));
    assertEquals(LeakKind.ASYNC_CONTEXT, kind(built, holder, path, "Trace"));
  }

  @Test
  void linksOfAListAreItsEntriesAndNotTheirFunctions() {
    var built = new SnapshotBuilder();
    int holder = built.node("object", "system / Context", 10, 5);
    built.edge(built.root(), "shortcut", "scope", holder);
    int task = built.node("object", "Task", 100, 101);
    built.edge(holder, "context", "queueHead", task);
    for (int i = 0; i < 3; i++) {
      built.edge(holder, "context", "f" + i, built.node("closure", "done", 50, 201 + 2L * i));
    }
    var path = List.of(new HolderLink("queueHead", "Task", task, 101));
    assertEquals(LeakKind.CLOSURE, kind(built, holder, path, "Task", ""));
    assertEquals(LeakKind.QUEUE, kind(built, holder, path, "Task", "Task"));
  }

  @Test
  void bytesInTheSeriesOfAMetricAreNoBuffers() {
    var built = new SnapshotBuilder();
    int holder = built.node("object", "Map", 10, 5);
    built.edge(built.root(), "shortcut", "series", holder);
    for (int i = 0; i < 3; i++) {
      int buckets = built.node("object", "Float64Array", 100, 101 + 2L * i);
      built.edge(holder, "element", i, buckets);
    }
    var path = List.of(new HolderLink("series", "Map", holder, 5));
    assertEquals(LeakKind.LABEL_CARDINALITY, kind(built, holder, path, "{labels, buckets}"));
    assertEquals(LeakKind.BUFFER, kind(built, holder, path, "{id, buckets}"));
  }

  private static LeakKind kind(
      SnapshotBuilder built, int holder, List<HolderLink> path, String leakedClass) {
    return kind(built, holder, path, leakedClass, "");
  }

  private static int classNumber(Capture capture, String name) {
    return IntStream.range(0, capture.classes().count())
        .filter(number -> capture.classes().name(number).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static LeakKind kind(
      SnapshotBuilder built,
      int holder,
      List<HolderLink> path,
      String leakedClass,
      String listClass) {
    try (var snapshot = built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var candidate = new Candidate(holder);
      candidate.add(holder, 3, 300);
      candidate.listClass =
          listClass.isEmpty() ? Candidate.NO_CLASS : classNumber(capture, listClass);
      var gained = GainedClasses.of(capture, (node, sources) -> !sources.contains(node), candidate);
      return KindRule.of(path, leakedClass, gained, false);
    }
  }
}
