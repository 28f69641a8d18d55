package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
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
  static Statistics compute(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var graph = snapshot.graph();
    long nativeSize = graph.extraNativeBytes();
    long code = 0;
    long strings = 0;
    long jsArrays = 0;
    long typedArrays = 0;
    long system = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long size = snapshot.shallowSize(node);
      switch (graph.type(node)) {
        case HIDDEN -> system += size;
        case CODE -> code += size;
        case STRING, CONCATENATED_STRING, SLICED_STRING -> strings += size;
        case NATIVE -> {
          nativeSize += size;
          if (graph.knownNames().is(Name.ARRAY_BUFFER_DATA, graph.nameIndex(node))) {
            typedArrays += size;
          }
        }
        default -> {
          if (graph.knownNames().is(Name.ARRAY, graph.nameIndex(node))) {
            jsArrays += size + elementsSize(snapshot, node);
          }
        }
      }
    }
    long total = snapshot.totalSize();
    return new Statistics(
        total,
        code,
        strings,
        jsArrays,
        typedArrays,
        system,
        total - nativeSize - code - strings - jsArrays - system,
        nativeSize - typedArrays);
  }

  private static long elementsSize(SnapshotAnalysis snapshot, int array) {
    HeapGraph graph = snapshot.graph();
    for (int edge = graph.firstEdge(array); edge < graph.edgesEnd(array); edge++) {
      if (graph.edgeType(edge) == EdgeType.INTERNAL
          && graph.knownNames().is(Name.ELEMENTS, graph.edgeNameIndex(edge))) {
        int elements = graph.edgeTarget(edge);
        return snapshot.retainers().count(elements) == 1 ? snapshot.shallowSize(elements) : 0;
      }
    }
    return 0;
  }
}
