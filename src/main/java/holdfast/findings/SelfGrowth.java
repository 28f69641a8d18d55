package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Objects that grow in themselves: an array of numbers has no nodes for its elements, so that all
/// it gains is size of its own.
final class SelfGrowth {
  private static final long LEAST_GAIN = 10_000;

  private SelfGrowth() {}

  /// Holders that are no candidates yet and gained size of their own in the last interval. Tables
  /// of Maps are left out, since they double now and then. O(nodes).
  static List<Candidate> find(List<Capture> captures, List<Candidate> known, CancelSignal cancel) {
    var last = captures.getLast();
    var before = captures.get(captures.size() - 2);
    var seen = new IntHashSet();
    known.forEach(candidate -> seen.addAll(candidate.sources));
    var result = new ArrayList<Candidate>();
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long size = last.snapshot().shallowSize(node);
      if (size >= LEAST_GAIN && last.roles().isObject(node) && !seen.contains(node)) {
        int same = before.objects().nodeOf(last.graph().nodeId(node));
        long gain = same == HeapGraph.NO_NODE ? 0 : size - before.snapshot().shallowSize(same);
        if (gain >= LEAST_GAIN
            && last.graph().target(node, EdgeType.INTERNAL, "table") == HeapGraph.NO_NODE) {
          var candidate = new Candidate(node);
          candidate.add(node, 0, gain);
          result.add(candidate);
        }
      }
    }
    return result;
  }
}
