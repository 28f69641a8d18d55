package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.List;

/// Tells a collection whose places were made before its entries: an array that keeps its places, or
/// a Map beside which its owner fills such an array with an element for each entry, as caches do
/// that are made for a number of entries.
final class FixedPlaces {
  /// V8 gives an array that grows half as many places again and sixteen more.
  private static final double SPARE_SHARE = 1.5;

  private static final int SPARE = 17;

  /// Elements for each entry, give or take what is on its way.
  private static final double AS_MANY = 0.9;

  private final List<Capture> captures;
  private final Capture last;
  private final ObjectTracks tracks;

  FixedPlaces(List<Capture> captures, ObjectTracks tracks) {
    this.captures = captures;
    this.tracks = tracks;
    last = captures.getLast();
  }

  /// O(edges of the holder, of its owner and of the owner's arrays).
  boolean are(History history) {
    var entries = history.entries();
    if (entries[entries.length - 1] <= SPARE_SHARE * entries[0] + SPARE) {
      return false;
    }
    return isFixed(history.nodes()) && !isPartOfList(history.holder()) || isBesideFixed(history);
  }

  /// Whether its owner is a link of a list, which is given another with as many places when they
  /// are full.
  private boolean isPartOfList(int array) {
    int owner = last.snapshot().dominatorOf(array);
    return last.roles().isObject(owner)
        && last.graph().target(owner, EdgeType.PROPERTY, "next") != HeapGraph.NO_NODE;
  }

  /// Whether it is an array that has had the same places all the time.
  private boolean isFixed(List<Integer> arrays) {
    long id = -1;
    for (int i = 0; i < captures.size(); i++) {
      var graph = captures.get(i).graph();
      int node = arrays.get(i);
      int places =
          node == HeapGraph.NO_NODE || !graph.rawName(node).equals("Array")
              ? HeapGraph.NO_NODE
              : graph.target(node, EdgeType.INTERNAL, "elements");
      if (places == HeapGraph.NO_NODE || id != -1 && graph.nodeId(places) != id) {
        return false;
      }
      id = graph.nodeId(places);
    }
    return true;
  }

  private boolean isBesideFixed(History history) {
    var graph = last.graph();
    int owner = last.snapshot().dominatorOf(history.holder());
    if (!last.roles().isObject(owner)
        || graph.target(history.holder(), EdgeType.INTERNAL, "table") == HeapGraph.NO_NODE) {
      return false;
    }
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.PROPERTY && graph.rawName(target).equals("Array")) {
        var arrays = tracks.of(target);
        if (isFixed(arrays) && isFilledLike(arrays, history.entries())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFilledLike(List<Integer> arrays, long[] entries) {
    for (int i = 0; i < entries.length; i++) {
      long filled = captures.get(i).entries().filled(arrays.get(i));
      if (filled < AS_MANY * entries[i] || entries[i] < AS_MANY * filled) {
        return false;
      }
    }
    return true;
  }
}
