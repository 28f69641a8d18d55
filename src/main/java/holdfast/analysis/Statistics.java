package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;

/// The heap by kind of content, in bytes, as DevTools' Statistics view divides it.
///
/// @param total of the heap and of what V8 reports outside of it
/// @param code compiled code
/// @param strings strings of all kinds
/// @param jsArrays arrays with their elements, where nothing else refers to these
/// @param typedArrays memory of array buffers
/// @param system what the engine keeps for itself
/// @param otherJs all other memory of JavaScript
/// @param otherNonJs all other memory of the embedder
public record Statistics(
    long total,
    long code,
    long strings,
    long jsArrays,
    long typedArrays,
    long system,
    long otherJs,
    long otherNonJs) {

  /// O(nodes).
  ///
  /// @param chosen what counts: all, with what V8 reports outside of the heap, or some nodes
  static Statistics compute(SnapshotAnalysis snapshot, NodeSet chosen, CancelSignal cancel) {
    var graph = snapshot.graph();
    var sizes = new long[Category.values().length];
    boolean isAll = chosen == NodeSet.ALL;
    long chosenSize = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (!chosen.contains(node)) {
        continue;
      }
      chosenSize += snapshot.shallowSize(node);
      var category = Category.of(graph, node);
      sizes[category.ordinal()] += snapshot.shallowSize(node);
      if (category == Category.JS_ARRAYS) {
        int elements = Category.ownElements(snapshot, node);
        sizes[category.ordinal()] +=
            elements == HeapGraph.NO_NODE || !chosen.contains(elements)
                ? 0
                : snapshot.shallowSize(elements);
      }
    }
    long code = sizes[Category.CODE.ordinal()];
    long strings = sizes[Category.STRINGS.ordinal()];
    long jsArrays = sizes[Category.JS_ARRAYS.ordinal()];
    long typedArrays = sizes[Category.TYPED_ARRAYS.ordinal()];
    long system = sizes[Category.SYSTEM.ordinal()];
    long otherNonJs =
        sizes[Category.OTHER_NON_JS.ordinal()] + (isAll ? graph.extraNativeBytes() : 0);
    long total = isAll ? snapshot.totalSize() : chosenSize;
    // What is left, as DevTools has it: elements that are counted with their array are not here.
    long otherJs = total - code - strings - jsArrays - typedArrays - system - otherNonJs;
    return new Statistics(total, code, strings, jsArrays, typedArrays, system, otherJs, otherNonJs);
  }

  /// Bytes of one category.
  public long size(Category category) {
    return switch (category) {
      case CODE -> code;
      case STRINGS -> strings;
      case JS_ARRAYS -> jsArrays;
      case TYPED_ARRAYS -> typedArrays;
      case SYSTEM -> system;
      case OTHER_JS -> otherJs;
      case OTHER_NON_JS -> otherNonJs;
    };
  }
}
