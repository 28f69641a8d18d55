package holdfast.findings;

import java.util.function.IntConsumer;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Walks the entries of a holder: what it refers to itself or through its plumbing, and of a list
/// what each link refers to.
final class EntryWalk {
  private EntryWalk() {}

  /// Each entry once. O(edges of the holder, its plumbing and its links).
  ///
  /// @param listClass name of the class of a list's links; empty where it is no list
  static void forEach(Capture capture, int holder, String listClass, IntConsumer action) {
    var graph = capture.graph();
    var seen = new IntHashSet();
    var stack = new IntArrayStack();
    stack.push(holder);
    while (!stack.isEmpty()) {
      int node = stack.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (capture.roles().isEngine(target) || !seen.add(target)) {
          continue;
        }
        if (capture.roles().isStorage(target)) {
          stack.push(target);
          continue;
        }
        if (!listClass.isEmpty() && capture.className(target).equals(listClass)) {
          stack.push(target);
        }
        action.accept(target);
      }
    }
  }
}
