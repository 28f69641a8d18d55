package holdfast.findings;

import holdfast.graph.HeapGraph;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// Where most objects of a set hang: the nearest object above them that dominates at least seven of
/// ten. Links of their own list and plumbing do not count as that object.
final class GatheringPoint {
  /// Objects looked at, evenly spread.
  private static final int SAMPLE = 1_000;

  /// Steps up the dominators, of which a list of many links has as many.
  private static final int HIGHEST = 20_000;

  private static final double MOST = 0.7;

  private GatheringPoint() {}

  /// The object, or NO_NODE where they hang in different places or at a root. O(1) for any number
  /// of nodes.
  static int of(Capture capture, IntArrayList nodes) {
    var sample = sample(nodes);
    var counts = new IntIntHashMap();
    for (int i = 0; i < sample.size(); i++) {
      int node = sample.get(i);
      for (int steps = 0; steps < HIGHEST && node != capture.graph().root(); steps++) {
        node = capture.snapshot().dominatorOf(node);
        counts.addToValue(node, 1);
      }
    }
    double least = MOST * sample.size();
    for (int i = 0; i < sample.size(); i++) {
      int found = nearest(capture, sample.get(i), counts, least);
      if (found != HeapGraph.NO_NODE) {
        return found;
      }
    }
    return HeapGraph.NO_NODE;
  }

  private static IntArrayList sample(IntArrayList nodes) {
    var sample = new IntArrayList();
    int step = Math.max(1, nodes.size() / SAMPLE);
    for (int i = 0; i < nodes.size(); i += step) {
      sample.add(nodes.get(i));
    }
    return sample;
  }

  private static int nearest(Capture capture, int node, IntIntHashMap counts, double least) {
    int linkClass = capture.classes().classOf(node);
    int above = node;
    for (int steps = 0; steps < HIGHEST; steps++) {
      above = capture.snapshot().dominatorOf(above);
      if (capture.roles().of(above) == NodeRoles.ROOT) {
        return HeapGraph.NO_NODE;
      }
      if (counts.get(above) >= least
          && capture.roles().isObject(above)
          && capture.classes().classOf(above) != linkClass) {
        return above;
      }
    }
    return HeapGraph.NO_NODE;
  }

  /// What hangs there, as something to tell; empty where there is no such place.
  ///
  /// @param word what the objects are called, in the plural
  /// @param bytes what they keep
  /// @param kind null where the holder tells
  static List<Suspect> suspect(
      Capture capture, IntArrayList nodes, String word, long bytes, String shape, LeakKind kind) {
    int holder = of(capture, nodes);
    if (holder == HeapGraph.NO_NODE || capture.graph().rawName(holder).startsWith("global")) {
      return List.of();
    }
    var candidate = new Candidate(holder);
    candidate.add(holder, nodes.size(), bytes);
    candidate.largestEntry = HeapGraph.NO_NODE;
    long[] retained = {capture.snapshot().retainedSize(holder)};
    var history =
        new History(
            holder, List.of(holder), word, new long[] {nodes.size()}, retained, Trend.FLAT, 0);
    return List.of(new Suspect(candidate, history, shape, nodes.get(0), kind));
  }
}
