package holdfast.findings;

import holdfast.analysis.TableLayout;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// The listeners of an EventTarget of Node.js, such as an AbortSignal or a MessagePort: a Map has a
/// list of them for each event, by its name.
///
/// ```
/// AbortSignal --<symbol kEvents>--> Map --table--> "abort", {next, ...}
///                                                            --next--> Listener --next--> Listener ...
/// ```
final class TargetEvents {
  /// The property that has the Map.
  static final String PROPERTY = "<symbol kEvents>";

  private static final String LINK = "Listener";

  private final HeapGraph graph;

  TargetEvents(HeapGraph graph) {
    this.graph = graph;
  }

  /// O(edges of the Map's table, and listeners).
  ///
  /// @param map of the events of a target
  /// @param found takes an event for each of its lists that is not empty
  void add(int target, int map, List<EmitterEvents.Event> found) {
    int table = graph.target(map, EdgeType.INTERNAL, "table");
    if (table == HeapGraph.NO_NODE) {
      return;
    }
    var words = new IntIntHashMap();
    for (int edge = graph.firstEdge(table); edge < graph.edgesEnd(table); edge++) {
      words.put(TableLayout.word(graph, edge), graph.edgeTarget(edge));
    }
    words.forEachKeyValue((word, list) -> {
      int name = words.getIfAbsent(word - 1, HeapGraph.NO_NODE);
      int count = isList(list) ? links(list).size() : 0;
      if (count > 0 && name != HeapGraph.NO_NODE) {
        found.add(new EmitterEvents.Event(target, graph.rawName(name), list, count));
      }
    });
  }

  /// Whether a node is what a list of listeners starts with.
  boolean isList(int node) {
    int first = graph.target(node, EdgeType.PROPERTY, "next");
    return first != HeapGraph.NO_NODE
        && graph.rawName(first).equals(LINK)
        && !graph.rawName(node).equals(LINK);
  }

  /// What listens: functions, or objects that handle events. O(listeners).
  IntArrayList listeners(int list) {
    var listeners = new IntArrayList();
    links(list)
        .forEach(link -> {
          int listener = graph.target(link, EdgeType.PROPERTY, "listener");
          listeners.add(listener == HeapGraph.NO_NODE ? link : listener);
        });
    return listeners;
  }

  private IntArrayList links(int list) {
    var links = new IntArrayList();
    var seen = new IntHashSet(); // a made-up list may go round
    int link = graph.target(list, EdgeType.PROPERTY, "next");
    while (link != HeapGraph.NO_NODE && graph.rawName(link).equals(LINK) && seen.add(link)) {
      links.add(link);
      link = graph.target(link, EdgeType.PROPERTY, "next");
    }
    return links;
  }
}
