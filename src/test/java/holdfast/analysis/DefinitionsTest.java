package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.Definition.Kind;
import holdfast.analysis.Definitions.Missing;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private int global;
  private int text;
  private int script;
  private int shared;
  private int open;

  /// A script with a function `open` in line 3.
  @BeforeEach
  void writeScript() {
    int root = built.root();
    global = built.node("object", "global", 40);
    built.edge(root, "shortcut", "global", global);
    text = built.node("string", "// one. // two. function open() {}", 56);
    script = built.node("code", "/app/store.js", 100);
    int name = built.node("string", "/app/store.js", 32);
    built.edge(script, "internal", "source", text).edge(script, "internal", "name", name);
    shared = built.node("code", "open", 64);
    built.edge(shared, "internal", "script", script);
    open = function("open", 2, 13);
  }

  private int function(String name, int line, int column) {
    int closure = built.node("closure", name, 64);
    built.property(global, "f" + closure, closure).edge(closure, "internal", "shared", shared);
    built.location(closure, 72, line, column);
    return closure;
  }

  private int object(String name) {
    int object = built.node("object", name, 24);
    built.property(global, "o" + object, object);
    return object;
  }

  private Definition of(int node) {
    return find(node).orElseThrow();
  }

  private Optional<Definition> find(int node) {
    try (var snapshot = built.load()) {
      return Definitions.of(snapshot, node, CancelSignal.NEVER);
    }
  }

  private Missing why(int node) {
    try (var snapshot = built.load()) {
      return Definitions.why(snapshot, node);
    }
  }

  private Definition inScript(Kind kind, String name, int line, int column) {
    return new Definition(kind, name, new SourceLocation("/app/store.js", line, column), text);
  }

  @Test
  void functionIsWrittenAtItsPlace() {
    assertEquals(inScript(Kind.FUNCTION, "open", 3, 14), of(open));
  }

  @Test
  void boundFunctionIsTheOneThatIsBound() {
    int bound = built.node("closure", "native_bind", 40);
    built.property(global, "bound", bound).edge(bound, "internal", "bound_function", open);
    assertEquals(inScript(Kind.FUNCTION, "open", 3, 14), of(bound));
  }

  @Test
  void objectIsWrittenAtItsClass() {
    int session = object("Session");
    built.location(session, 72, 9, 6);
    assertEquals(inScript(Kind.CLASS, "Session", 10, 7), of(session));
  }

  @Test
  void scopeIsWrittenWhereTheFunctionIsThatMadeIt() {
    int scope = object("system / Context");
    int description = built.node("code", "system / ScopeInfo", 40);
    built.edge(scope, "internal", "scope_info", description);
    built.edge(shared, "internal", "name_or_scope_info", description);
    assertEquals(inScript(Kind.CALL, "open", 3, 14), of(scope));
  }

  @Test
  void scopeWhoseFunctionIsGoneIsWrittenWhereOneIsThatSeesIt() {
    int scope = object("system / Context");
    int inner = function("inner", 4, 8);
    built.edge(inner, "internal", "context", scope);
    assertEquals(inScript(Kind.SEEN, "inner", 5, 9), of(scope));
  }

  @Test
  void scopeWithoutFunctionsIsLost() {
    int scope = object("system / Context");
    assertEquals(Optional.empty(), find(scope));
    assertEquals(Missing.LOST_SCOPE, why(scope));
  }

  @Test
  void pausedCallIsWrittenAtItsFunction() {
    int generator = object("Generator");
    built.location(generator, 72, 2, 13).edge(generator, "internal", "function", open);
    assertEquals(inScript(Kind.CALL, "open", 3, 14), of(generator));
  }

  @Test
  void moduleIsWrittenInItsOwnFile() {
    int module = object("Module");
    int file = built.node("string", "/app/store.js", 32);
    built.property(module, "filename", file);
    assertEquals(inScript(Kind.MODULE, "/app/store.js", 1, 1), of(module));
  }

  @Test
  void moduleOfAFileThatNoFunctionIsLeftOfHasNoText() {
    int module = object("ModuleWrap");
    int file = built.node("string", "file:///app/other.mjs", 32);
    built.property(module, "url", file);
    assertEquals(
        new Definition(
            Kind.MODULE,
            "file:///app/other.mjs",
            new SourceLocation("file:///app/other.mjs", 1, 1),
            HeapGraph.NO_NODE),
        of(module));
  }

  @Test
  void classOfTheProgramThatIsCalledModuleIsOne() {
    int module = object("Module");
    int file = built.node("string", "/app/other.js", 32);
    built.property(module, "filename", file).location(module, 72, 9, 6);
    assertEquals(inScript(Kind.CLASS, "Module", 10, 7), of(module));
  }

  @Test
  void whatFunctionsShareLeadsToThem() {
    assertEquals(inScript(Kind.FUNCTION, "open", 3, 14), of(shared));
  }

  @Test
  void scriptStartsAtItsStart() {
    assertEquals(inScript(Kind.SCRIPT, "/app/store.js", 1, 1), of(script));
  }

  @Test
  void functionOfACodeWithoutNameHasItsText() {
    int evaluated = built.node("string", "(function made() {})", 40);
    int nameless = built.node("code", "", 100);
    built.edge(nameless, "internal", "source", evaluated);
    int sharedByMade = built.node("code", "made", 64);
    built.edge(sharedByMade, "internal", "script", nameless);
    int made = built.node("closure", "made", 64);
    built.property(global, "made", made).edge(made, "internal", "shared", sharedByMade);
    built.location(made, 150, 0, 14);
    assertEquals(
        new Definition(Kind.FUNCTION, "made", new SourceLocation("script 150", 1, 15), evaluated),
        of(made));
  }

  @Test
  void builtInThingsHaveNone() {
    int map = object("Map");
    int parse = built.node("closure", "parse", 64);
    built.property(global, "parse", parse);
    assertEquals(Optional.empty(), find(map));
    assertEquals(Missing.BUILT_IN_CLASS, why(map));
    assertEquals(Optional.empty(), find(parse));
    assertEquals(Missing.NATIVE_FUNCTION, why(parse));
    assertEquals(Optional.empty(), find(text));
    assertEquals(Missing.NO_CODE, why(text));
  }
}
