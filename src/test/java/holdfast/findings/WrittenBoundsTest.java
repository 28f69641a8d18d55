package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrittenBoundsTest {
  private static final int[] STEPS = {20, 120, 220};
  private static final String FILE = "/srv/app/cache.js";

  private static final String ROTATING =
      """
      let recent = {}, previous = {}, filled = 0;
      exports.put = function put(key, value) {
        recent[key] = value;
        if (++filled > 5000) { previous = recent; recent = {}; filled = 0; }
      };
      """;

  /// Three captures of a scope whose variable `recent` is an object that gains properties, of a
  /// script with a text, which has a function `put` and, where the text has it, a function `load`.
  private static final class Module {
    private String file = FILE;
    private String text = ROTATING;
    private int length = Integer.MAX_VALUE;
    private boolean isPutUsed = true;
    private boolean isLoadUsed;

    Module text(String wanted) {
      text = wanted;
      return this;
    }

    Module file(String wanted) {
      file = wanted;
      return this;
    }

    /// Lets the snapshot have so many characters only.
    Module cut(int characters) {
      length = characters;
      return this;
    }

    Module used(boolean put, boolean load) {
      isPutUsed = put;
      isLoadUsed = load;
      return this;
    }

    private SnapshotAnalysis capture(int entries) {
      var built = new SnapshotBuilder();
      int root = built.root();
      int global = built.node("object", "global", 40, 3);
      int scope = built.node("object", "system / Context", 40, 5);
      int recent = built.node("object", "Object", 40, 7);
      built.edge(root, "shortcut", "global", global).edge(scope, "context", "recent", recent);
      for (int i = 0; i < entries; i++) {
        built.property(recent, "k" + i, built.node("object", "Doc", 100, 1001 + 8L * i));
      }
      int script = built.node("code", "system / Script", 0, 11);
      built.edge(script, "internal", "name", built.node("string", file, 20, 13));
      built.edge(
          script,
          "internal",
          "source",
          built.node("string", text.substring(0, Math.min(length, text.length())), 20, 15));
      function(built, "put", isPutUsed, global, scope, script);
      if (text.contains("function load")) {
        function(built, "load", isLoadUsed, global, scope, script);
      }
      return built.load();
    }

    private void function(
        SnapshotBuilder built, String name, boolean isUsed, int global, int scope, int script) {
      long id = name.equals("put") ? 21 : 31;
      int function = built.node("closure", name, 56, id);
      int shared = built.node("code", name, 72, id + 2);
      built.property(global, name, function).edge(function, "internal", "context", scope);
      built.edge(function, "internal", "shared", shared).edge(shared, "internal", "script", script);
      if (isUsed) {
        int bytes = built.node("code", "system / BytecodeArray", 72, id + 4);
        built.edge(shared, "internal", "function_data", bytes);
      }
      int at = text.indexOf("function " + name) + ("function " + name).length();
      long line = text.substring(0, at).lines().count() - 1;
      built.location(function, 7, line, at - (text.lastIndexOf('\n', at) + 1));
    }

    String judged() {
      var snapshots = IntStream.of(STEPS).mapToObj(this::capture).toList();
      try {
        return LeakSearch.run(snapshots, CancelSignal.NEVER).findings().stream()
            .filter(f -> f.holder().edgeName().equals("recent"))
            .map(f -> f.verdict().text() + ": " + f.confidence().reason())
            .findFirst()
            .orElse("");
      } finally {
        snapshots.forEach(SnapshotAnalysis::close);
      }
    }
  }

  private static final String LEAK = "leak: It grew in both intervals and kept what it had gained.";

  private static String bound(String of) {
    return "suspect: Its code has a bound" + of + ", it seems, which is not reached yet.";
  }

  @Test
  void dictionaryThatStartsAnewWhenACounterSaysSoHasTheBoundThatIsWritten() {
    assertEquals(bound(" of 5,000"), new Module().judged());
  }

  @Test
  void boundMayHaveAName() {
    var named = "const MOST = 4 * 1_000;\n" + ROTATING.replace("5000", "MOST");
    assertEquals(bound(" of 4,000"), new Module().text(named).judged());
    assertEquals(bound(""), new Module().text(ROTATING.replace("5000", "most")).judged());
  }

  @Test
  void boundThatIsExceededIsNone() {
    assertEquals(LEAK, new Module().text(ROTATING.replace("5000", "150")).judged());
  }

  @Test
  void boundThatNoHeapCouldHoldIsNone() {
    assertEquals(LEAK, new Module().text(ROTATING.replace("5000", "1e9")).judged());
  }

  @Test
  void anotherFunctionThatFillsWithoutABoundLeaks() {
    var loads = ROTATING + "exports.load = function load(key) { recent[key] = read(key); };\n";
    assertEquals(LEAK, new Module().text(loads).used(false, true).judged());
    assertEquals(bound(" of 5,000"), new Module().text(loads).used(true, true).judged());
    assertEquals(bound(" of 5,000"), new Module().text(loads).used(false, false).judged());
  }

  @Test
  void functionThatWouldStartAnewAndIsNotCalledLeaks() {
    var forgotten =
        """
        let recent = {};
        exports.put = function put(key, value) { recent[key] = value; };
        exports.load = function load() { if (Object.keys(recent).length > 5000) recent = {}; };
        """;
    assertEquals(LEAK, new Module().text(forgotten).used(true, true).judged());
  }

  @Test
  void functionOfWhichTheSnapshotHasNoTextLeaks() {
    assertEquals(LEAK, new Module().cut(ROTATING.indexOf("function put")).judged());
    assertEquals(LEAK, new Module().cut(ROTATING.indexOf("if (++filled")).judged());
    assertEquals(bound(" of 5,000"), new Module().cut(ROTATING.indexOf("filled = 0; }")).judged());
  }

  @Test
  void packageThatIsBoundedByItsNameIsSuspectEvenWhereItsCodeIsCut() {
    var promised =
        "suspect: By its name it has a bound (LRU and the like), which may not be reached yet.";
    for (var folder : List.of("hashlru", "@isaacs/ttl-lru-cache", "tiny-lfu")) {
      var file = "/srv/app/node_modules/" + folder + "/index.js";
      assertEquals(promised, new Module().file(file).cut(30).judged(), file);
    }
    for (var file :
        List.of(
            "/srv/app/node_modules/plurality/lruck.js",
            "/srv/app/lru/store.js",
            "/srv/app/node_modules/hash/index.js")) {
      assertEquals(LEAK, new Module().file(file).cut(30).judged(), file);
    }
  }
}
