package holdfast.findings;

import java.util.List;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Counts which entries of a holder have stayed: what it has in the last capture and gained in the
/// interval before the last one.
final class KeptEntries {
  private final List<Capture> captures;
  private final Capture last;

  KeptEntries(List<Capture> captures) {
    this.captures = captures;
    last = captures.getLast();
  }

  /// Entries of the last capture that were gained in the interval before it.
  ///
  /// @param listClass of the links of a list, or [Candidate#NO_CLASS]
  long of(int holder, int listClass) {
    if (captures.size() < 3) {
      return 0;
    }
    long from = captures.get(captures.size() - 3).greatestId();
    long to = captures.get(captures.size() - 2).greatestId();
    var seen = new IntHashSet();
    var graph = last.graph();
    var stack = new IntArrayStack();
    stack.push(holder);
    long kept = 0;
    while (!stack.isEmpty()) {
      int node = stack.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (last.roles().isEngine(target) || !seen.add(target)) {
          continue;
        }
        if (last.roles().isStorage(target)
            || listClass != Candidate.NO_CLASS && last.classes().classOf(target) == listClass) {
          stack.push(target);
        }
        long id = graph.nodeId(target);
        if ((id & 1) != 0 && id > from && id <= to && !last.roles().isStorage(target)) {
          kept++;
        }
      }
    }
    return kept;
  }
}
