package holdfast.testing;

import holdfast.testing.SnapshotBuilder.Edge;
import java.util.Arrays;
import java.util.Set;

/// Distances by lowering them until nothing changes. The value of a WeakMap's entry lies behind
/// both the table and the key.
public final class SlowDistances {
  private static final int SYSTEM = 100_000_000;
  private static final int FAR = Integer.MAX_VALUE / 2;
  private static final int UNREACHED = -5;

  private final SnapshotBuilder heap;
  private final Set<Integer> ignored;
  private final int[] distances;

  private SlowDistances(SnapshotBuilder heap, Set<Integer> ignored) {
    this.heap = heap;
    this.ignored = ignored;
    distances = new int[heap.nodes().size()];
  }

  /// Distance of each node; -5 where it has none.
  public static int[] of(SnapshotBuilder heap) {
    return without(Set.of(), heap);
  }

  /// The same where no edge leads to some nodes.
  public static int[] without(Set<Integer> ignored, SnapshotBuilder heap) {
    return new SlowDistances(heap, ignored).compute();
  }

  private int[] compute() {
    Arrays.fill(distances, FAR);
    var userRoots = SlowEdges.userRoots(heap);
    userRoots.forEach(node -> distances[node] = 1);
    lower();
    distances[heap.rootNode()] = userRoots.isEmpty() ? 0 : SYSTEM;
    var settled = new boolean[distances.length];
    for (int node = 0; node < distances.length; node++) {
      settled[node] = distances[node] < FAR;
    }
    var first = distances.clone();
    lower();
    for (int node = 0; node < distances.length; node++) {
      distances[node] =
          settled[node] ? first[node] : distances[node] >= FAR ? UNREACHED : distances[node];
    }
    return distances;
  }

  private void lower() {
    boolean lowered = true;
    while (lowered) {
      lowered = false;
      for (var edge : heap.edges()) {
        int distance = counts(edge) ? distances[edge.from()] + 1 : FAR;
        if (!SlowEdges.weakMapTable(edge).isEmpty() && !ignored.contains(edge.to())) {
          distance = behindBoth(edge) + 1;
        }
        if (distance < distances[edge.to()]) {
          distances[edge.to()] = distance;
          lowered = true;
        }
      }
    }
  }

  /// The greater distance of the two nodes that hold a WeakMap's entry.
  private int behindBoth(Edge entry) {
    return heap.edges().stream()
        .filter(edge -> edge.name().equals(entry.name()))
        .mapToInt(edge -> distances[edge.from()])
        .max()
        .orElse(FAR);
  }

  private boolean counts(Edge edge) {
    var from = heap.nodes().get(edge.from());
    if (edge.type().equals("weak") || ignored.contains(edge.to())) {
      return false;
    }
    if (from.type().equals("hidden") && from.name().equals("system / NativeContext")) {
      return !edge.name().equals("sloppy_function_map");
    }
    if (from.type().equals("array") && from.name().equals("(map descriptors)")) {
      boolean number = edge.name().matches("[0-9]+");
      return !number || Integer.parseInt(edge.name()) < 2 || Integer.parseInt(edge.name()) % 3 != 1;
    }
    return true;
  }
}
