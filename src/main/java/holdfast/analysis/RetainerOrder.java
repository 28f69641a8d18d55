package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// The order in which DevTools lists what refers to one node: by distance of the retainer, then by
/// its name, the last edge of the file first. Weak edges and those from the root are left out.
/// Source of the rules: DevTools, `HeapSnapshotRetainerEdge` and `HeapSnapshotEdgesProvider`.
final class RetainerOrder {
  private final SnapshotAnalysis snapshot;
  private final Retainers retainers;
  private final int node;
  private final CancelSignal cancel;

  RetainerOrder(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.node = node;
    this.cancel = cancel;
    retainers = snapshot.retainers();
  }

  /// What the Retainers view sorts an edge by.
  @FunctionalInterface
  interface EdgeDistance {
    int of(int edge, int retainer);
  }

  /// All incoming edges, where distances depend on the retainers alone.
  int[] all(RetainerDistance distance) {
    return all((_, retainer) -> distance.of(retainer));
  }

  /// All incoming edges. O(edges of the retainers), and sorts the distinct names of retainers at
  /// one distance.
  ///
  /// @param distance of the retainer that an edge starts at
  int[] all(EdgeDistance distance) {
    int count = retainers.count(node);
    var edges = new int[count];
    var nodes = new int[count];
    var distances = new int[count];
    var slots = new RetainingSlots(snapshot, node, cancel);
    int listed = 0;
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      cancel.throwIfCanceled(slot);
      if (slots.isListed(slot)) {
        edges[listed] = slots.edgeOf(slot);
        nodes[listed] = retainers.source(slot);
        distances[listed] = distance.of(edges[listed], nodes[listed]);
        listed++;
      }
    }
    var places = new int[listed];
    Arrays.setAll(places, i -> i);
    IntToLongFunction key = place -> distances[place];
    int[] sorted = KeyOrder.sort(places, key, true, cancel);
    KeyOrder.forEachTie(sorted, key, (from, to) -> sortByName(nodes, sorted, from, to));
    Arrays.setAll(sorted, i -> edges[sorted[i]]);
    return sorted;
  }

  private void sortByName(int[] nodes, int[] places, int from, int to) {
    var run = Arrays.copyOfRange(places, from, to);
    var named = new int[run.length];
    Arrays.setAll(named, i -> nodes[run[i]]);
    int[] ranks = NameRanks.of(snapshot, named, cancel);
    Arrays.setAll(named, i -> i);
    int[] sorted = KeyOrder.sort(named, i -> ranks[i], true, cancel);
    for (int i = 0; i < sorted.length; i++) {
      places[from + i] = run[sorted[i]];
    }
  }

  /// The first of them, where distances depend on the retainers alone. O(retainers), on all cores,
  /// and O(edges) of those retainers whose edges are shown or may be weak; makes few names.
  FirstKeys first(RetainerDistance distance, int limit) {
    if (FirstPlaces.isMost(limit, retainers.count(node))) {
      return FirstKeys.of(all(distance), limit);
    }
    return new FirstKeys(find(distance, limit), count());
  }

  /// How many there are. O(retainers), on all cores, and O(edges) of those whose edges may be weak.
  private int count() {
    var counts = new int[Workers.count()];
    int first = retainers.first(node);
    Workers.forEachRange(
        retainers.count(node),
        (range, from, to) -> {
          var slots = new RetainingSlots(snapshot, node, cancel);
          int count = 0;
          for (int slot = first + from; slot < first + to; slot++) {
            cancel.throwIfCanceled(slot);
            count += slots.isListed(slot) ? 1 : 0;
          }
          counts[range] = count;
        });
    return Arrays.stream(counts).sum();
  }

  /// The first edge from a retainer at one distance, or [HeapGraph#NO_EDGE]. Costs the same.
  int firstAt(int distance) {
    int[] found = find(RetainerDistance.exactly(distance, snapshot.distances()), 1);
    return found.length == 0 ? HeapGraph.NO_EDGE : found[0];
  }

  private int[] find(RetainerDistance distance, int limit) {
    var found =
        FirstPlaces.find(
            () -> new FirstRetainers(snapshot, node, distance, cancel),
            retainers.first(node),
            retainers.end(node),
            limit,
            cancel);
    return edgesOf(found.stream().mapToInt(retainer -> retainer.slot).toArray());
  }

  /// In the order of the file, so that no node's edges are passed through twice.
  private int[] edgesOf(int[] slots) {
    var places = new int[slots.length];
    Arrays.setAll(places, i -> i);
    var edges = new int[slots.length];
    var finder = new RetainingSlots(snapshot, node, cancel);
    for (int place : KeyOrder.sort(places, i -> slots[i], true, cancel)) {
      edges[place] = finder.edgeOf(slots[place]);
    }
    return edges;
  }
}
