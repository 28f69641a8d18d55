package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.List;

/// Where the way to an object may start: at a module or at the global object.
final class PathStarts {
  private final Capture capture;
  private final HeapGraph graph;

  PathStarts(Capture capture) {
    this.capture = capture;
    graph = capture.graph();
  }

  /// Node.js 26 shows the global object as `global (global*)`, one step below its context.
  boolean isGlobal(int node) {
    int distance = capture.snapshot().distance(node);
    return capture.globals().contains(node)
        || distance == 1
        || distance == 2 && graph.rawName(node).startsWith("global (");
  }

  boolean isOwnModule(int node) {
    return OwnCode.isOwn(moduleFile(node));
  }

  /// The file or URL of a module, empty if it has none.
  String moduleFile(int node) {
    for (var property : List.of("filename", "id", "url")) {
      int name = graph.target(node, EdgeType.PROPERTY, property);
      if (name != HeapGraph.NO_NODE && capture.roles().of(name) == NodeRoles.VALUE) {
        var text = capture.snapshot().name(name);
        if (text.contains("/") || text.contains("\\")) {
          return text;
        }
      }
    }
    return "";
  }

  /// A module of Node.js, or the global object.
  boolean isStart(int node) {
    if (graph.type(node) != NodeType.OBJECT) {
      return false;
    }
    var name = graph.rawName(node);
    return name.equals("Module") && graph.target(node, EdgeType.PROPERTY, "exports") >= 0
        || name.equals("ModuleWrap")
        || name.equals("SourceTextModule")
        || isGlobal(node);
  }
}
