package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.progress.CancelSignal;

/// The filter for strings that exist more than once with equal text. Source of the rule: DevTools,
/// `createDuplicatedStringsFilter`.
public final class DuplicatedStrings implements NodeFilter {
  public static final DuplicatedStrings FILTER = new DuplicatedStrings();

  private DuplicatedStrings() {}

  /// O(nodes), and decodes every string.
  @Override
  public NodeSet nodes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var duplicated = new BitSet(snapshot.graph().nodeCount());
    EqualStrings.forEach(
        snapshot,
        (node, first) -> {
          duplicated.set(first);
          duplicated.set(node);
        },
        cancel);
    return NodeSet.of(duplicated);
  }
}
