package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.List;

/// The classes of what a search had found at one moment.
public final class FoundClasses {
  private final SnapshotAnalysis snapshot;
  private final NodeSet nodes;
  private final List<ClassAggregate> rows;
  private final int count;

  FoundClasses(SnapshotAnalysis snapshot, NodeSet nodes, List<ClassAggregate> rows, int count) {
    this.snapshot = snapshot;
    this.nodes = nodes;
    this.rows = rows;
    this.count = count;
  }

  /// By retained size, the largest first; what was found of each class alone counts.
  public List<ClassAggregate> rows() {
    return rows;
  }

  /// How many objects that are.
  public int count() {
    return count;
  }

  /// The objects of a row in the order of the file. O(nodes).
  public int[] nodesOf(ClassAggregate row, CancelSignal cancel) {
    var found = new int[row.count()];
    int next = 0;
    int end = snapshot.graph().nodeCount();
    for (int node = 0; node < end && next < found.length; node++) {
      cancel.throwIfCanceled(node);
      if (nodes.contains(node) && snapshot.classOf(node) == row.index()) {
        found[next++] = node;
      }
    }
    return Arrays.copyOf(found, next);
  }
}
