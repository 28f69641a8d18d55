package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Json;
import holdfast.testing.SnapshotBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommandTest {
  private static final String CODE =
      "// sessions\nconst all = new Map();\n\tfunction open(id) {\n\treturn \"\u001b\";\n}\n";

  @TempDir Path folder;

  private final SnapshotBuilder built = new SnapshotBuilder();
  private Path file;
  private int text;

  @BeforeEach
  void writeHeap() {
    int root = built.root();
    int global = built.node("object", "global", 40);
    built.edge(root, "shortcut", "global", global);
    text = built.node("string", CODE, 96);
    function(global, "open", 101, 2, 14);
    function(global, "late", 103, 90, 4);
    built.property(global, "map", built.node("object", "Map", 32, 105));
    built.property(global, "text", text);
    file = built.writeTo(folder.resolve("a.heapsnapshot"));
  }

  private void function(int global, String name, int id, int line, int column) {
    int script = built.node("code", "/app/store.js", 100);
    built.edge(script, "internal", "source", text);
    int fileName = built.node("string", "/app/store.js", 32);
    built.edge(script, "internal", "name", fileName);
    int shared = built.node("code", name, 64);
    built.edge(shared, "internal", "script", script);
    int closure = built.node("closure", name, 64, id);
    built.property(global, name, closure).edge(closure, "internal", "shared", shared);
    built.location(closure, 72, line, column);
  }

  private String output(Object... arguments) {
    return CommandFixture.output(arguments);
  }

  @Test
  void tableMarksTheLineAmongItsNeighbours() {
    assertEquals(
        """
        Function open(), /app/store.js:3:15
        From the snapshot.

          2  const all = new Map();
        > 3      function open(id) {
          4      return "\\u001b";
        """,
        output("source", file, "@101", "--context", "1"));
  }

  @Test
  void placeBehindTheTextIsSaidToBeThere() {
    assertEquals(
        """
        Function late(), /app/store.js:91:5
        The place is not in the script's text.
        """,
        output("source", file, "@103"));
  }

  @Test
  void whatHasNoSourceSaysWhy() {
    assertEquals(
        """
        No script defines Map: it is part of the engine, or the snapshot does not say where it was \
        written.
        """,
        output("source", file, "@105"));
  }

  @Test
  void jsonTellsPlaceAndLines() {
    assertEquals(
        Json.parse(
            """
            {"id": 101, "kind": "function", "name": "open",
             "source": {"file": "/app/store.js", "line": 3, "column": 15}, "text": "whole",
             "lines": [{"line": 3, "column": 1, "text": "\\tfunction open(id) {"}]}
            """),
        Json.parse(output("source", file, "@101", "--context", "0", "--format", "json")));
  }

  @Test
  void csvHasALineForEach() {
    assertEquals(
        """
        line,column,text
        3,1,"\tfunction open(id) {"
        """,
        output("source", file, "@101", "--context", "0", "--format", "csv"));
  }

  @Test
  void longLineIsCutAroundThePlace() {
    var long1 = new SnapshotBuilder();
    int root = long1.root();
    text = long1.node("string", "x".repeat(300) + "HERE" + "y".repeat(696), 1016);
    int script = long1.node("code", "/app/bundle.js", 100);
    long1.edge(script, "internal", "source", text);
    int shared = long1.node("code", "here", 64);
    long1.edge(shared, "internal", "script", script);
    int closure = long1.node("closure", "here", 64, 101);
    long1.edge(root, "element", 1, closure).edge(closure, "internal", "shared", shared);
    long1.location(closure, 72, 0, 300);
    var bundle = long1.writeTo(folder.resolve("bundle.heapsnapshot"));
    assertEquals(
        "> 1  …" + "x".repeat(64) + "HERE" + "y".repeat(92) + "…",
        output("source", bundle, "@101").lines().toList().getLast());
  }
}
