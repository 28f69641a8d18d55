package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Tells queues that are lists of chunks, each an object with an array: Node.js' FixedQueue, of
/// which one chunk is full when the next is made. No array of them grows steadily, the queue does.
final class ChunkedLists {
  private final List<Capture> captures;
  private final Capture last;

  ChunkedLists(List<Capture> captures) {
    this.captures = captures;
    last = captures.getLast();
  }

  /// The link whose array it is, where there was none such in the first capture, or NO_NODE.
  /// O(edges of the link and its retainers).
  int chunkOf(int array) {
    var graph = last.graph();
    boolean isArray = last.classes().name(last.classes().classOf(array)).equals("Array");
    int owner = isArray ? last.snapshot().dominatorOf(array) : array;
    return owner != array
            && graph.nodeId(owner) > captures.getFirst().greatestId()
            && ClassKinds.mayBeLink(last, owner)
            && isLinked(owner)
        ? owner
        : HeapGraph.NO_NODE;
  }

  private boolean isLinked(int node) {
    var graph = last.graph();
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (isLink(last, edge, last.classes().classOf(node)) && graph.edgeTarget(edge) != node) {
        return true;
      }
    }
    return ClassKinds.isHeldByItsClass(last, node);
  }

  private static boolean isLink(Capture capture, int edge, int linkClass) {
    var graph = capture.graph();
    return graph.edgeType(edge) == EdgeType.PROPERTY
        && capture.classes().classOf(graph.edgeTarget(edge)) == linkClass
        && !graph.edgeName(edge).equals("__proto__");
  }

  /// Objects and texts in all chunks below a holder, in every capture.
  ///
  /// @param nodes of the holder
  /// @param linkClass in the last capture
  long[] entries(List<Integer> nodes, int linkClass) {
    var name = last.classes().name(linkClass);
    var counts = new long[nodes.size()];
    for (int i = 0; i < counts.length; i++) {
      var capture = captures.get(i);
      if (nodes.get(i) != HeapGraph.NO_NODE) {
        for (int array : arrays(capture, nodes.get(i), name)) {
          counts[i] += capture.entries().filled(array);
        }
      }
    }
    return counts;
  }

  /// The arrays of all chunks below a holder.
  List<Integer> arrays(Capture capture, int holder, int linkClass) {
    return arrays(capture, holder, last.classes().name(linkClass));
  }

  private static List<Integer> arrays(Capture capture, int holder, String linkClass) {
    var graph = capture.graph();
    var arrays = new ArrayList<Integer>();
    var seen = IntHashSet.newSetWith(holder);
    var stack = new IntArrayStack();
    stack.push(holder);
    while (!stack.isEmpty()) {
      int node = stack.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (graph.edgeType(edge) != EdgeType.PROPERTY && graph.edgeType(edge) != EdgeType.CONTEXT) {
          continue;
        }
        if (capture.className(target).equals(linkClass) && seen.add(target)) {
          stack.push(target);
        } else if (node != holder && graph.rawName(target).equals("Array") && seen.add(target)) {
          arrays.add(target);
        }
      }
    }
    return arrays;
  }
}
