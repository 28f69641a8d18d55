package holdfast.findings;

import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// What counts as held by a holder when nothing is known of births: what it dominates.
record ShapeMembers(Capture capture) implements LeakedClass.Membership {
  /// Steps up the dominators; deeper things do not name a leak.
  private static final int HIGHEST = 30;

  @Override
  public boolean isOf(int node, IntHashSet sources) {
    if (sources.contains(node)) {
      return false;
    }
    int above = node;
    for (int steps = 0; steps < HIGHEST && above != capture.graph().root(); steps++) {
      above = capture.snapshot().dominatorOf(above);
      if (sources.contains(above)) {
        return true;
      }
    }
    return false;
  }

  /// What is smaller than half of the heap, for entries that others hold, too.
  LeakedClass.Membership orShared() {
    long most = capture.snapshot().totalSize() / 2;
    return (node, sources) ->
        !sources.contains(node)
            && (capture.roles().isStorage(node) || capture.snapshot().retainedSize(node) < most);
  }
}
