package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// The way from the nearest module or global object down to a holder, over objects that existed
/// before it leaked. Tables, element arrays and cells are left out: a Map's value is reached by its
/// key.
final class HolderPaths {
  /// Far more than any holder has around it; a hub's retainers may be millions.
  private static final int SEARCH_LIMIT = 300_000;

  /// A module of the program's own may be so many links farther than another start.
  private static final int FARTHER = 4;

  private final Capture capture;
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final PathStarts starts;
  private final LinkNames names;
  private final long bornAfter;

  HolderPaths(Capture capture, long bornAfter) {
    this.capture = capture;
    graph = capture.graph();
    roles = capture.roles();
    starts = new PathStarts(capture);
    names = new LinkNames(capture);
    this.bornAfter = bornAfter;
  }

  /// The start first, the holder last. O(edges of the retainers around it).
  List<HolderLink> to(int holder) {
    int weakMap = weakMapOf(holder);
    if (weakMap != HeapGraph.NO_NODE && weakMap != holder) {
      var links = straightTo(weakMap);
      links.add(link("value", holder));
      return List.copyOf(links);
    }
    return List.copyOf(straightTo(holder));
  }

  /// The same over whichever links are the fewest, what objects inherit among them: so Node.js
  /// itself reaches its own modules before the program does. The start first, the holder last.
  IntArrayList nearest(int holder) {
    int weakMap = weakMapOf(holder);
    return wayTo(weakMap == HeapGraph.NO_NODE ? holder : weakMap, true);
  }

  private List<HolderLink> straightTo(int holder) {
    var nodes = fromContext(wayTo(holder));
    var links = new ArrayList<HolderLink>();
    links.add(link("", nodes.get(0)));
    int from = 0;
    for (int i = 1; i < nodes.size(); i++) {
      boolean isLeftOut = roles.isStorage(nodes.get(i)) || names.isScopeTable(nodes.get(i));
      if (!isLeftOut || i == nodes.size() - 1) {
        links.add(link(names.of(nodes, from, i), nodes.get(i)));
        from = i;
      }
    }
    return GlobalAccessors.shortened(links);
  }

  /// Without the roots that hold a native context, which is all of a page or a realm.
  private IntArrayList fromContext(IntArrayList nodes) {
    for (int i = nodes.size() - 2; i > 0; i--) {
      if (GlobalObjects.isNativeContext(graph, nodes.get(i))) {
        return IntArrayList.newListWith(Arrays.copyOfRange(nodes.toArray(), i, nodes.size()));
      }
    }
    return nodes;
  }

  /// The WeakMap of which the node is a value, or NO_NODE. Its key is what retains the value, but
  /// the WeakMap is how the program knows it, unless an object has it as a property as well.
  private int weakMapOf(int node) {
    var retainers = capture.snapshot().retainers();
    if (isProperty(node)) {
      return HeapGraph.NO_NODE;
    }
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

  private boolean isProperty(int node) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      int source = retainers.source(slot);
      if (retainers.mayRetain(slot) && roles.isObject(source) && isPassable(source)) {
        int edge = names.bestEdge(source, node);
        var type = graph.edgeType(edge);
        if (type == EdgeType.CONTEXT
            || type == EdgeType.PROPERTY && !graph.edgeName(edge).equals("__proto__")) {
          return true;
        }
      }
    }
    return false;
  }

  private HolderLink link(String edgeName, int node) {
    // Summary counts all roots as one class
    var name =
        graph.type(node) == NodeType.SYNTHETIC ? graph.rawName(node) : capture.className(node);
    return new HolderLink(edgeName, name, node, graph.nodeId(node));
  }

  /// Over prototypes everything reaches everything, so that they are passed only where nothing else
  /// leads to a start.
  private IntArrayList wayTo(int holder) {
    var way = wayTo(holder, false);
    return starts.isStart(way.getFirst()) ? way : wayTo(holder, true);
  }

  /// Breadth-first up the retainers. A module of the program itself is preferred to one of a
  /// package and to the global object, if it is not much farther.
  private IntArrayList wayTo(int holder, boolean overPrototypes) {
    var next = new IntIntHashMap();
    next.put(holder, holder);
    var level = IntArrayList.newListWith(holder);
    int root = HeapGraph.NO_NODE;
    int start = HeapGraph.NO_NODE;
    int levelsLeft = Integer.MAX_VALUE;
    while (level.notEmpty() && levelsLeft-- > 0 && next.size() < SEARCH_LIMIT) {
      var above = new IntArrayList();
      for (int i = 0; i < level.size(); i++) {
        addRetainers(level.get(i), overPrototypes, next, above);
      }
      level = new IntArrayList();
      for (int i = 0; i < above.size(); i++) {
        int node = above.get(i);
        if (roles.of(node) == NodeRoles.ROOT) {
          root = root == HeapGraph.NO_NODE && node != graph.root() ? node : root;
        } else if (!starts.isStart(node)) {
          level.add(node);
        } else if (starts.isOwnModule(node)) {
          return follow(node, holder, next);
        } else if (start == HeapGraph.NO_NODE) {
          start = node;
          levelsLeft = starts.isGlobal(node) ? 0 : FARTHER;
        }
      }
    }
    return follow(start != HeapGraph.NO_NODE ? start : root, holder, next);
  }

  /// Adds what holds a node and may be passed, each once.
  ///
  /// @param next by node met the one below it
  void addRetainers(int node, boolean overPrototypes, IntIntHashMap next, IntArrayList above) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      int source = retainers.source(slot);
      if (retainers.mayRetain(slot)
          && !next.containsKey(source)
          && isPassable(source)
          && (overPrototypes || !names.isPrototype(source, node))) {
        next.put(source, node);
        above.add(source);
      }
    }
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
}
