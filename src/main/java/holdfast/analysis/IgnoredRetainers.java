package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/// Distances as if some nodes did not exist: DevTools' "ignore this retainer". Shows which ways
/// remain. Source of the rule: DevTools, `ignoreNodeInRetainersView`.
public final class IgnoredRetainers {
  /// Distance of what is only reached through ignored nodes, to which its own is added.
  private static final int UNREACHABLE = 2 * Distances.SYSTEM;

  private final Distances all;
  private final Distances withoutIgnored;
  private final IntHashSet ignoredEdges = new IntHashSet();

  /// Where the ignored edges lead.
  private final IntHashSet ignoredTargets = new IntHashSet();

  private IgnoredRetainers(Distances all, Distances withoutIgnored) {
    this.all = all;
    this.withoutIgnored = withoutIgnored;
  }

  /// O(edges); allocates 8 bytes per node, of which 4 stay.
  static IgnoredRetainers compute(
      HeapGraph graph,
      Retainers retainers,
      WeakMapEdges weakMaps,
      Distances distances,
      BitSet ignored,
      CancelSignal cancel) {
    var result =
        new IgnoredRetainers(distances, Distances.without(ignored, graph, weakMaps, cancel));
    result.ignoreHalfEntries(graph, retainers, weakMaps, cancel);
    return result;
  }

  /// Where one side of a WeakMap entry is not reached, the edge of the other side counts as ignored
  /// too.
  private void ignoreHalfEntries(
      HeapGraph graph, Retainers retainers, WeakMapEdges weakMaps, CancelSignal cancel) {
    var unreachableEntries = new LongHashSet();
    var targets = new IntHashSet();
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (withoutIgnored.of(node) != Distances.UNREACHED) {
        continue;
      }
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        if (isEntry(graph, weakMaps, edge)) {
          unreachableEntries.add(entryAt(graph, weakMaps, edge));
          targets.add(graph.edgeTarget(edge));
        }
      }
    }
    targets.forEach(target -> {
      for (int edge : retainers.edges(graph, target)) {
        if (isEntry(graph, weakMaps, edge)
            && unreachableEntries.contains(entryAt(graph, weakMaps, edge))) {
          ignoredEdges.add(edge);
          ignoredTargets.add(target);
        }
      }
    });
  }

  private static boolean isEntry(HeapGraph graph, WeakMapEdges weakMaps, int edge) {
    return graph.edgeType(edge) == EdgeType.INTERNAL && weakMaps.isEntry(graph.edgeNameIndex(edge));
  }

  private static long entryAt(HeapGraph graph, WeakMapEdges weakMaps, int edge) {
    return (long) graph.edgeTarget(edge) << 32 | weakMaps.entry(graph.edgeNameIndex(edge));
  }

  /// Distance of the node that a retaining edge starts at, as the Retainers view sorts by it and
  /// shows it: none for an edge that is ignored because its WeakMap entry's other side is.
  public int ofRetainer(int edge, int retainer) {
    if (ignoredEdges.contains(edge)) {
      return UNREACHABLE;
    }
    int distance = withoutIgnored.of(retainer);
    return distance == Distances.UNREACHED ? Math.max(0, all.of(retainer)) + UNREACHABLE : distance;
  }

  /// Whether edges to a node are ignored that start at nodes which are not.
  boolean ignoresEdgesTo(int node) {
    return ignoredTargets.contains(node);
  }

  /// Distance of a node without the ignored ones; see [Distances#isKnown].
  public int of(int node) {
    return withoutIgnored.of(node);
  }
}
