package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationSearchTest {
  private final ScriptHeap heap = new ScriptHeap();

  private String find(int near, String name, int maker, boolean byMaker) {
    return find(near, name, maker, byMaker, HeapGraph.NO_NODE);
  }

  /// @param made an object that is made for each entry, or NO_NODE
  private String find(int near, String name, int maker, boolean byMaker, int made) {
    try (var snapshot = heap.built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var path =
          List.of(
              new HolderLink("", "global", heap.global, 3),
              new HolderLink("f", "Function", near, 5),
              new HolderLink(name, "Map", heap.global, 7));
      return new DeclarationSearch(capture)
          .find(path, maker, made(capture, made), byMaker)
          .map(SourceLocation::toString)
          .orElse("none");
    }
  }

  private static List<ClassMembers> made(Capture capture, int node) {
    return node == HeapGraph.NO_NODE
        ? List.of()
        : List.of(new ClassMembers(capture.classes().classOf(node), node, 1, ClassKinds.OWN));
  }

  @Test
  void propertyNamedByASymbolIsFoundWhereItIsSet() {
    int near = heap.script(71, "/app/shop.js", "const kOld = Symbol('old');\napp[kOld] = [];");
    assertEquals("/app/shop.js:2:5", find(near, "<symbol old>", HeapGraph.NO_NODE, false));
  }

  @Test
  void symbolIsFoundWhereItIsMadeIfNothingSetsIt() {
    int near = heap.script(71, "/app/shop.js", "\nconst kOld = Symbol.for(\"old\");");
    assertEquals("/app/shop.js:2:7", find(near, "<symbol old>", HeapGraph.NO_NODE, false));
  }

  @Test
  void nameOfAnotherModuleDeclaresNothing() {
    int near = heap.script(71, "/app/shop.js", "const store = require('lru');\n\nstore.set(1, 2);");
    assertEquals("/app/shop.js:3:1", find(near, "store", HeapGraph.NO_NODE, false));
  }

  @Test
  void ownLineThatMakesTheEntriesComesBeforeAPackage() {
    int near = heap.script(71, "/app/node_modules/lru/index.js", "this.store = {};");
    heap.script(72, "/app/shop.js", "// orders\ncache.put(new Order(1));");
    int order = heap.built.node("object", "Order", 10, 901);
    heap.built.property(heap.global, "order", order);
    assertEquals("/app/shop.js:2:15", find(near, "store", HeapGraph.NO_NODE, false, order));
    assertEquals(
        "/app/node_modules/lru/index.js:1:6", find(near, "store", HeapGraph.NO_NODE, false));
  }

  @Test
  void ownClassOfTheEntriesComesBeforeAPackage() {
    int near = heap.script(71, "/app/node_modules/lru/index.js", "this.store = {};");
    heap.script(72, "/app/order.js", "// cut off");
    int order = heap.built.node("object", "Order", 10, 901);
    heap.built.property(heap.global, "order", order).location(order, 72, 4, 8);
    assertEquals("/app/order.js:5:9", find(near, "store", HeapGraph.NO_NODE, false, order));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const store = new Map();",
        "var store;",
        "static store = [];",
        "this.store = {};",
        "  store = new Set();",
        "exports.store = [];",
        "store.push(x);"
      })
  void lineThatDeclaresOrFillsTheHolderIsFound(String line) {
    int near = heap.script(71, "/app/shop.js", "// shop\n\n" + line);
    assertEquals(
        "/app/shop.js:3",
        find(near, "store", HeapGraph.NO_NODE, false).replaceFirst(":[0-9]+$", ""));
  }

  @Test
  void ownScriptComesBeforeThatOfAPackage() {
    int near = heap.script(71, "/app/node_modules/lru/index.js", "const store = 1;");
    heap.script(72, "/app/shop.js", "\nconst store = new Map();");
    assertEquals("/app/shop.js:2:7", find(near, "store", HeapGraph.NO_NODE, false));
  }

  @Test
  void placeOfTheFunctionCountsWhereTheLineIsNotInTheSnapshot() {
    int near = heap.script(71, "/app/shop.js", "// cut off");
    assertEquals("/app/shop.js:7:3", find(near, "store", HeapGraph.NO_NODE, false));
  }

  @Test
  void listenerIsFoundWhereItIsMade() {
    int near = heap.script(71, "/app/shop.js", "const store = new Map();");
    int maker = heap.script(72, "/app/alerts.js", "");
    assertEquals("/app/alerts.js:7:3", find(near, "store", maker, true));
    assertEquals("/app/shop.js:1:7", find(near, "store", maker, false));
  }

  @Test
  void scriptsOfNodeItselfAreNoAnswer() {
    int near = heap.script(71, "node:internal/timers", "const store = new Map();");
    assertEquals("none", find(near, "store", HeapGraph.NO_NODE, false));
  }

  /// The line for what a package keeps behind a variable `logs` of the program's own script, whose
  /// function is written from line 7, column 3 on.
  private String keeper(String text) {
    int own = heap.script(71, "/app/shop.js", text);
    int scope = heap.built.node("object", "system / Context", 40, 905);
    int container = heap.built.node("object", "Container", 40, 907);
    heap.built.edge(own, "internal", "context", scope).edge(scope, "context", "logs", container);
    int held = heap.script(72, "/app/node_modules/logs/index.js", "\nthis.byName = new Map();");
    heap.built.property(container, "close", held);
    try (var snapshot = heap.built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var path =
          List.of(
              new HolderLink("", "Module", heap.global, 3),
              new HolderLink("open", "Function", own, 5),
              new HolderLink("context", "system / Context", scope, 905),
              new HolderLink("logs", "Container", container, 907),
              new HolderLink("a", "Object", heap.global, 3),
              new HolderLink("b", "Object", heap.global, 3),
              new HolderLink("close", "Function", held, 9),
              new HolderLink("byName", "Map", heap.global, 7));
      return new DeclarationSearch(capture)
          .find(path, HeapGraph.NO_NODE, List.of(), false)
          .map(SourceLocation::toString)
          .orElse("none");
    }
  }

  private static final String USE = "\n\n\n\n\n  (name) {\n  logs.of(name).open(); }";

  @Test
  void variableThatKeepsThePackagesObjectComesBeforeThePackagesOwnLine() {
    assertEquals("/app/shop.js:1:7", keeper("const logs = new Logs();" + "\n" + USE));
  }

  @Test
  void whatAnotherModuleExportsIsFoundWhereTheProgramUsesIt() {
    assertEquals("/app/shop.js:8:3", keeper("const logs = require('logs');\n" + USE));
  }

  @Test
  void packagesOwnLineIsLeftWhereTheProgramDoesNotUseIt() {
    assertEquals(
        "/app/node_modules/logs/index.js:2:6",
        keeper("const logs = require('logs');\n\n\n\n\n\n  (name) { return name; }"));
  }

  @Test
  void classOfNodeItselfIsNoLineOfTheProgram() {
    int near = heap.script(71, "/app/node_modules/lru/index.js", "this.store = {};");
    heap.script(72, "/app/shop.js", "bus = new EventEmitter();");
    heap.script(73, "node:events", "");
    int emitter = heap.built.node("object", "EventEmitter", 10, 901);
    heap.built.property(heap.global, "emitter", emitter).location(emitter, 73, 4, 8);
    assertEquals(
        "/app/node_modules/lru/index.js:1:6",
        find(near, "store", HeapGraph.NO_NODE, false, emitter));
  }
}
