package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// The way from the nearest module or global object down to a holder, over objects that existed
/// before it leaked. Tables, element arrays and cells are left out: a Map's value is reached by its
/// key.
final class HolderPaths {
  /// Far more than any holder has around it; a hub's retainers may be millions.
  private static final int SEARCH_LIMIT = 300_000;

  private static final int KEY_TEXT_LIMIT = 80;

  /// A module of the program's own may be so many links farther than another start.
  private static final int FARTHER = 4;

  private static final int GLOBAL_DEPTH = 6;

  private final Capture capture;
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final long bornAfter;

  HolderPaths(Capture capture, long bornAfter) {
    this.capture = capture;
    graph = capture.graph();
    roles = capture.roles();
    this.bornAfter = bornAfter;
  }

  /// The start first, the holder last. O(edges of the retainers around it).
  List<HolderLink> to(int holder) {
    int weakMap = weakMapOf(holder);
    if (weakMap != HeapGraph.NO_NODE) {
      var links = new ArrayList<>(to(weakMap));
      links.add(link("value", holder));
      return List.copyOf(links);
    }
    var nodes = wayTo(holder);
    var links = new ArrayList<HolderLink>();
    links.add(link("", nodes.get(0)));
    int from = 0;
    for (int i = 1; i < nodes.size(); i++) {
      if (!roles.isStorage(nodes.get(i)) || i == nodes.size() - 1) {
        links.add(link(edgeName(nodes, from, i), nodes.get(i)));
        from = i;
      }
    }
    return List.copyOf(links);
  }

  /// The WeakMap of which the node is a value, or NO_NODE. Its key is what retains the value, but
  /// the WeakMap is how the program knows it.
  private int weakMapOf(int node) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      int table = retainers.source(slot);
      if (!retainers.mayRetain(slot) && roles.isStorage(table)) {
        for (int owner = retainers.first(table); owner < retainers.end(table); owner++) {
          int map = retainers.source(owner);
          if (graph.rawName(map).equals("WeakMap") && graph.type(map) == NodeType.OBJECT) {
            return map;
          }
        }
      }
    }
    return HeapGraph.NO_NODE;
  }

  private HolderLink link(String edgeName, int node) {
    return new HolderLink(edgeName, capture.className(node), node, graph.nodeId(node));
  }

  /// How the object at `from` knows the one at `to`, with plumbing between them.
  private String edgeName(IntArrayList nodes, int from, int to) {
    int last = bestEdge(nodes.get(to - 1), nodes.get(to));
    if (graph.rawName(nodes.get(to - 1)).equals("system / Cell")) {
      return exportName(nodes.get(to - 1));
    }
    return to - from > 1 ? entryName(nodes.get(to - 1), last) : name(last);
  }

  private String name(int edge) {
    return edge == HeapGraph.NO_EDGE ? "" : graph.edgeName(edge);
  }

  /// A value in a Map's table is called by its key.
  private String entryName(int table, int edge) {
    int word = edge == HeapGraph.NO_EDGE ? -1 : TableLayout.word(graph, edge);
    if (word > 0 && TableLayout.of(graph, roles, table).isValue(word)) {
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
  private int bestEdge(int source, int target) {
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

  /// Breadth-first up the retainers. A module of the program itself is preferred to one of a
  /// package and to the global object, if it is not much farther.
  private IntArrayList wayTo(int holder) {
    var next = new IntIntHashMap();
    next.put(holder, holder);
    var level = IntArrayList.newListWith(holder);
    int root = HeapGraph.NO_NODE;
    int start = HeapGraph.NO_NODE;
    int levelsLeft = Integer.MAX_VALUE;
    while (level.notEmpty() && levelsLeft-- > 0 && next.size() < SEARCH_LIMIT) {
      var above = new IntArrayList();
      for (int i = 0; i < level.size(); i++) {
        addRetainers(level.get(i), next, above);
      }
      level = new IntArrayList();
      for (int i = 0; i < above.size(); i++) {
        int node = above.get(i);
        if (roles.of(node) == NodeRoles.ROOT) {
          root = root == HeapGraph.NO_NODE && node != graph.root() ? node : root;
        } else if (!isStart(node)) {
          level.add(node);
        } else if (isOwnModule(node)) {
          return follow(node, holder, next);
        } else if (start == HeapGraph.NO_NODE) {
          start = node;
          levelsLeft = isGlobal(node) ? 0 : FARTHER;
        }
      }
    }
    return follow(start != HeapGraph.NO_NODE ? start : root, holder, next);
  }

  private void addRetainers(int node, IntIntHashMap next, IntArrayList above) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      int source = retainers.source(slot);
      if (retainers.mayRetain(slot) && !next.containsKey(source) && isPassable(source)) {
        next.put(source, node);
        above.add(source);
      }
    }
  }

  /// Node.js 26 shows the global object as `global (global*)`, one step below its context.
  private boolean isGlobal(int node) {
    int distance = capture.snapshot().distance(node);
    return distance == 1 || distance == 2 && graph.rawName(node).startsWith("global (");
  }

  /// Whether the program reaches the holder from the global object over properties alone.
  boolean isGlobalState(int holder) {
    var seen = new IntIntHashMap();
    var level = IntArrayList.newListWith(holder);
    for (int depth = 0; depth < GLOBAL_DEPTH && level.notEmpty(); depth++) {
      var above = new IntArrayList();
      for (int i = 0; i < level.size(); i++) {
        addRetainers(level.get(i), seen, above);
      }
      level = new IntArrayList();
      for (int i = 0; i < above.size(); i++) {
        int node = above.get(i);
        if (graph.type(node) == NodeType.OBJECT && isGlobal(node)) {
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
        && graph.edgeType(bestEdge(node, value)) == EdgeType.PROPERTY;
  }

  private boolean isOwnModule(int node) {
    for (var property : List.of("filename", "id", "url")) {
      int name = graph.target(node, EdgeType.PROPERTY, property);
      if (name != HeapGraph.NO_NODE && roles.of(name) == NodeRoles.VALUE) {
        var text = capture.snapshot().name(name);
        if (text.contains("/") || text.contains("\\")) {
          return OwnCode.isOwn(text);
        }
      }
    }
    return false;
  }

  private IntArrayList follow(int start, int holder, IntIntHashMap next) {
    var nodes = new IntArrayList();
    if (start == HeapGraph.NO_NODE) {
      for (var step : capture.snapshot().shortestPath(holder).steps()) {
        nodes.add(step.node());
      }
      return nodes;
    }
    for (int node = start; node != holder; node = next.get(node)) {
      nodes.add(node);
    }
    nodes.add(holder);
    return nodes;
  }

  private boolean isPassable(int node) {
    long id = graph.nodeId(node);
    return !roles.isEngine(node) && ((id & 1) == 0 || id <= bornAfter);
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
