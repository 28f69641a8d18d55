package holdfast.ui.containment;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.ui.Messages;
import java.util.Locale;
import java.util.Optional;

/// What the roots and the engine's groups of roots are, in plain words. The groups are those of
/// V8's `ROOT_ID_LIST` and of its C++ heap.
final class RootNotes {
  private static final String GC_ROOTS = "(GC roots)";
  private static final String PROGRAM = "roots.program";

  private final HeapGraph graph;

  RootNotes(SnapshotAnalysis snapshot) {
    graph = snapshot.graph();
  }

  /// The message about where an edge leads to, to be completed with `.note` or `.tip`; empty where
  /// there is nothing to explain.
  ///
  /// @param source the node that the edge starts at
  Optional<String> of(int edge, int source) {
    boolean isTop = source == graph.root();
    if (!isTop && !isGcRoots(source)) {
      return Optional.empty();
    }
    int target = graph.edgeTarget(edge);
    if (isTop && graph.edgeType(edge) == EdgeType.SHORTCUT) {
      return Optional.of(PROGRAM);
    }
    return Optional.of(target)
        .filter(this::isGroup)
        .map(group -> key(graph.rawName(group)))
        .filter(key -> Messages.BUNDLE.containsKey(key + ".note"));
  }

  private boolean isGroup(int node) {
    return graph.type(node) == NodeType.SYNTHETIC || graph.type(node) == NodeType.NATIVE;
  }

  private boolean isGcRoots(int node) {
    return graph.type(node) == NodeType.SYNTHETIC && graph.rawName(node).equals(GC_ROOTS);
  }

  /// `(Read-only roots)` becomes `roots.readonlyroots`.
  private static String key(String name) {
    return "roots." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
