package holdfast.findings;

import holdfast.graph.HeapGraph;
import java.util.function.IntPredicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// What the links of one list hang on.
final class ListOwners {
  /// Links looked at, evenly spread.
  private static final int SAMPLE = 1_000;

  /// A queue holds the first and the last of its links.
  private static final int ENDS = 2;

  private final Capture capture;
  private final HeapGraph graph;
  private final NodeRoles roles;

  /// Whether a node is a link of the list.
  private final IntPredicate isLink;

  ListOwners(Capture capture, IntPredicate isLink) {
    this.capture = capture;
    this.isLink = isLink;
    graph = capture.graph();
    roles = capture.roles();
  }

  /// The object that dominates all links; where what they belong to holds them, too, the one that
  /// holds two of them or more, nearest to the root; or NO_NODE.
  int of(IntArrayList links) {
    int dominator = HeapGraph.NO_NODE;
    for (int i = 0; i < links.size(); i++) {
      int above = above(links.get(i));
      if (isLink.test(above) || above == dominator) {
        continue;
      }
      if (dominator != HeapGraph.NO_NODE || roles.of(above) != NodeRoles.OBJECT) {
        return holderOfEnds(links);
      }
      dominator = above;
    }
    return dominator;
  }

  /// The nearest dominator that is no plumbing.
  private int above(int link) {
    int above = capture.snapshot().dominatorOf(link);
    while (roles.isStorage(above)) {
      above = capture.snapshot().dominatorOf(above);
    }
    return above;
  }

  private int holderOfEnds(IntArrayList links) {
    var held = new IntIntHashMap();
    var retainers = capture.snapshot().retainers();
    for (int i = 0; i < links.size(); i++) {
      int link = links.get(i);
      for (int slot = retainers.first(link); slot < retainers.end(link); slot++) {
        int source = retainers.source(slot);
        if (retainers.mayRetain(slot) && roles.isObject(source) && !isLink.test(source)) {
          held.addToValue(source, 1);
        }
      }
    }
    int[] best = {HeapGraph.NO_NODE};
    held.forEachKeyValue((source, count) -> {
      if (count >= ENDS && (best[0] == HeapGraph.NO_NODE || isNearer(source, best[0]))) {
        best[0] = source;
      }
    });
    return best[0];
  }

  private boolean isNearer(int node, int other) {
    int distance = capture.snapshot().distance(node);
    int otherDistance = capture.snapshot().distance(other);
    return distance < otherDistance || distance == otherDistance && node < other;
  }

  /// Whether a table or an array holds half of the links or more.
  boolean isInCollection(IntArrayList links) {
    int step = Math.max(1, links.size() / SAMPLE);
    int looked = 0;
    int collected = 0;
    for (int i = 0; i < links.size(); i += step) {
      looked++;
      collected += isInCollection(links.get(i)) ? 1 : 0;
    }
    return 2 * collected >= looked;
  }

  private boolean isInCollection(int link) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(link); slot < retainers.end(link); slot++) {
      int source = retainers.source(slot);
      // a link with many properties keeps them in plumbing of its own
      if (roles.isStorage(source) ? !isLink.test(above(source)) : isArray(source)) {
        return true;
      }
    }
    return false;
  }

  private boolean isArray(int node) {
    return graph.rawName(node).equals("Array") && roles.isObject(node);
  }

  /// Bytes that go with the links: what those retain that no other link dominates.
  long retained(IntArrayList links) {
    long bytes = 0;
    for (int i = 0; i < links.size(); i++) {
      if (!isLink.test(above(links.get(i)))) {
        bytes += capture.snapshot().retainedSize(links.get(i));
      }
    }
    return bytes;
  }
}
