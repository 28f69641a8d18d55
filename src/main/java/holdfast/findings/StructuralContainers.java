package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;

/// The containers of captures of different processes, matched by class and by the names on the way
/// to them; several in one place, such as a Map per tenant, count as one.
final class StructuralContainers {
  /// Short lists in masses are what one holds.
  private static final int LEAST_LINKS_EACH = 10;

  private final List<Capture> captures;
  private final CancelSignal cancel;
  private final LongObjectHashMap<Place> places = new LongObjectHashMap<>();
  private final LongObjectHashMap<Place> lists = new LongObjectHashMap<>();

  private StructuralContainers(List<Capture> captures, CancelSignal cancel) {
    this.captures = captures;
    this.cancel = cancel;
  }

  /// What the containers of one place have in each capture.
  private static final class Place {
    private final long[] entries;
    private final long[] retained;

    /// The one of the last capture that has most entries.
    private int node = HeapGraph.NO_NODE;

    /// Null where it is none.
    private LinkedList list;

    private long most;
    private int count;

    Place(int captures) {
      entries = new long[captures];
      retained = new long[captures];
    }

    void add(int capture, int container, LinkedList itsList, long itsEntries, long size) {
      entries[capture] += itsEntries;
      retained[capture] += size;
      if (capture == entries.length - 1) {
        count++;
        if (count == 1 || itsEntries > most) {
          most = itsEntries;
          node = container;
          list = itsList;
        }
      }
    }

    ContainerTable.Row row() {
      return new ContainerTable.Row(node, list, entries, retained);
    }
  }

  /// Those that the last capture has. O(edges of all).
  static List<ContainerTable.Row> find(List<Capture> captures, CancelSignal cancel) {
    var search = new StructuralContainers(captures, cancel);
    for (int i = captures.size() - 1; i >= 0; i--) {
      search.add(i);
    }
    var rows = new ArrayList<ContainerTable.Row>();
    search.places.forEachValue(place -> {
      if (search.isOne(place)) {
        rows.add(place.row());
      }
    });
    search.lists.forEachValue(place -> {
      if (place.count > 0
          && place.entries[captures.size() - 1] >= (long) LEAST_LINKS_EACH * place.count) {
        rows.add(place.row());
      }
    });
    return rows;
  }

  private void add(int number) {
    var capture = captures.get(number);
    var paths = StructuralPaths.compute(capture, cancel);
    addLists(number, capture, paths);
    boolean isLast = number == captures.size() - 1;
    if (isLast) {
      open(capture, paths);
    }
    for (int node = 0; node < capture.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isFound(capture, paths, node)) {
        var place = places.get(key(capture, paths, node));
        if (place != null) {
          long size = capture.snapshot().retainedSize(node);
          place.add(number, node, null, capture.entries().of(node), size);
        }
      }
    }
  }

  /// Looks for the places where the last capture has something large.
  private void open(Capture capture, StructuralPaths paths) {
    for (int node = 0; node < capture.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isFound(capture, paths, node) && ContainerTable.isLarge(capture, node)) {
        places.getIfAbsentPut(key(capture, paths, node), () -> new Place(captures.size()));
      }
    }
  }

  private void addLists(int number, Capture capture, StructuralPaths paths) {
    for (var list : LinkedLists.find(capture, cancel)) {
      if (paths.isFound(list.owner())) {
        long key = 31 * paths.of(list.owner()) + capture.className(list.head()).hashCode();
        lists
            .getIfAbsentPut(key, () -> new Place(captures.size()))
            .add(number, list.shown(capture.graph()), list, list.links().size(), list.retained());
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
}
