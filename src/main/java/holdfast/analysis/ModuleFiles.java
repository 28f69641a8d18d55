package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Optional;

/// Which file a module object of Node.js stands for. Its place in the heap is that of the loader's
/// class `Module`, which tells nothing of the module itself.
public final class ModuleFiles {
  private static final String COMMON_JS = "Module";
  private static final String ES_MODULE = "ModuleWrap";
  private static final String LOADER = "internal/modules/cjs/loader";

  private ModuleFiles() {}

  /// The file of a CommonJS `Module` or an ES `ModuleWrap`. O(its edges), for others next to
  /// nothing.
  public static Optional<String> of(SnapshotAnalysis snapshot, int node) {
    var graph = snapshot.graph();
    if (graph.type(node) != NodeType.OBJECT) {
      return Optional.empty();
    }
    return switch (graph.rawName(node)) {
      case COMMON_JS ->
          isOfLoader(snapshot, node) ? text(snapshot, node, "filename") : Optional.empty();
      case ES_MODULE -> text(snapshot, node, "url");
      default -> Optional.empty();
    };
  }

  /// Where a node is written for people: a module at the start of its file.
  public static Optional<SourceLocation> locationOf(SnapshotAnalysis snapshot, int node) {
    return of(snapshot, node)
        .map(file -> new SourceLocation(file, 1, 1))
        .or(() -> snapshot.sourceLocation(node));
  }

  private static boolean isOfLoader(SnapshotAnalysis snapshot, int node) {
    return snapshot
        .sourceLocation(node)
        .map(location -> location.file().endsWith(LOADER))
        .orElse(true);
  }

  private static Optional<String> text(SnapshotAnalysis snapshot, int node, String property) {
    var graph = snapshot.graph();
    int text = graph.target(node, EdgeType.PROPERTY, property);
    if (text == HeapGraph.NO_NODE || !NodeNames.isText(graph.type(text))) {
      return Optional.empty();
    }
    return Optional.of(snapshot.name(text)).filter(name -> !name.isEmpty());
  }
}
