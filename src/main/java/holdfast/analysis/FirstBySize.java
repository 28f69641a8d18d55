package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Comparator;

/// Nodes of an array as [FirstPlaces] looks at them: by retained size, the largest first, then by
/// id, as [NodeOrder#RETAINED_SIZE] sorts them.
final class FirstBySize implements Candidates<FirstBySize.Sized> {
  private final SnapshotAnalysis snapshot;
  private final int[] nodes;
  private Sized bound;

  FirstBySize(SnapshotAnalysis snapshot, int[] nodes) {
    this.snapshot = snapshot;
    this.nodes = nodes;
  }

  /// The first of some nodes. Sorts all of them where most are wanted.
  static FirstKeys of(SnapshotAnalysis snapshot, int[] nodes, int limit, CancelSignal cancel) {
    if (FirstPlaces.isMost(limit, nodes.length)) {
      return FirstKeys.of(NodeOrder.RETAINED_SIZE.sort(snapshot, nodes, false, cancel), limit);
    }
    var found =
        FirstPlaces.find(() -> new FirstBySize(snapshot, nodes), 0, nodes.length, limit, cancel);
    return new FirstKeys(found.stream().mapToInt(Sized::node).toArray(), nodes.length);
  }

  /// A node with what it is sorted by.
  record Sized(int node, long size, long id) implements Comparable<Sized> {
    private static final Comparator<Sized> ORDER =
        Comparator.comparingLong(Sized::size)
            .reversed()
            .thenComparingLong(Sized::id)
            .thenComparingInt(Sized::node);

    @Override
    public int compareTo(Sized other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public Sized at(int place) {
    int node = nodes[place];
    return new Sized(node, snapshot.retainedSize(node), snapshot.graph().nodeId(node));
  }

  @Override
  public void setBound(Sized newBound) {
    bound = newBound;
  }

  @Override
  public int nextAhead(int from, int to) {
    int place = from;
    while (place < to && isBehind(place)) {
      place++;
    }
    return place;
  }

  private boolean isBehind(int place) {
    int node = nodes[place];
    long size = snapshot.retainedSize(node);
    if (size != bound.size) {
      return size < bound.size;
    }
    return snapshot.graph().nodeId(node) > bound.id;
  }
}
