package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.graph.NodeType;
import java.util.ArrayDeque;

/// The names that DevTools shows for nodes: concatenated strings put together, plain objects by
/// their properties, all others as V8 named them. Nothing is kept; a name is made when asked for.
final class NodeNames {
  /// A concatenated string is put together up to about this length.
  private static final int STRING_LIMIT = 1024;

  /// Properties are added while the name stays below this length.
  private static final int OBJECT_LIMIT = 100;

  /// Far more parts than a sane string of that length has; a malicious file may have cycles of
  /// empty ones.
  private static final int PART_LIMIT = 100_000;

  private final HeapGraph graph;

  NodeNames(HeapGraph graph) {
    this.graph = graph;
  }

  /// O(length of the name), and O(edges) of a plain object.
  String of(int node) {
    var type = graph.type(node);
    if (type == NodeType.CONCATENATED_STRING) {
      return concatenated(node);
    }
    var name = graph.rawName(node);
    return type == NodeType.OBJECT && name.equals("Object") ? plainObject(node) : name;
  }

  private String concatenated(int node) {
    var name = new StringBuilder();
    var pending = new ArrayDeque<Integer>();
    pending.push(node);
    for (int parts = 0; !pending.isEmpty() && parts < PART_LIMIT; parts++) {
      if (name.length() >= STRING_LIMIT) {
        break;
      }
      int part = pending.pop();
      if (graph.type(part) == NodeType.CONCATENATED_STRING) {
        pushHalves(part, pending);
      } else {
        name.append(graph.rawName(part));
      }
    }
    return name.toString();
  }

  private void pushHalves(int node, ArrayDeque<Integer> pending) {
    long halves = halves(node);
    pending.push((int) halves);
    pending.push((int) (halves >>> 32));
  }

  /// The first half above 32 bits of the second one. Missing ones are the first node of the file,
  /// as in DevTools.
  private long halves(int node) {
    var names = graph.knownNames();
    int first = 0;
    int second = 0;
    for (int edge = graph.firstEdge(node);
        edge < graph.edgesEnd(node) && (first == 0 || second == 0);
        edge++) {
      if (graph.edgeType(edge) == EdgeType.INTERNAL) {
        int name = graph.edgeNameIndex(edge);
        if (names.is(Name.FIRST, name)) {
          first = graph.edgeTarget(edge);
        } else if (names.is(Name.SECOND, name)) {
          second = graph.edgeTarget(edge);
        }
      }
    }
    return (long) first << 32 | second;
  }

  /// A node whose whole name the name of this one starts with: the leftmost part of a concatenated
  /// string. [HeapGraph#NO_NODE] where it lies too deep.
  int firstPart(int node) {
    int part = node;
    for (int parts = 0; parts < PART_LIMIT; parts++) {
      if (graph.type(part) != NodeType.CONCATENATED_STRING) {
        return part;
      }
      part = (int) (halves(part) >>> 32);
    }
    return HeapGraph.NO_NODE;
  }

  /// Properties taken from both ends in turn, with an ellipsis between them where not all fit.
  private String plainObject(int node) {
    var start = new StringBuilder("{");
    var end = new StringBuilder("}");
    int fromStart = graph.firstEdge(node);
    int fromEnd = graph.edgesEnd(node) - 1;
    boolean atEnd = false;
    while (fromStart <= fromEnd) {
      int edge = atEnd ? fromEnd : fromStart;
      boolean shown = isShown(edge);
      if (shown) {
        var name = PropertyNames.format(graph.edgeName(edge));
        if (start.length() > 1 && start.length() + end.length() + name.length() > OBJECT_LIMIT) {
          break;
        }
        if (atEnd) {
          end.insert(0, end.length() > 1 ? name + ", " : name);
        } else {
          start.append(start.length() > 1 ? ", " : "").append(name);
        }
      }
      if (atEnd) {
        fromEnd--;
      } else {
        fromStart++;
      }
      atEnd ^= shown;
    }
    if (fromStart <= fromEnd) {
      start.append(", …");
    }
    if (end.length() > 1) {
      start.append(", ");
    }
    return start.append(end).toString();
  }

  private boolean isShown(int edge) {
    return graph.edgeType(edge) == EdgeType.PROPERTY
        && !graph.edgeName(edge).equals(PropertyNames.PROTO);
  }
}
