package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// The orders in which the objects of a class can be listed. Equal ones stand in the order of their
/// ids, or at one distance the largest first, as in DevTools.
public enum NodeOrder {
  NAME,
  ID,
  DISTANCE,
  SHALLOW_SIZE,
  RETAINED_SIZE;

  /// The nodes in this order, in a new array. O(nodes); by name it decodes and sorts every distinct
  /// name once.
  public int[] sort(
      SnapshotAnalysis snapshot, int[] nodes, boolean ascending, CancelSignal cancel) {
    // sorts are stable: what decides last is sorted by first
    int[] sorted = KeyOrder.sort(nodes, node -> node, true, cancel);
    sorted =
        this == DISTANCE
            ? KeyOrder.sort(sorted, snapshot::retainedSize, false, cancel)
            : KeyOrder.sort(sorted, snapshot.graph()::nodeId, true, cancel);
    return switch (this) {
      case NAME -> byName(snapshot, sorted, ascending, cancel);
      case ID -> KeyOrder.sort(sorted, snapshot.graph()::nodeId, ascending, cancel);
      case DISTANCE -> KeyOrder.sort(sorted, snapshot::distance, ascending, cancel);
      case SHALLOW_SIZE -> KeyOrder.sort(sorted, snapshot::shallowSize, ascending, cancel);
      case RETAINED_SIZE -> KeyOrder.sort(sorted, snapshot::retainedSize, ascending, cancel);
    };
  }

  private static int[] byName(
      SnapshotAnalysis snapshot, int[] nodes, boolean ascending, CancelSignal cancel) {
    int[] ranks = NameRanks.of(snapshot, nodes, cancel);
    var places = new int[nodes.length];
    Arrays.setAll(places, i -> i);
    int[] sorted = KeyOrder.sort(places, place -> ranks[place], ascending, cancel);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = nodes[sorted[i]];
    }
    return sorted;
  }
}
