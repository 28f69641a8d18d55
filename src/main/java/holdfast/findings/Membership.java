package holdfast.findings;

import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Which nodes count as a candidate's.
@FunctionalInterface
interface Membership {
  /// @param sources what the candidate gained entries from
  boolean isOf(int node, IntHashSet sources);
}
