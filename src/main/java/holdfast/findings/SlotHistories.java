package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.Collections;
import java.util.List;

/// Measures a candidate by its largest value, which may be a new object in every capture: `list =
/// list.concat(x)`, `text += line`.
final class SlotHistories {
  private static final long LEAST_LARGE_ENTRIES = 3;
  private static final long LEAST_BYTES = 10_000;
  private static final int DEEPEST_SLOT = 4;

  /// A value that keeps this share of what its owner gained is the true holder.
  private static final double MOST = 0.7;

  private final Capture last;
  private final ObjectTracks tracks;
  private final KeptEntries kept;

  SlotHistories(List<Capture> captures, ObjectTracks tracks, KeptEntries kept) {
    last = captures.getLast();
    this.tracks = tracks;
    this.kept = kept;
  }

  /// What stood in the place of a holder that did not exist yet, such as the former generation of a
  /// cache that starts anew when it is full; where nothing did, the holder's own positions.
  ///
  /// @param nodes of the holder in all captures
  List<Integer> ofPlace(int holder, List<Integer> nodes) {
    int owner = last.snapshot().dominatorOf(holder);
    var name = last.roles().isObject(owner) ? slotName(owner, holder) : "";
    if (nodes.getFirst() != HeapGraph.NO_NODE || name.isEmpty()) {
      return nodes;
    }
    var inPlace = tracks.below(tracks.of(owner), name);
    return tracks.areOfOneClass(inPlace) ? inPlace : nodes;
  }

  /// Follows named edges to the value that keeps most of what the owner gained.
  ///
  /// @param owners the candidate in all captures
  History measure(Candidate candidate, List<Integer> owners) {
    var nodes = owners;
    int value = candidate.largestEntry;
    var holder = candidate.node;
    for (int depth = 0; depth < DEEPEST_SLOT && value != HeapGraph.NO_NODE; depth++) {
      var name = slotName(holder, value);
      if (name.isEmpty()) {
        break;
      }
      nodes = tracks.below(nodes, name);
      holder = value;
      value = largestValue(holder);
    }
    var sizes = tracks.retained(nodes);
    boolean isContainer = entriesGrow(nodes);
    var counts = isContainer ? tracks.entries(nodes) : sizes;
    return new History(
        holder,
        nodes,
        isContainer ? Histories.word(last, holder) : "bytes",
        counts,
        sizes,
        Collections.frequency(nodes, HeapGraph.NO_NODE) > 1 || !isContainer && isCountable(nodes)
            ? Trend.FLAT
            : Trend.of(counts, isContainer ? Histories.leastEntries(candidate) : LEAST_BYTES),
        isContainer ? kept.of(holder, Candidate.NO_CLASS) : Long.MAX_VALUE);
  }

  /// Whether the value is a container with entries to count: then its bytes tell nothing more, for
  /// its table doubles now and then while its entries stay as they are.
  private boolean isCountable(List<Integer> nodes) {
    int node = nodes.getLast();
    return last.roles().isObject(node)
        && (last.graph().rawName(node).equals("Array")
            || last.graph().target(node, EdgeType.INTERNAL, "table") != HeapGraph.NO_NODE)
        && last.entries().of(node) > 0;
  }

  private boolean entriesGrow(List<Integer> nodes) {
    return Trend.of(tracks.entries(nodes), LEAST_LARGE_ENTRIES).isGrowth();
  }

  /// The name of a variable or property that leads to a value, or empty.
  private String slotName(int owner, int value) {
    var graph = last.graph();
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      if (graph.edgeTarget(edge) == value
          && (graph.edgeType(edge) == EdgeType.PROPERTY
              || graph.edgeType(edge) == EdgeType.CONTEXT)) {
        return graph.edgeName(edge);
      }
    }
    return "";
  }

  /// The value of an object that keeps most of what the object keeps, if there is one.
  private int largestValue(int node) {
    var graph = last.graph();
    if (last.roles().of(node) != NodeRoles.OBJECT) {
      return HeapGraph.NO_NODE;
    }
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      int target = graph.edgeTarget(edge);
      boolean isNamed =
          graph.edgeType(edge) == EdgeType.PROPERTY || graph.edgeType(edge) == EdgeType.CONTEXT;
      if (isNamed
          && last.snapshot().dominatorOf(target) == node
          && last.snapshot().retainedSize(target) >= MOST * last.snapshot().retainedSize(node)
          && last.classes().classOf(target) != last.classes().classOf(node)) {
        return target;
      }
    }
    return HeapGraph.NO_NODE;
  }
}
