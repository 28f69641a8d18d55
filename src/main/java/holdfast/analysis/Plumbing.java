package holdfast.analysis;

import holdfast.graph.HeapGraph;
import java.util.Set;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// What stands between an object and what a program knows it to hold: tables of Maps and Sets,
/// element arrays, contexts of variables, cells. One thread's own.
public final class Plumbing {
  private static final Set<String> NAMES =
      Set.of("system / Cell", "system / PropertyCell", "system / ScriptContextTable");

  private final HeapGraph graph;

  /// By name, of which there are few.
  private final IntIntHashMap known = new IntIntHashMap();

  public Plumbing(HeapGraph graph) {
    this.graph = graph;
  }

  public boolean contains(int node) {
    return switch (graph.type(node)) {
      case ARRAY -> true;
      case HIDDEN, OBJECT_SHAPE -> isScope(node) || hasName(node);
      case OBJECT -> isScope(node);
      default -> false;
    };
  }

  private boolean isScope(int node) {
    return ObjectContents.isScope(graph, node);
  }

  private boolean hasName(int node) {
    int name = graph.nameIndex(node);
    return known.getIfAbsentPut(name, () -> NAMES.contains(graph.rawName(node)) ? 1 : 0) == 1;
  }
}
