package holdfast.findings;

import holdfast.analysis.ClassKeys;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;

/// The way from the nearest module or global object to every object, as a number that is the same
/// in another process of the program: made of the names of properties and variables, not of ids or
/// of where objects lie.
///
/// All entries of a collection are called alike, and so are properties whose names look like ids;
/// the links of a list, objects of one class that hold each other by a property, have one path.
/// What only roots hold is not found. The search is breadth-first; of several shortest ways the one
/// whose number is least counts, for the order of edges differs: V8 orders the properties of a
/// dictionary by a seed that it chooses anew in every process.
final class StructuralPaths {
  private static final int NOT_FOUND = 0;
  private static final long ENTRY = "[]".hashCode();
  private static final Pattern FOLDERS = Pattern.compile("^.*?(?=node_modules[/\\\\]|[^/\\\\]*$)");

  /// Hold each other without being links.
  static final Set<String> COLLECTIONS =
      Set.of("Map", "Set", "WeakMap", "WeakSet", "Array", "Object", "Module");

  private final HeapGraph graph;
  private final NodeRoles roles;
  private final ClassKeys classes;
  private final PathStarts starts;

  /// By node: what its path comes to.
  private final long[] paths;

  /// By node: how many steps it is away, from 1 on.
  private final int[] levels;

  private final int[] queue;
  private int queued;
  private int level = 1;

  /// By number of the string: what a property's or variable's name adds.
  private final IntLongHashMap names = new IntLongHashMap();

  private StructuralPaths(Capture capture) {
    graph = capture.graph();
    roles = capture.roles();
    classes = capture.classes();
    starts = new PathStarts(capture);
    paths = new long[graph.nodeCount()];
    levels = new int[graph.nodeCount()];
    queue = new int[graph.nodeCount()];
  }

  /// O(edges); allocates 16 bytes per node.
  static StructuralPaths compute(Capture capture, CancelSignal cancel) {
    var result = new StructuralPaths(capture);
    result.start(cancel);
    result.search(cancel);
    return result;
  }

  private void start(CancelSignal cancel) {
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (starts.isStart(node)) {
        var file = FOLDERS.matcher(starts.moduleFile(node)).replaceFirst("");
        find(node, mixed(file.hashCode()));
      }
    }
  }

  private void search(CancelSignal cancel) {
    for (int first = 0, end = queued; first < end; first = end, end = queued) {
      level++;
      for (int next = first; next < end; next++) {
        cancel.throwIfCanceled(next);
        visit(queue[next]);
      }
    }
  }

  private void visit(int node) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      int target = graph.edgeTarget(edge);
      if ((levels[target] == NOT_FOUND || levels[target] == level)
          && isPassable(target)
          && isPassed(edge)) {
        long path = isLink(node, edge) ? paths[node] : mixed(paths[node] + step(node, edge));
        if (levels[target] == NOT_FOUND) {
          find(target, path);
        } else {
          paths[target] = Math.min(paths[target], path);
        }
      }
    }
  }

  private void find(int node, long path) {
    paths[node] = path;
    levels[node] = level;
    queue[queued++] = node;
  }

  private static long mixed(long path) {
    return (path ^ path >>> 29) * 0xBF58476D1CE4E5B9L;
  }

  private boolean isLink(int node, int edge) {
    return graph.edgeType(edge) == EdgeType.PROPERTY
        && roles.isObject(node)
        && classes.classOf(node) == classes.classOf(graph.edgeTarget(edge))
        && !COLLECTIONS.contains(graph.rawName(node));
  }

  private boolean isPassable(int node) {
    return roles.isObject(node) || roles.isStorage(node);
  }

  private boolean isPassed(int edge) {
    return switch (graph.edgeType(edge)) {
      case WEAK, SHORTCUT -> false;
      case PROPERTY -> !graph.edgeName(edge).equals("__proto__");
      default -> true;
    };
  }

  private long step(int node, int edge) {
    var type = graph.edgeType(edge);
    if (type == EdgeType.PROPERTY || type == EdgeType.CONTEXT) {
      return names.getIfAbsentPut(graph.edgeNameIndex(edge), () -> step(graph.edgeName(edge)));
    }
    return type == EdgeType.ELEMENT || roles.isStorage(node) ? ENTRY : 0;
  }

  private static long step(String name) {
    return KeyShape.of(name) == KeyShape.OTHER ? name.hashCode() : ENTRY;
  }

  /// Whether a path to the node starts at a module or the global object.
  boolean isFound(int node) {
    return levels[node] != NOT_FOUND;
  }

  /// What the path to a node that is found comes to.
  long of(int node) {
    return paths[node];
  }
}
