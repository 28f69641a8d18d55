package holdfast.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Dominators by their definition: a node dominates what the root no longer reaches without it.
/// What nothing retains hangs on the root, and so does each node of a cycle that nothing reaches.
public final class SlowDominators {
  private final int nodeCount;
  private final int root;
  private final List<Set<Integer>> targets = new ArrayList<>();
  private final Set<Integer> reached;

  /// For each node all nodes that the root does not reach without it.
  private final List<Set<Integer>> lostWithout = new ArrayList<>();

  public SlowDominators(SnapshotBuilder heap) {
    nodeCount = heap.nodes().size();
    root = heap.rootNode();
    var retained = new HashSet<Integer>();
    for (int node = 0; node < nodeCount; node++) {
      targets.add(new HashSet<>());
    }
    for (var edge : SlowEdges.essential(heap)) {
      targets.get(edge.from()).add(edge.to());
      retained.add(edge.to());
    }
    for (int node = 0; node < nodeCount; node++) {
      if (!retained.contains(node)) {
        targets.get(root).add(node);
      }
    }
    reached = reachedWithout(-1);
    for (int node = 0; node < nodeCount; node++) {
      var lost = new HashSet<>(reached);
      lost.removeAll(reachedWithout(node));
      lostWithout.add(lost);
    }
  }

  /// Whether a dominates b. Every node dominates itself.
  public boolean dominates(int a, int b) {
    return a == b || a == root || lostWithout.get(a).contains(b);
  }

  /// The immediate dominator of each node, of the root the root.
  public int[] all() {
    var dominators = new int[nodeCount];
    for (int node = 0; node < nodeCount; node++) {
      dominators[node] = root;
      for (int other = 0; other < nodeCount; other++) {
        // the one that all other dominators dominate
        if (other != node
            && node != root
            && dominates(other, node)
            && dominates(dominators[node], other)) {
          dominators[node] = other;
        }
      }
    }
    return dominators;
  }

  /// The sum of the sizes of what each node dominates.
  public long[] retainedSizes(long[] shallowSizes) {
    var retained = new long[nodeCount];
    for (int node = 0; node < nodeCount; node++) {
      for (int other = 0; other < nodeCount; other++) {
        retained[node] += dominates(node, other) ? shallowSizes[other] : 0;
      }
    }
    return retained;
  }

  private Set<Integer> reachedWithout(int removed) {
    var seen = new HashSet<Integer>();
    if (removed == root) {
      return seen;
    }
    var queue = new ArrayDeque<Integer>(List.of(root));
    seen.add(root);
    while (!queue.isEmpty()) {
      for (int target : targets.get(queue.pop())) {
        if (target != removed && seen.add(target)) {
          queue.push(target);
        }
      }
    }
    return seen;
  }
}
