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
    var listName = listClass == Candidate.NO_CLASS ? "" : last.classes().name(listClass);
    long[] kept = {0};
    EntryWalk.forEach(
        last,
        holder,
        listName,
        entry -> {
          if (isGainedBefore(entry)) {
            kept[0]++;
          }
        });
    return kept[0];
  }

  /// The same in bytes, of all that a holder keeps alive. O(edges of what it dominates).
  long bytes(int holder) {
    if (captures.size() < 3) {
      return 0;
    }
    var graph = last.graph();
    var owned = IntHashSet.newSetWith(holder);
    var stack = new IntArrayStack();
    stack.push(holder);
    long kept = 0;
    while (!stack.isEmpty()) {
      int node = stack.pop();
      kept += isGainedBefore(node) ? last.snapshot().shallowSize(node) : 0;
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        // a dominator is met before what it dominates, on whichever way
        if (owned.contains(last.snapshot().dominatorOf(target)) && owned.add(target)) {
          stack.push(target);
        }
      }
    }
    return kept;
  }

  private boolean isGainedBefore(int node) {
    long id = last.graph().nodeId(node);
    return (id & 1) != 0
        && id > captures.get(captures.size() - 3).greatestId()
        && id <= captures.get(captures.size() - 2).greatestId();
  }
}
