package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import java.util.regex.Pattern;

/// What program took a snapshot, as far as its heap tells.
///
/// @param text such as "Node.js v24.9.0 · V8 13.6" or "Chromium"; empty where it does not tell
public record SnapshotOrigin(String text) {
  private static final Pattern NODE_VERSION =
      Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,4}\\.[0-9]{1,4}.{0,30}");
  private static final Pattern MAJOR_AND_MINOR = Pattern.compile("([0-9]{1,3}\\.[0-9]{1,3}).*");

  /// O(nodes).
  static SnapshotOrigin of(HeapGraph graph) {
    var names = graph.knownNames();
    boolean hasWindow = false;
    for (int node = 0; node < graph.nodeCount(); node++) {
      int name = graph.nameIndex(node);
      if (names.is(KnownNames.Name.PROCESS, name) && graph.type(node) == NodeType.OBJECT) {
        var version = text(graph, graph.target(node, EdgeType.PROPERTY, "version"));
        if (NODE_VERSION.matcher(version).matches()) {
          return new SnapshotOrigin("Node.js " + version + v8Version(graph, node));
        }
      }
      hasWindow |= names.is(KnownNames.Name.WINDOW, name) && graph.type(node) == NodeType.NATIVE;
    }
    return new SnapshotOrigin(hasWindow ? "Chromium" : "");
  }

  private static String v8Version(HeapGraph graph, int process) {
    int versions = graph.target(process, EdgeType.PROPERTY, "versions");
    int v8 =
        versions == HeapGraph.NO_NODE
            ? HeapGraph.NO_NODE
            : graph.target(versions, EdgeType.PROPERTY, "v8");
    var match = MAJOR_AND_MINOR.matcher(text(graph, v8));
    return match.matches() ? " · V8 " + match.group(1) : "";
  }

  private static String text(HeapGraph graph, int node) {
    return node != HeapGraph.NO_NODE && graph.type(node) == NodeType.STRING
        ? graph.rawName(node)
        : "";
  }
}
