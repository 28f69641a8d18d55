package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;

/// The names that DevTools shows for nodes: concatenated strings put together, plain objects by
/// their properties, all others as V8 named them. A name is made when asked for.
final class NodeNames {
  /// Properties are added while the name stays below this length.
  private static final int OBJECT_LIMIT = 100;

  private final HeapGraph graph;
  private final ConcatenatedStrings concatenated;

  NodeNames(HeapGraph graph) {
    this.graph = graph;
    concatenated = new ConcatenatedStrings(graph);
  }

  /// O(length of the name), and O(edges) of a plain object.
  String of(int node) {
    var type = graph.type(node);
    if (type == NodeType.CONCATENATED_STRING) {
      return concatenated.text(node);
    }
    var name = graph.rawName(node);
    return type == NodeType.OBJECT && name.equals("Object") ? plainObject(node) : name;
  }

  /// The first characters of the name, all of a shorter one. O(limit), except for strings that are
  /// put together.
  String of(int node, int limit) {
    if (isMade(node)) {
      var name = of(node);
      return name.substring(0, Math.min(limit, name.length()));
    }
    return graph.string(graph.nameIndex(node), limit);
  }

  /// How many characters the name has, surrogate pairs counted as one. O(its length).
  long length(int node) {
    if (isMade(node)) {
      var name = of(node);
      return name.codePointCount(0, name.length());
    }
    return graph.codePoints(graph.nameIndex(node));
  }

  /// Whether the name may be another than V8's.
  private boolean isMade(int node) {
    return switch (graph.type(node)) {
      case CONCATENATED_STRING, OBJECT -> true;
      default -> false;
    };
  }

  /// Whether nodes of a type are strings, whose names are their texts.
  static boolean isText(NodeType type) {
    return switch (type) {
      case STRING, CONCATENATED_STRING, SLICED_STRING -> true;
      default -> false;
    };
  }

  /// A node whose whole name the one of a concatenated string starts with, or [HeapGraph#NO_NODE]
  /// where it is far to find. O(1) in effect.
  int firstPart(int node) {
    return concatenated.firstPart(node);
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
