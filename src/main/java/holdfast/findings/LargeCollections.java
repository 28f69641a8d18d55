package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Collections of a hundred entries and more that keep a hundredth of the heap, or a thousandth if
/// their keys are made from counters, clocks or requests; also a promise that so many wait for. A
/// cache that lets go of its oldest entries is bounded, and not told.
final class LargeCollections implements ShapeRule {
  private static final Set<String> COLLECTIONS = Set.of("Map", "Set", "Array", "Object", "Promise");

  private static final int MANY = 100;
  private static final double LARGE_SHARE = 0.01;
  private static final double KEYED_SHARE = 0.001;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var keys = new CollectionKeys(capture);
    long total = capture.snapshot().totalSize();
    var found = new ArrayList<Suspect>();
    for (int node = 0; node < capture.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (capture.snapshot().retainedSize(node) >= KEYED_SHARE * total
          && isCollection(capture, node)
          && mayHave(capture, node)) {
        int entries = capture.entries().of(node);
        var shape = entries >= MANY ? keys.shape(node) : KeyShape.OTHER;
        long size = capture.snapshot().retainedSize(node);
        if (entries >= MANY
            && (shape != KeyShape.OTHER || size >= LARGE_SHARE * total)
            && !keys.areOldestGone(node)) {
          found.add(suspect(capture, node, entries, shape));
        }
      }
    }
    return found;
  }

  /// Scopes, functions, prototypes and global objects have many entries by nature.
  private static boolean isCollection(Capture capture, int node) {
    return capture.graph().type(node) == NodeType.OBJECT
        && COLLECTIONS.contains(capture.graph().rawName(node));
  }

  /// Whether there are edges enough, of the node or its table, before names are looked at.
  private static boolean mayHave(Capture capture, int node) {
    var graph = capture.graph();
    int edges = graph.edgesEnd(node) - graph.firstEdge(node);
    if (edges >= MANY || capture.entries().isPromise(node)) {
      return true;
    }
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.INTERNAL
          && capture.roles().isStorage(target)
          && graph.edgesEnd(target) - graph.firstEdge(target) >= MANY) {
        return true;
      }
    }
    return false;
  }

  private static Suspect suspect(Capture capture, int node, int entries, KeyShape shape) {
    var candidate = new Candidate(node);
    candidate.add(node, entries, capture.snapshot().retainedSize(node));
    candidate.largestEntry = HeapGraph.NO_NODE;
    long[] retained = {capture.snapshot().retainedSize(node)};
    var word = Histories.word(capture, node);
    var history =
        new History(node, List.of(node), word, new long[] {entries}, retained, Trend.FLAT, entries);
    var sentence =
        shape == KeyShape.OTHER
            ? ""
            : "Its keys look like " + shape.words() + ", which are not used again.";
    return new Suspect(candidate, history, sentence, HeapGraph.NO_NODE, null);
  }
}
