package holdfast.findings;

import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// What counts as held by a holder when nothing is known of births: what it dominates. Plumbing is
/// no step: the reactions of a promise that thousands wait for hold each other in a row.
final class ShapeMembers implements Membership {
  /// Steps up the dominators; deeper things do not name a leak.
  private static final int HIGHEST = 30;

  private static final int NEVER = Integer.MAX_VALUE;

  private final Capture capture;

  /// What [#depths] is about.
  private IntHashSet known = new IntHashSet();

  /// By node looked at: steps below the sources, or [#NEVER].
  private final IntIntHashMap depths = new IntIntHashMap();

  ShapeMembers(Capture capture) {
    this.capture = capture;
  }

  @Override
  public boolean isOf(int node, IntHashSet sources) {
    if (known != sources) {
      known = sources;
      depths.clear();
    }
    return !sources.contains(node) && depth(node) <= HIGHEST;
  }

  private int depth(int node) {
    var way = new IntArrayStack();
    int above = node;
    while (!isKnown(above)) {
      way.push(above);
      above = capture.snapshot().dominatorOf(above);
    }
    int depth =
        known.contains(above) ? 0 : above == capture.graph().root() ? NEVER : depths.get(above);
    while (way.notEmpty()) {
      int below = way.pop();
      depth += depth == NEVER || capture.roles().isStorage(below) ? 0 : 1;
      depths.put(below, depth);
    }
    return depth;
  }

  private boolean isKnown(int node) {
    return known.contains(node) || node == capture.graph().root() || depths.containsKey(node);
  }

  /// What is smaller than half of the heap, for entries that others hold, too.
  Membership orShared() {
    long most = capture.snapshot().totalSize() / 2;
    return (node, sources) ->
        !sources.contains(node)
            && (capture.roles().isStorage(node) || capture.snapshot().retainedSize(node) < most);
  }
}
