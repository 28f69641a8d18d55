package holdfast.ui.dominators;

import holdfast.analysis.ClassGroups;
import holdfast.analysis.DominatedNodes;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The dominator tree of one snapshot as the view shows it: objects below objects, and, if grouped,
/// between them the classes that more than one of them has. In the background only.
final class DominatorSource {
  private final SnapshotAnalysis snapshot;
  private final Function<CancelSignal, DominatedNodes> dominated;
  private final boolean grouped;
  private final HeapRows rows;

  /// @param dominated what each node dominates; may take its time when first asked
  DominatorSource(
      SnapshotAnalysis snapshot,
      Function<CancelSignal, DominatedNodes> dominated,
      boolean grouped) {
    this.snapshot = snapshot;
    this.dominated = dominated;
    this.grouped = grouped;
    rows = new HeapRows(snapshot);
  }

  SnapshotAnalysis snapshot() {
    return snapshot;
  }

  Place root() {
    return Place.of(snapshot.graph().root());
  }

  /// The objects of a group, or those that an object immediately dominates. O(objects that the node
  /// dominates).
  int[] objects(Place place, CancelSignal cancel) {
    int[] nodes = dominated.apply(cancel).of(place.node());
    if (!place.isGroup()) {
      return nodes;
    }
    var found = new IntArrayList();
    for (int i = 0; i < nodes.length; i++) {
      cancel.throwIfCanceled(i);
      if (snapshot.classOf(nodes[i]) == place.classNumber()) {
        found.add(nodes[i]);
      }
    }
    return found.toArray();
  }

  /// The classes of what an object dominates; null where there are no classes between.
  ClassGroups groups(Place place, int[] objects, CancelSignal cancel) {
    return grouped && !place.isGroup() ? ClassGroups.of(snapshot, objects, cancel) : null;
  }

  /// `Session @4711`, or `12,004 × Session`; for a group O(objects that the node dominates).
  String name(Place place, CancelSignal cancel) {
    if (!place.isGroup()) {
      return nameOf(place.node());
    }
    int[] objects = objects(place, cancel);
    return HeapRows.ofSome(snapshot.className(objects[0]), objects.length).text();
  }

  /// `Session @4711`
  String nameOf(int node) {
    var name = rows.ofObject(node).name();
    return name.value() + " " + name.suffix();
  }

  /// Whether a row opens.
  boolean isExpandable(Place place) {
    return place.isGroup() || dominated.apply(CancelSignal.NEVER).count(place.node()) > 0;
  }

  /// What a place retains, of which its children have their shares.
  long retainedSize(Place place, CancelSignal cancel) {
    if (place.equals(root())) {
      return snapshot.totalSize();
    }
    if (!place.isGroup()) {
      return snapshot.retainedSize(place.node());
    }
    long size = 0;
    for (int node : objects(place, cancel)) {
      size += snapshot.retainedSize(node);
    }
    return size;
  }

  /// The places from one below the root down to this one; empty for the root. O(objects that the
  /// dominators on the way dominate).
  List<Place> way(Place place, CancelSignal cancel) {
    var nodes = new IntArrayList();
    for (int node = place.node(); node != snapshot.graph().root(); ) {
      cancel.throwIfCanceled(nodes.size());
      nodes.add(node);
      node = snapshot.dominatorOf(node);
    }
    var way = new ArrayList<Place>();
    var above = root();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      int node = nodes.get(i);
      if (grouped && hasSibling(above, node, cancel)) {
        way.add(new Place(above.node(), snapshot.classOf(node)));
      }
      above = Place.of(node);
      way.add(above);
    }
    if (place.isGroup()) {
      way.add(place);
    }
    return Collections.unmodifiableList(way);
  }

  /// Whether the dominator of a node dominates another one of its class.
  private boolean hasSibling(Place above, int node, CancelSignal cancel) {
    int classNumber = snapshot.classOf(node);
    for (int other : objects(above, cancel)) {
      if (other != node && snapshot.classOf(other) == classNumber) {
        return true;
      }
    }
    return false;
  }
}
