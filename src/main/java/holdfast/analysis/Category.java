package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.progress.CancelSignal;

/// The kinds of content that DevTools' Statistics view divides a heap into, each also a filter for
/// its nodes. Their shallow sizes add up to that of [Statistics], but for what V8 reports outside
/// of the heap: that is part of [#OTHER_NON_JS] and of no node.
public enum Category implements NodeFilter {
  /// Compiled code.
  CODE,
  /// Strings of all kinds.
  STRINGS,
  /// Arrays with their elements, where nothing else refers to these.
  JS_ARRAYS,
  /// Memory of array buffers.
  TYPED_ARRAYS,
  /// What the engine keeps for itself.
  SYSTEM,
  /// All other memory of JavaScript.
  OTHER_JS,
  /// All other memory of the embedder.
  OTHER_NON_JS;

  /// Where a node belongs by itself; elements of an array may belong to it, see [#ownElements].
  static Category of(HeapGraph graph, int node) {
    return switch (graph.type(node)) {
      case HIDDEN -> SYSTEM;
      case CODE -> CODE;
      case STRING, CONCATENATED_STRING, SLICED_STRING -> STRINGS;
      case NATIVE ->
          graph.knownNames().is(Name.ARRAY_BUFFER_DATA, graph.nameIndex(node))
              ? TYPED_ARRAYS
              : OTHER_NON_JS;
      default -> graph.knownNames().is(Name.ARRAY, graph.nameIndex(node)) ? JS_ARRAYS : OTHER_JS;
    };
  }

  /// The elements of an array that nothing else refers to, or [HeapGraph#NO_NODE].
  static int ownElements(SnapshotAnalysis snapshot, int array) {
    var graph = snapshot.graph();
    for (int edge = graph.firstEdge(array); edge < graph.edgesEnd(array); edge++) {
      if (graph.edgeType(edge) == EdgeType.INTERNAL
          && graph.knownNames().is(Name.ELEMENTS, graph.edgeNameIndex(edge))) {
        int elements = graph.edgeTarget(edge);
        return snapshot.retainers().count(elements) == 1 ? elements : HeapGraph.NO_NODE;
      }
    }
    return HeapGraph.NO_NODE;
  }

  /// O(nodes).
  @Override
  public NodeSet nodes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var graph = snapshot.graph();
    var nodes = new BitSet(graph.nodeCount());
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (of(graph, node) == this) {
        nodes.set(node);
      }
    }
    if (this == JS_ARRAYS || this == OTHER_JS) {
      moveElements(snapshot, nodes, cancel);
    }
    return NodeSet.of(nodes);
  }

  /// Elements that stand for themselves by their type belong to their array instead.
  private void moveElements(SnapshotAnalysis snapshot, BitSet nodes, CancelSignal cancel) {
    var graph = snapshot.graph();
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      int elements = of(graph, node) == JS_ARRAYS ? ownElements(snapshot, node) : HeapGraph.NO_NODE;
      if (elements == HeapGraph.NO_NODE) {
        continue;
      }
      if (this == JS_ARRAYS) {
        nodes.set(elements);
      } else {
        nodes.clear(elements);
      }
    }
  }
}
