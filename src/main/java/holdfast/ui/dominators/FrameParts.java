package holdfast.ui.dominators;

import holdfast.analysis.ClassGroups;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.dominators.Tile.Part;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// What fills the inside of a tile, by numbers: the objects or groups in it from 0 on, the object
/// itself, and the rest, all that is too small to be drawn.
final class FrameParts {
  private static final int ITSELF = -1;
  private static final int REST = -2;

  private final SnapshotAnalysis snapshot;
  private final Place place;
  private final int[] objects;
  private final ClassGroups groups;
  private final CancelSignal cancel;
  private final long itself;
  private final long total;
  private final long[] restOfKind = new long[TileKind.values().length];
  private int restCount;
  private long rest;

  /// O(objects).
  ///
  /// @param groups of the objects, null where they are not grouped
  FrameParts(
      SnapshotAnalysis snapshot,
      Place place,
      int[] objects,
      ClassGroups groups,
      CancelSignal cancel) {
    this.snapshot = snapshot;
    this.place = place;
    this.objects = objects;
    this.groups = groups;
    this.cancel = cancel;
    itself = place.isGroup() ? 0 : snapshot.shallowSize(place.node());
    long sum = itself;
    for (int i = 0; i < count(); i++) {
      cancel.throwIfCanceled(i);
      sum += bytes(i);
    }
    total = sum;
  }

  private int count() {
    return groups == null ? objects.length : groups.count();
  }

  /// Bytes of all parts.
  long total() {
    return total;
  }

  /// The parts of at least so many bytes, in no order; those below are the rest, which is one of
  /// them if it is so large.
  int[] atLeast(long least) {
    var parts = new IntArrayList();
    restCount = 0;
    rest = 0;
    for (int i = 0; i < count(); i++) {
      cancel.throwIfCanceled(i);
      long bytes = bytes(i);
      if (bytes >= least && bytes > 0) {
        parts.add(i);
      } else {
        restCount += groups == null ? 1 : groups.size(i);
        rest += bytes;
        restOfKind[TileKind.of(snapshot, first(i)).ordinal()] += bytes;
      }
    }
    if (itself >= least && itself > 0) {
      parts.add(ITSELF);
    }
    if (rest >= least && rest > 0) {
      parts.add(REST);
    }
    return parts.toArray();
  }

  int restCount() {
    return restCount;
  }

  long bytes(int part) {
    return switch (part) {
      case ITSELF -> itself;
      case REST -> rest;
      default -> groups == null ? snapshot.retainedSize(objects[part]) : groups.retainedSize(part);
    };
  }

  Part part(int part) {
    return switch (part) {
      case ITSELF -> Part.ITSELF;
      case REST -> Part.REST;
      default -> Part.WHOLE;
    };
  }

  /// The place of a part; of the object itself and of the rest the place they are part of.
  Place place(int part) {
    return part < 0
        ? place
        : count(part) > 1
            ? new Place(place.node(), groups.classNumber(part))
            : Place.of(first(part));
  }

  /// How many objects a part has that is none of the two special ones.
  int count(int part) {
    return groups == null ? 1 : groups.size(part);
  }

  String className(int part) {
    return snapshot.className(first(part));
  }

  private int first(int part) {
    return groups == null ? objects[part] : groups.first(part);
  }

  /// The kind of a part; of the rest the one that most of its bytes have.
  TileKind kind(int part) {
    return switch (part) {
      case ITSELF -> TileKind.of(snapshot, place.node());
      case REST -> {
        int most = 0;
        for (int kind = 1; kind < restOfKind.length; kind++) {
          most = restOfKind[kind] > restOfKind[most] ? kind : most;
        }
        yield TileKind.values()[most];
      }
      default -> TileKind.of(snapshot, first(part));
    };
  }
}
