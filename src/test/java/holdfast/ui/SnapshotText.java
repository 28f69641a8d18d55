package holdfast.ui;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the text of a small heap snapshot, as a current V8 does.
///
/// Node 0 is the root, node 1 `(GC roots)`, node 2 `global`; ids are odd, from 1 on.
public final class SnapshotText {
  private static final List<String> NODE_TYPES =
      List.of(
          "hidden",
          "array",
          "string",
          "object",
          "code",
          "closure",
          "regexp",
          "number",
          "native",
          "synthetic",
          "concatenated string",
          "sliced string",
          "symbol",
          "bigint");
  private static final List<String> EDGE_TYPES =
      List.of("context", "element", "property", "internal", "hidden", "shortcut", "weak");

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final List<int[]> nodes = new ArrayList<>();
  private final List<List<int[]>> edges = new ArrayList<>();

  public SnapshotText() {
    node("synthetic", "", 0);
    node("synthetic", "(GC roots)", 0);
    node("object", "global", 40);
    edge(0, "element", 1, 1);
    edge(0, "shortcut", "global", 2);
  }

  /// Sessions in a Map that a module's variable holds, and one of them in a timer too.
  public static SnapshotText shop(int sessions) {
    var text = new SnapshotText();
    int module = text.node("object", "Module", 56);
    int open = text.node("closure", "open", 64);
    int context = text.node("object", "system / Context", 48);
    int map = text.node("object", "Map", 32);
    int table = text.node("array", "", 8 * sessions);
    int timer = text.node("object", "SessionTimer", 24);
    text.edge(2, "property", "sessions", module);
    text.edge(module, "property", "open", open);
    text.edge(open, "internal", "context", context);
    text.edge(context, "context", "bySession", map);
    text.edge(map, "internal", "table", table);
    text.edge(1, "element", 7, timer);
    text.edge(timer, "property", "self", timer);
    for (int i = 0; i < sessions; i++) {
      int session = text.node("object", "Session", 100 + i);
      int token = text.node("string", "token " + i, 20);
      text.edge(table, "internal", String.valueOf(i), session);
      text.edge(session, "property", "token", token);
      text.edge(session, "property", "store", map);
      if (i == 0) {
        text.edge(timer, "property", "current", session);
      }
    }
    return text;
  }

  public int node(String type, String name, int selfSize) {
    int node = nodes.size();
    nodes.add(new int[] {NODE_TYPES.indexOf(type), string(name), 2 * node + 1, selfSize});
    edges.add(new ArrayList<>());
    return node;
  }

  public void edge(int from, String type, String name, int to) {
    edges.get(from).add(new int[] {EDGE_TYPES.indexOf(type), string(name), to});
  }

  public void edge(int from, String type, int index, int to) {
    edges.get(from).add(new int[] {EDGE_TYPES.indexOf(type), index, to});
  }

  private int string(String text) {
    return strings.computeIfAbsent(text, _ -> strings.size());
  }

  @Override
  public String toString() {
    var nodeText = new ArrayList<String>();
    var edgeText = new ArrayList<String>();
    for (int i = 0; i < nodes.size(); i++) {
      var n = nodes.get(i);
      nodeText.add("%d,%d,%d,%d,%d,0".formatted(n[0], n[1], n[2], n[3], edges.get(i).size()));
      edges.get(i).forEach(e -> edgeText.add("%d,%d,%d".formatted(e[0], e[1], e[2] * 6)));
    }
    return """
    {"snapshot":{"meta":{
    "node_fields":["type","name","id","self_size","edge_count","detachedness"],
    "node_types":[[%s],"string","number","number","number","number"],
    "edge_fields":["type","name_or_index","to_node"],
    "edge_types":[[%s],"string_or_number","node"]},
    "node_count":%d,"edge_count":%d},
    "nodes":[%s],
    "edges":[%s],
    "strings":[%s]}
    """
        .formatted(
            quoted(NODE_TYPES),
            quoted(EDGE_TYPES),
            nodes.size(),
            edgeText.size(),
            String.join("\n,", nodeText),
            String.join("\n,", edgeText),
            quoted(strings.keySet()));
  }

  private static String quoted(Iterable<String> texts) {
    var quoted = new ArrayList<String>();
    texts.forEach(text -> quoted.add('"' + text + '"'));
    return quoted.stream().collect(Collectors.joining(","));
  }

  public Path write(Path file) {
    try {
      return Files.writeString(file, toString());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public SnapshotAnalysis load(Path folder) {
    try {
      // Another one may be open: its file must stay as it is.
      var file = write(Files.createTempDirectory(folder, "heap").resolve("test.heapsnapshot"));
      return SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
