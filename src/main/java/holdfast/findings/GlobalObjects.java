package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// The global objects of a heap, as its native contexts name them.
final class GlobalObjects {
  private GlobalObjects() {}

  /// Deno does not show its own as a child of the root. O(nodes).
  static IntHashSet ofContexts(HeapGraph graph, CancelSignal cancel) {
    var found = new IntHashSet();
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isNativeContext(graph, node)) {
        add(graph, node, "global_object", found);
        add(graph, node, "global_proxy_object", found);
      }
    }
    return found;
  }

  /// What a page or a realm is in the heap.
  static boolean isNativeContext(HeapGraph graph, int node) {
    var names = graph.knownNames();
    int name = graph.nameIndex(node);
    return names.is(KnownNames.Name.NATIVE_CONTEXT, name)
        || names.is(KnownNames.Name.NAMED_NATIVE_CONTEXT, name);
  }

  private static void add(HeapGraph graph, int context, String name, IntHashSet found) {
    int global = graph.target(context, EdgeType.INTERNAL, name);
    if (global != HeapGraph.NO_NODE) {
      found.add(global);
    }
  }
}
