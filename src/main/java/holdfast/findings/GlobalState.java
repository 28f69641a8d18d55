package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// Tells state that hangs on the global object, such as `globalThis.app.orders`.
final class GlobalState {
  private static final int DEEPEST = 6;

  private final HeapGraph graph;
  private final HolderPaths paths;
  private final PathStarts starts;
  private final LinkNames names;

  GlobalState(Capture capture, HolderPaths paths) {
    graph = capture.graph();
    this.paths = paths;
    starts = new PathStarts(capture);
    names = new LinkNames(capture);
  }

  /// Whether the program reaches the holder from the global object over properties alone.
  boolean isReachedFromGlobal(int holder) {
    var seen = new IntIntHashMap();
    var level = IntArrayList.newListWith(holder);
    for (int depth = 0; depth < DEEPEST && level.notEmpty(); depth++) {
      var above = new IntArrayList();
      for (int i = 0; i < level.size(); i++) {
        paths.addRetainers(level.get(i), true, seen, above);
      }
      level = new IntArrayList();
      for (int i = 0; i < above.size(); i++) {
        int node = above.get(i);
        if (graph.type(node) == NodeType.OBJECT && starts.isGlobal(node)) {
          return true;
        }
        if (isPlainState(node, seen.get(node))) {
          level.add(node);
        }
      }
    }
    return false;
  }

  /// Whether an object is passed on the way from the global object to its state.
  private boolean isPlainState(int node, int value) {
    var name = graph.rawName(node);
    return graph.type(node) == NodeType.OBJECT
        && !name.startsWith("system / ")
        && !name.equals("Module")
        && !name.equals("process")
        && !name.equals("BuiltinModule")
        && graph.edgeType(names.bestEdge(node, value)) == EdgeType.PROPERTY;
  }
}
