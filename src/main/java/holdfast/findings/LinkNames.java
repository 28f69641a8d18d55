package holdfast.findings;

import holdfast.analysis.TableLayout;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.regex.Pattern;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// How the objects of a path know each other: by property, variable, key of a Map or name of an
/// export.
final class LinkNames {
  private static final int KEY_TEXT_LIMIT = 80;
  private static final Pattern NUMBER = Pattern.compile("^[0-9]+(?: / )?");

  private final Capture capture;
  private final HeapGraph graph;
  private final NodeRoles roles;

  LinkNames(Capture capture) {
    this.capture = capture;
    graph = capture.graph();
    roles = capture.roles();
  }

  /// How the object at `from` knows the one at `to`, with plumbing between them.
  ///
  /// @param nodes a way, downwards
  String of(IntArrayList nodes, int from, int to) {
    int last = bestEdge(nodes.get(to - 1), nodes.get(to));
    if (isScopeTable(nodes.get(to - 1))) {
      return "script scope";
    }
    if (graph.type(nodes.get(from)) == NodeType.SYNTHETIC) {
      return rootedName(name(last), nodes.get(to));
    }
    if (graph.rawName(nodes.get(to - 1)).equals("system / Cell")) {
      return exportName(nodes.get(to - 1));
    }
    return to - from > 1 ? entryName(nodes.get(to - 1), last) : name(last);
  }

  /// Roots number what they hold; a label may follow the number.
  private String rootedName(String name, int node) {
    var label = NUMBER.matcher(name).replaceFirst("");
    return label.isEmpty() && graph.rawName(node).startsWith("system / Context") ? "scope" : label;
  }

  /// Whether it holds the scopes in which top-level variables of classic scripts live.
  boolean isScopeTable(int node) {
    return graph.rawName(node).equals("system / ScriptContextTable");
  }

  /// Whether all that one object has of another is that it inherits from it.
  boolean isPrototype(int source, int target) {
    int edge = bestEdge(source, target);
    return edge != HeapGraph.NO_EDGE
        && graph.edgeType(edge) == EdgeType.PROPERTY
        && graph.edgeName(edge).equals("__proto__");
  }

  private String name(int edge) {
    return edge == HeapGraph.NO_EDGE ? "" : graph.edgeName(edge);
  }

  /// A value in a Map's table is called by its key.
  private String entryName(int table, int edge) {
    int word = edge == HeapGraph.NO_EDGE ? -1 : TableLayout.word(graph, edge);
    if (word > 0 && TableLayout.of(graph, roles::isEngine, table).isValue(word)) {
      for (int other = graph.firstEdge(table); other < graph.edgesEnd(table); other++) {
        int key = graph.edgeTarget(other);
        if (TableLayout.word(graph, other) == word - 1 && roles.of(key) == NodeRoles.VALUE) {
          var text = capture.snapshot().name(key);
          return text.substring(0, Math.min(text.length(), KEY_TEXT_LIMIT));
        }
      }
    }
    return name(edge);
  }

  /// A variable that an ES module exports lives in a cell; the table of the module's exports has
  /// its name one word before the cell.
  private String exportName(int cell) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(cell); slot < retainers.end(cell); slot++) {
      int table = retainers.source(slot);
      int word = -1;
      for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
        word = graph.edgeTarget(edge) == cell ? TableLayout.word(graph, edge) : word;
      }
      for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
        int name = graph.edgeTarget(edge);
        if (word > 0
            && graph.type(name) == NodeType.STRING
            && TableLayout.word(graph, edge) == word - 1) {
          return graph.rawName(name);
        }
      }
    }
    return "value";
  }

  /// The edge that tells most: of the program rather than of the engine.
  int bestEdge(int source, int target) {
    int best = HeapGraph.NO_EDGE;
    for (int edge = graph.firstEdge(source); edge < graph.edgesEnd(source); edge++) {
      if (graph.edgeTarget(edge) == target
          && (best == HeapGraph.NO_EDGE || rank(edge) < rank(best))) {
        best = edge;
      }
    }
    return best;
  }

  private int rank(int edge) {
    return switch (graph.edgeType(edge)) {
      case CONTEXT -> 0;
      case PROPERTY -> graph.edgeName(edge).startsWith("<symbol") ? 2 : 1;
      case ELEMENT -> 3;
      case INTERNAL -> 4;
      default -> 5;
    };
  }
}
