package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.function.IntPredicate;

/// Makes sets of nodes.
final class NodeSets {
  private NodeSets() {}

  /// O(nodes).
  static NodeSet where(HeapGraph graph, IntPredicate condition, CancelSignal cancel) {
    var nodes = new BitSet(graph.nodeCount());
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (condition.test(node)) {
        nodes.set(node);
      }
    }
    return NodeSet.of(nodes);
  }
}
