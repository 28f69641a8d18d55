package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.Detachedness;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;

/// Filters for what would not be reached without certain nodes or edges. Source of the rules:
/// DevTools, `createNamedFilter`.
public enum RetainedBy implements NodeFilter {
  /// Without entering detached nodes.
  DETACHED_DOM_NODES {
    @Override
    Barrier barrier(HeapGraph graph) {
      return (_, edge) -> graph.detachedness(graph.edgeTarget(edge)) == Detachedness.DETACHED;
    }
  },

  /// Without entering the contexts of closures.
  CONTEXTS {
    @Override
    Barrier barrier(HeapGraph graph) {
      var names = graph.knownNames();
      return (_, edge) -> {
        int name = graph.nameIndex(graph.edgeTarget(edge));
        return names.is(Name.CONTEXT, name) || names.is(Name.NAMED_CONTEXT, name);
      };
    }
  },

  /// Without what was logged to the console of DevTools.
  CONSOLE {
    @Override
    Barrier barrier(HeapGraph graph) {
      return (node, edge) ->
          graph.type(node) == NodeType.SYNTHETIC
              && graph.hasStringName(edge)
              && graph.edgeName(edge).endsWith(" / DevTools console");
    }
  },

  /// Without the callbacks of DOM event listeners.
  EVENT_HANDLERS {
    @Override
    Barrier barrier(HeapGraph graph) {
      var handlers = EventHandlers.find(graph);
      return (_, edge) -> handlers.get(graph.edgeTarget(edge));
    }
  };

  /// Edges that are not followed.
  @FunctionalInterface
  interface Barrier {
    boolean stops(int node, int edge);
  }

  abstract Barrier barrier(HeapGraph graph);

  /// O(edges).
  @Override
  public NodeSet nodes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var graph = snapshot.graph();
    var reached = reach(graph, barrier(graph), cancel);
    return NodeSets.where(
        graph,
        node -> !reached.get(node) && snapshot.distance(node) != Distances.UNREACHED,
        cancel);
  }

  private static BitSet reach(HeapGraph graph, Barrier barrier, CancelSignal cancel) {
    var reached = new BitSet(graph.nodeCount());
    var pending = new IntStack();
    reached.set(graph.root());
    pending.push(graph.root());
    for (int steps = 0; !pending.isEmpty(); steps++) {
      cancel.throwIfCanceled(steps);
      int node = pending.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (graph.edgeType(edge) != EdgeType.WEAK
            && !reached.get(target)
            && !barrier.stops(node, edge)) {
          reached.set(target);
          pending.push(target);
        }
      }
    }
    return reached;
  }
}
