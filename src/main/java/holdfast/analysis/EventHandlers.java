package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;

/// The JavaScript functions that DOM event listeners call. Source of the rule: DevTools,
/// `createNamedFilter`.
final class EventHandlers {
  private EventHandlers() {}

  /// O(nodes).
  static BitSet find(HeapGraph graph) {
    var handlers = new BitSet(graph.nodeCount());
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (graph.knownNames().is(Name.EVENT_LISTENER, graph.nameIndex(node))) {
        int callback = target(graph, node, "1");
        if (callback != HeapGraph.NO_NODE) {
          handlers.set(function(graph, callback));
        }
      }
    }
    return handlers;
  }

  /// The callback if it has code, else the first of what it refers to that has, else the callback.
  private static int function(HeapGraph graph, int callback) {
    if (target(graph, callback, "code") != HeapGraph.NO_NODE) {
      return callback;
    }
    for (int edge = graph.firstEdge(callback); edge < graph.edgesEnd(callback); edge++) {
      if (target(graph, graph.edgeTarget(edge), "code") != HeapGraph.NO_NODE) {
        return graph.edgeTarget(edge);
      }
    }
    return callback;
  }

  private static int target(HeapGraph graph, int node, String edgeName) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (graph.edgeName(edge).equals(edgeName)) {
        return graph.edgeTarget(edge);
      }
    }
    return HeapGraph.NO_NODE;
  }
}
