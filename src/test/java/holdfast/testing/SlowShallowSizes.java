package holdfast.testing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Shallow sizes by their definition: what can be owned and is reached from exactly one owner,
/// through nothing but what can be owned, adds to that owner.
public final class SlowShallowSizes {
  private SlowShallowSizes() {}

  public static long[] of(SnapshotBuilder heap) {
    int count = heap.nodes().size();
    var sizes = heap.nodes().stream().mapToLong(SnapshotBuilder.Node::size).toArray();
    if (SlowEdges.userRoots(heap).isEmpty()) {
      return sizes;
    }
    for (int node = 0; node < count; node++) {
      var owners = isOwnable(heap, node) ? owners(heap, node) : Set.<Integer>of();
      if (owners.size() == 1) {
        int owner = owners.iterator().next();
        if (owner != heap.rootNode() && !heap.nodes().get(owner).type().equals("synthetic")) {
          sizes[owner] += heap.nodes().get(node).size();
          sizes[node] = 0;
        }
      }
    }
    return sizes;
  }

  private static boolean isOwnable(SnapshotBuilder heap, int node) {
    var type = heap.nodes().get(node).type();
    return type.equals("hidden")
        || type.equals("array")
        || type.equals("native")
            && heap.nodes().get(node).name().equals("system / ExternalStringData");
  }

  /// Walks backwards, up to the first nodes that cannot be owned.
  private static Set<Integer> owners(SnapshotBuilder heap, int owned) {
    var owners = new HashSet<Integer>();
    var seen = new HashSet<>(List.of(owned));
    var queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      int node = queue.pop();
      for (var edge : heap.edges()) {
        if (edge.to() == node && !edge.type().equals("weak")) {
          if (!isOwnable(heap, edge.from())) {
            owners.add(edge.from());
          } else if (seen.add(edge.from())) {
            queue.push(edge.from());
          }
        }
      }
    }
    return owners;
  }
}
