package holdfast.findings;

import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;

/// The containers of captures of different processes, matched by class and by the names on the way
/// to them; several in one place, such as a Map per tenant, count as one.
final class StructuralContainers {
  private final List<Capture> captures;
  private final LongObjectHashMap<Place> places = new LongObjectHashMap<>();

  private StructuralContainers(List<Capture> captures) {
    this.captures = captures;
  }

  /// What the containers of one place have in each capture.
  private static final class Place {
    private final long[] entries;
    private final long[] retained;

    /// The one of the last capture that has most entries, of a list its first link.
    private int node;

    private int most;
    private int count;

    Place(int node, int captures) {
      this.node = node;
      entries = new long[captures];
      retained = new long[captures];
    }
  }

  /// Those that the last capture has. O(edges of all).
  static List<ContainerTable.Row> find(List<Capture> captures, CancelSignal cancel) {
    var search = new StructuralContainers(captures);
    for (int i = captures.size() - 1; i >= 0; i--) {
      search.add(i, cancel);
    }
    var rows = new ArrayList<ContainerTable.Row>();
    search.places.forEachValue(place -> {
      if (search.isOne(place)) {
        rows.add(new ContainerTable.Row(place.node, place.entries, place.retained));
      }
    });
    return rows;
  }

  private void add(int number, CancelSignal cancel) {
    var capture = captures.get(number);
    var paths = StructuralPaths.compute(capture, cancel);
    if (number == captures.size() - 1) {
      for (int node = 0; node < capture.graph().nodeCount(); node++) {
        cancel.throwIfCanceled(node);
        if (isFound(capture, paths, node)
            && (paths.isLink(node)
                || capture.entries().isPromise(node)
                || ContainerTable.isLarge(capture, node))) {
          int first = node;
          places.getIfAbsentPut(key(capture, paths, node), () -> new Place(first, captures.size()));
        }
      }
    }
    for (int node = 0; node < capture.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isFound(capture, paths, node)) {
        var place = places.get(key(capture, paths, node));
        if (place != null) {
          add(number, node, paths.isLink(node), place);
        }
      }
    }
  }

  private static boolean isFound(Capture capture, StructuralPaths paths, int node) {
    return paths.isFound(node) && capture.graph().type(node) == NodeType.OBJECT;
  }

  private static long key(Capture capture, StructuralPaths paths, int node) {
    return 31 * paths.of(node) + capture.graph().rawName(node).hashCode();
  }

  /// Many objects of a class in one place are no containers, but what one holds.
  private boolean isOne(Place place) {
    var name = captures.getLast().graph().rawName(place.node);
    return place.count == 1 || !name.equals("Object") && StructuralPaths.COLLECTIONS.contains(name);
  }

  private static long retained(Capture capture, int node) {
    return capture.snapshot().retainedSize(node);
  }

  private static boolean isHeldByLink(Capture capture, int link) {
    int holder = capture.snapshot().dominatorOf(link);
    return capture.classes().classOf(holder) == capture.classes().classOf(link);
  }

  /// A link counts as an entry of its list.
  private void add(int number, int node, boolean isLink, Place place) {
    var capture = captures.get(number);
    boolean isLast = number == captures.size() - 1;
    if (isLink) {
      place.entries[number]++;
      place.retained[number] += isHeldByLink(capture, node) ? 0 : retained(capture, node);
      return;
    }
    int entries = capture.entries().of(node);
    place.entries[number] += entries;
    place.retained[number] += retained(capture, node);
    if (isLast) {
      place.count++;
      if (place.count == 1 || entries > place.most) {
        place.most = entries;
        place.node = node;
      }
    }
  }
}
