package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.SnapshotBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Where the functions and classes of the heap were written.
class SourceTest extends WindowFixture {
  private static final String CLASSES = "#classTable";
  private static final String CODE = "#sourceBox #textList";

  /// A hundred lines, of which the tenth and the ninetieth have a function.
  private static String code() {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(line ->
            switch (line) {
              case 10 -> "class Session {";
              case 90 -> "function open(id) {";
              default -> "// line " + line;
            })
        .collect(Collectors.joining("\n"));
  }

  /// A Session and a function `open`, of a script with a text.
  private Path heap(String script, String kept, long size) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40);
    built.edge(root, "shortcut", "global", global);
    int scriptNode = built.node("code", script, 100);
    int text = built.node("string", kept, size);
    built.edge(scriptNode, "internal", "source", text);
    built.edge(scriptNode, "internal", "name", built.node("string", script, 32));
    int shared = built.node("code", "open", 64);
    built.edge(shared, "internal", "script", scriptNode);
    int open = built.node("closure", "open", 64, 101);
    built.property(global, "open", open).edge(open, "internal", "shared", shared);
    int session = built.node("object", "Session", 24, 103);
    built.property(global, "session", session);
    built.property(session, "tags", built.node("object", "Map", 32, 105));
    built.location(open, 72, 89, 13).location(session, 72, 9, 0);
    return built.writeTo(folder.resolve("a.heapsnapshot"));
  }

  private void select(String className) throws Exception {
    selectOneOf(className);
    await(true, () -> label("#classLabel").equals(className));
  }

  private String heading() {
    return read(node("#titleBar")).replaceAll("( Find)? Copy$", "");
  }

  @Test
  void keyShowsWhereTheFunctionOfARowWasWritten() throws Exception {
    var code = code();
    open(heap("/app/lib/store.js", code, 16 + code.length()));
    select("Function");
    press(KeyCode.CONTROL, KeyCode.U);
    await("open() lib/store.js:90:14 from the snapshot", this::heading);
    await(true, () -> items(CODE).contains("90 function open(id) {"));
    assertEquals(node(CODE), onWindow(() -> stage.getScene().getFocusOwner()));
    assertEquals(
        List.of("90 function open(id) {"),
        onWindow(() ->
            node(CODE).lookupAll(".text-cell:wanted").stream().map(WindowFixture::read).toList()));
    press(KeyCode.CONTROL, KeyCode.C);
    assertEquals("function open(id) {", clipboard());
  }

  @Test
  void panelFollowsTheSelection() throws Exception {
    var code = code();
    open(heap("/app/lib/store.js", code, 16 + code.length()));
    select("Session");
    click(".panel-tabs", "Source");
    await("Class Session lib/store.js:10:1 from the snapshot", this::heading);
    await(true, () -> items(CODE).contains("10 class Session {"));
    select("Map");
    await(
        "No script defines Map: it is part of the engine, or the snapshot does not say where it was"
            + " written. Its retainers tell which code uses it.",
        () -> label("#sourceBox #textHint"));
    assertEquals(0, onWindow(() -> ((ListView<?>) node(CODE)).getItems().size()));
  }

  @Test
  void linkAndMenuLeadThere() throws Exception {
    var code = code();
    open(heap("/app/lib/store.js", code, 16 + code.length()));
    select("Session");
    click(".panel-tabs", "Object");
    click("#factsPane", "/app/lib/store.js:10:1");
    await("Class Session lib/store.js:10:1 from the snapshot", this::heading);
    click(".panel-tabs", "Retainers");
    await(true, () -> !rows("#retainerTable").isEmpty());
    select("Function");
    choose(CLASSES, "Show source");
    await("open() lib/store.js:90:14 from the snapshot", this::heading);
  }

  @Test
  void textIsSearched() throws Exception {
    var code = code();
    open(heap("/app/lib/store.js", code, 16 + code.length()));
    select("Function");
    press(KeyCode.CONTROL, KeyCode.U);
    await(true, () -> items(CODE).contains("90 function open(id) {"));
    press(KeyCode.CONTROL, KeyCode.F);
    robot.write("LINE 3");
    await("11 found", () -> label("#sourceBox #searchStatus"));
    press(KeyCode.ENTER);
    await("1 of 11", () -> label("#sourceBox #searchStatus"));
    await(true, () -> items(CODE).contains("3 // line 3"));
    press(KeyCode.SHIFT, KeyCode.ENTER);
    await("11 of 11", () -> label("#sourceBox #searchStatus"));
    await(true, () -> items(CODE).contains("39 // line 39"));
    press(KeyCode.ESCAPE);
    assertEquals(false, onWindow(() -> isShown("#sourceBox #searchBar")));
    assertEquals(node(CODE), onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void whatLiesBehindTheTextOfTheSnapshotIsReadFromTheFile() throws Exception {
    var code = code() + "\n// " + "x".repeat(500);
    var script = Files.writeString(folder.resolve("store.js"), code);
    open(heap(script.toString(), code.substring(0, 1024), 16 + code.length()));
    select("Function");
    press(KeyCode.CONTROL, KeyCode.U);
    await("open() " + folder.getFileName() + "/store.js:90:14 from the file", this::heading);
    await(true, () -> items(CODE).contains("90 function open(id) {"));
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    var code = "// " + "x".repeat(800) + "\n" + code();
    open(heap("/nowhere/store.js", code.substring(0, 1024), 16 + code.length()));
    select("Function");
    press(KeyCode.CONTROL, KeyCode.U);
    await("open() nowhere/store.js:90:14 first 1,024 characters", this::heading);
    await(
        "V8 wrote only the first 1,024 characters of this script into the snapshot, up to line 22;"
            + " line 90 lies behind them. /nowhere/store.js is not on this machine, or starts"
            + " otherwise. Started with --heap-snapshot-string-limit=100000000, Node.js writes"
            + " whole scripts.",
        () -> label("#cautionLabel"));
    await("1", () -> items(CODE).getFirst().split(" ")[0]);
  }
}
