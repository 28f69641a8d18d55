package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Nodes by class. 4 bytes per node.
public final class ClassGroups {
  private final SnapshotAnalysis snapshot;

  /// Those of one class stand together, in the order in which they were given.
  private final int[] nodes;

  /// Where in [#nodes] each class begins, and where the last one ends.
  private final int[] starts;

  private final long[] shallowSizes;
  private final long[] retainedSizes;

  private ClassGroups(SnapshotAnalysis snapshot, int[] nodes, int[] starts) {
    this.snapshot = snapshot;
    this.nodes = nodes;
    this.starts = starts;
    shallowSizes = new long[starts.length - 1];
    retainedSizes = new long[starts.length - 1];
    for (int group = 0; group < count(); group++) {
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        shallowSizes[group] += snapshot.shallowSize(nodes[i]);
        retainedSizes[group] += snapshot.retainedSize(nodes[i]);
      }
    }
  }

  /// Groups nodes of which none dominates another, so that their retained sizes add up. O(nodes),
  /// allocates 16 bytes for each.
  public static ClassGroups of(SnapshotAnalysis snapshot, int[] nodes, CancelSignal cancel) {
    var classes = snapshot.classNames();
    int[] sorted = KeyOrder.sort(nodes, classes::classOf, true, cancel);
    var starts = new IntArrayList();
    for (int i = 0; i < sorted.length; i++) {
      cancel.throwIfCanceled(i);
      if (i == 0 || classes.classOf(sorted[i]) != classes.classOf(sorted[i - 1])) {
        starts.add(i);
      }
    }
    starts.add(sorted.length);
    return new ClassGroups(snapshot, sorted, starts.toArray());
  }

  /// How many classes there are.
  public int count() {
    return starts.length - 1;
  }

  /// The number of a group's class, the same in all groupings of one snapshot.
  public int classNumber(int group) {
    return snapshot.classNames().classOf(first(group));
  }

  public String className(int group) {
    return snapshot.className(first(group));
  }

  /// How many nodes a group has.
  public int size(int group) {
    return starts[group + 1] - starts[group];
  }

  /// The first node of a group.
  public int first(int group) {
    return nodes[starts[group]];
  }

  /// The nodes of a group in the order in which they were given. O(their number).
  public int[] nodes(int group) {
    return Arrays.copyOfRange(nodes, starts[group], starts[group + 1]);
  }

  /// Bytes, summed.
  public long shallowSize(int group) {
    return shallowSizes[group];
  }

  /// Bytes that would go if all of the group went.
  public long retainedSize(int group) {
    return retainedSizes[group];
  }
}
