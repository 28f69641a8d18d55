package holdfast.analysis;

import holdfast.graph.Retainers;
import holdfast.progress.CancelSignal;

/// Incoming edges, by their slots among the retainers, as [FirstPlaces] looks at them: by distance
/// of the retainer, then by its name, as in [RetainerOrder#all].
final class FirstRetainers implements Candidates<FirstRetainers.Retainer> {
  private final SnapshotAnalysis snapshot;
  private final Retainers retainers;
  private final RetainingSlots slots;
  private final RetainerDistance distance;
  private Retainer bound;

  /// Compares with the bound's name.
  private NameComparison names;

  FirstRetainers(
      SnapshotAnalysis snapshot, int node, RetainerDistance distance, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.distance = distance;
    retainers = snapshot.retainers();
    slots = new RetainingSlots(snapshot, node, cancel);
  }

  /// A slot with what it is sorted by; the name is made when another slot has its distance.
  static final class Retainer implements Comparable<Retainer> {
    final int slot;
    private final SnapshotAnalysis snapshot;
    private final int node;
    private final int distance;
    private String name;

    private Retainer(SnapshotAnalysis snapshot, int slot, int node, int distance) {
      this.snapshot = snapshot;
      this.slot = slot;
      this.node = node;
      this.distance = distance;
    }

    private String name() {
      if (name == null) {
        name = snapshot.name(node);
      }
      return name;
    }

    @Override
    public int compareTo(Retainer other) {
      if (distance != other.distance) {
        return Integer.compare(distance, other.distance);
      }
      int byName = node == other.node ? 0 : name().compareTo(other.name());
      return byName != 0 ? byName : Integer.compare(slot, other.slot);
    }
  }

  @Override
  public Retainer at(int slot) {
    int node = retainers.source(slot);
    int itsDistance = distance.of(node);
    return itsDistance == RetainerDistance.LEFT_OUT || !slots.isListed(slot)
        ? null
        : new Retainer(snapshot, slot, node, itsDistance);
  }

  @Override
  public void setBound(Retainer newBound) {
    bound = newBound;
    names = null;
  }

  @Override
  public int nextAhead(int from, int to) {
    int slot = nextWithin(from, to);
    while (slot < to && isTieBehind(slot)) {
      slot = nextWithin(slot + 1, to);
    }
    return slot;
  }

  /// The next slot that is at least as close as the bound.
  private int nextWithin(int from, int to) {
    int slot = from;
    while (slot < to && distance.of(retainers.source(slot)) > bound.distance) {
      slot++;
    }
    return slot;
  }

  /// Of a slot that is at least as close as the bound.
  private boolean isTieBehind(int slot) {
    int node = retainers.source(slot);
    if (distance.of(node) < bound.distance) {
      return false;
    }
    if (names == null) {
      names = snapshot.namesComparedWith(bound.name());
    }
    int byName = names.compare(node);
    return byName == 0 ? slot > bound.slot : byName > 0;
  }
}
