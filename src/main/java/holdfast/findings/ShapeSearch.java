package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is large and shaped like the usual suspects in a single capture: containers of many entries
/// and promises that many wait for. Shape only: whether they grow, one capture cannot tell.
final class ShapeSearch {
  /// EventEmitters warn from 11 listeners on.
  private static final int MANY_LISTENERS = 11;

  private static final int MANY_ENTRIES = 100;
  private static final double LARGE_SHARE = 0.01;
  private static final int LOOKED_AT = 60;

  private final Capture capture;
  private final CancelSignal cancel;

  ShapeSearch(Capture capture, CancelSignal cancel) {
    this.capture = capture;
    this.cancel = cancel;
  }

  /// By retained size, the largest first. O(edges).
  List<Suspect> find() {
    var graph = capture.graph();
    var large = new ArrayList<Suspect>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (capture.roles().isObject(node) && mayHave(node)) {
        long size = capture.snapshot().retainedSize(node);
        int entries = entries(node);
        boolean isLarge =
            entries >= MANY_ENTRIES && size >= LARGE_SHARE * capture.snapshot().totalSize();
        if (isLarge || entries >= MANY_LISTENERS && isListenerArray(node)) {
          large.add(suspect(node, entries, size));
        }
      }
    }
    large.sort(Comparator.comparingLong((Suspect s) -> s.candidate().bytes).reversed());
    return large.subList(0, Math.min(LOOKED_AT, large.size()));
  }

  /// Whether there are edges enough, of the node or its table, before names are looked at.
  private boolean mayHave(int node) {
    var graph = capture.graph();
    int edges = graph.edgesEnd(node) - graph.firstEdge(node);
    if (edges >= MANY_LISTENERS) {
      return true;
    }
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.INTERNAL
          && capture.roles().isStorage(target)
          && (graph.edgesEnd(target) - graph.firstEdge(target) >= MANY_LISTENERS
              || graph.rawName(target).equals("system / PromiseReaction"))) {
        return true;
      }
    }
    return false;
  }

  private int entries(int node) {
    return capture.graph().rawName(node).equals("Promise")
        ? capture
            .entries()
            .chainLength(node, n -> capture.graph().rawName(n).equals("system / PromiseReaction"))
        : capture.entries().of(node);
  }

  private boolean isListenerArray(int node) {
    var graph = capture.graph();
    if (!graph.rawName(node).equals("Array")) {
      return false;
    }
    int owner = capture.snapshot().dominatorOf(node);
    int above = capture.snapshot().dominatorOf(owner);
    return graph.target(above, EdgeType.PROPERTY, "_events") == owner && owner != above;
  }

  private Suspect suspect(int node, int entries, long size) {
    var candidate = new Candidate(node);
    candidate.add(node, entries, size);
    candidate.largestEntry = HeapGraph.NO_NODE;
    return new Suspect(
        candidate,
        new History(
            node,
            List.of(node),
            "entries",
            new long[] {entries},
            new long[] {size},
            Trend.FLAT,
            entries),
        "",
        HeapGraph.NO_NODE,
        null);
  }
}
