package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.SnapshotBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceLocationsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int closure = built.node("closure", "f", 1);
  private final int object = built.node("object", "A", 1);

  @Test
  void nodeWithoutALocationHasNone() {
    assertEquals(Optional.empty(), location());
  }

  @Test
  void scriptThatNothingNamesHasItsNumber() {
    built.location(object, 72, 4, 2);
    assertEquals(Optional.of(new SourceLocation("script 72", 5, 3)), location());
  }

  @Test
  void closureOfTheSameScriptLeadsToItsName() {
    built.location(closure, 72, 0, 0).location(object, 72, 4, 2);
    script("script", "string", "file:///app/server.js");
    assertEquals(Optional.of(new SourceLocation("file:///app/server.js", 5, 3)), location());
  }

  @Test
  void olderFilesNameTheScriptByAnotherEdge() {
    built.location(closure, 72, 0, 0).location(object, 72, 4, 2);
    script("script_or_debug_info", "string", "/app/server.js");
    assertEquals(Optional.of(new SourceLocation("/app/server.js", 5, 3)), location());
  }

  @Test
  void nameOfTheScriptNodeStandsInForAMissingOne() {
    built.location(closure, 72, 0, 0).location(object, 72, 4, 2);
    int shared = built.node("code", "f", 1);
    int script = built.node("code", "system / Script / node:fs", 1);
    built.edge(closure, "internal", "shared", shared).edge(shared, "internal", "script", script);
    assertEquals(Optional.of(new SourceLocation("node:fs", 5, 3)), location());
  }

  @Test
  void textIsFileLineAndColumn() {
    assertEquals("/app/server.js:5:3", new SourceLocation("/app/server.js", 5, 3).toString());
  }

  private void script(String edge, String nameType, String name) {
    int shared = built.node("code", "f", 1);
    int script = built.node("code", "system / Script", 1);
    int text = built.node(nameType, name, 1);
    built.edge(closure, "internal", "shared", shared).edge(shared, "internal", edge, script);
    built.edge(script, "internal", "name", text).property(root, "f", closure);
  }

  private Optional<SourceLocation> location() {
    try (var heap = built.load()) {
      return heap.sourceLocation(object);
    }
  }
}
