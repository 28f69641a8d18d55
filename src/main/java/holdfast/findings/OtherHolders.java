package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// What else holds a leak's entries, so that emptying the holder alone would free little.
final class OtherHolders {
  /// Entries looked at, evenly spread.
  private static final int SAMPLE = 64;

  private static final int MOST_RETAINERS = 10_000;
  private static final int SHOWN = 5;

  private final Capture capture;
  private final HeapGraph graph;
  private final long bornAfter;

  OtherHolders(Capture capture, long bornAfter) {
    this.capture = capture;
    graph = capture.graph();
    this.bornAfter = bornAfter;
  }

  /// Older objects that hold at least half of the entries sampled, each as class and id.
  List<String> of(Candidate candidate, int holder) {
    var own = new IntHashSet();
    own.addAll(candidate.sources);
    own.add(holder);
    own.add(candidate.node);
    var entries = sample(candidate.node);
    var counts = new HashMap<Integer, Integer>();
    for (int i = 0; i < entries.size(); i++) {
      var met = new IntHashSet();
      addOwners(entries.get(i), own, met, true);
      met.forEach(owner -> counts.merge(owner, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(e -> 2 * e.getValue() >= entries.size())
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .map(e -> capture.className(e.getKey()) + " @" + graph.nodeId(e.getKey()))
        .toList();
  }

  private IntArrayList sample(int holder) {
    var all = new ArrayList<Integer>();
    addEntries(holder, all, true);
    var sample = new IntArrayList();
    int step = Math.max(1, all.size() / SAMPLE);
    for (int i = 0; i < all.size(); i += step) {
      sample.add(all.get(i));
    }
    return sample;
  }

  private void addEntries(int node, List<Integer> entries, boolean throughStorage) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.WEAK) {
        continue;
      }
      if (capture.roles().isObject(target) && graph.nodeId(target) > bornAfter) {
        entries.add(target);
      } else if (throughStorage && capture.roles().isStorage(target)) {
        addEntries(target, entries, false);
      }
    }
  }

  private void addOwners(int node, IntHashSet own, IntHashSet met, boolean throughStorage) {
    var retainers = capture.snapshot().retainers();
    int end = Math.min(retainers.end(node), retainers.first(node) + MOST_RETAINERS);
    for (int slot = retainers.first(node); slot < end; slot++) {
      int source = retainers.source(slot);
      if (!retainers.mayRetain(slot)) {
        continue;
      }
      if (throughStorage && capture.roles().isStorage(source)) {
        addOwners(source, own, met, false);
      } else if (capture.roles().isObject(source)
          && graph.nodeId(source) <= bornAfter
          && !own.contains(source)) {
        met.add(source);
      }
    }
  }
}
