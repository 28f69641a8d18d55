package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// The functions that may use what an object or a scope holds, one closure of each.
final class KnownFunctions {
  private static final int MOST = 1_000;

  private final Capture capture;
  private final HeapGraph graph;

  KnownFunctions(Capture capture) {
    this.capture = capture;
    graph = capture.graph();
  }

  /// An object's own functions and those it inherits from its class; those of a scope, and of
  /// scopes within, where the object is one. O(edges of the object, or of the scope's retainers),
  /// of 1,000 functions at most.
  List<Integer> of(int owner) {
    var found = new Found();
    if (isScope(owner)) {
      var inner = new ArrayList<Integer>();
      found.addOfScope(owner, inner);
      inner.forEach(scope -> found.addOfScope(scope, new ArrayList<>()));
    } else {
      found.addOfObject(owner);
      int prototype = graph.target(owner, EdgeType.PROPERTY, "__proto__");
      if (prototype != HeapGraph.NO_NODE) {
        found.addOfObject(prototype);
      }
    }
    return found.closures;
  }

  boolean isScope(int node) {
    return graph.rawName(node).startsWith("system / Context");
  }

  /// Functions of the scopes of which a plain object is a variable.
  List<Integer> aroundVariable(int object) {
    var found = new Found();
    capture
        .snapshot()
        .retainers()
        .forEachEdge(
            graph,
            object,
            (edge, scope) -> {
              if (graph.edgeType(edge) == EdgeType.CONTEXT && isScope(scope)) {
                found.addOfScope(scope, new ArrayList<>());
              }
            });
    return found.closures;
  }

  private final class Found {
    final List<Integer> closures = new ArrayList<>();
    private final IntHashSet shared = new IntHashSet();

    void addOfObject(int object) {
      for (int edge = graph.firstEdge(object); edge < graph.edgesEnd(object); edge++) {
        if (graph.edgeType(edge) == EdgeType.PROPERTY) {
          add(graph.edgeTarget(edge));
        }
      }
    }

    /// @param inner takes the scopes within
    void addOfScope(int scope, List<Integer> inner) {
      var retainers = capture.snapshot().retainers();
      for (int slot = retainers.first(scope);
          slot < retainers.end(scope) && closures.size() + inner.size() < MOST;
          slot++) {
        int source = retainers.source(slot);
        add(source);
        if (isScope(source)) {
          inner.add(source);
        }
      }
    }

    private void add(int node) {
      int code =
          graph.type(node) == NodeType.CLOSURE
              ? graph.target(node, EdgeType.INTERNAL, "shared")
              : HeapGraph.NO_NODE;
      if (code != HeapGraph.NO_NODE && closures.size() < MOST && shared.add(code)) {
        closures.add(node);
      }
    }
  }
}
