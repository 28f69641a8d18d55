package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Parts of strings (`substring`, `split`, what a pattern matched) that hold the whole text they
/// were cut from, which nothing else needs.
final class SlicedStrings implements ShapeRule {
  private static final int MANY = 10;
  private static final double LARGE_SHARE = 0.01;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var slices = new IntArrayList();
    var parents = new IntHashSet();
    long bytes = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (graph.type(node) == NodeType.SLICED_STRING) {
        int parent = graph.target(node, EdgeType.INTERNAL, "parent");
        if (parent != HeapGraph.NO_NODE && isHeldBySlices(capture, parent)) {
          slices.add(node);
          bytes += parents.add(parent) ? capture.snapshot().shallowSize(parent) : 0;
        }
      }
    }
    return slices.size() < MANY || bytes < LARGE_SHARE * capture.snapshot().totalSize()
        ? List.of()
        : GatheringPoint.suspect(
            capture,
            slices,
            "parts of strings",
            bytes,
            String.format(
                "%,d parts hold %,d whole texts that nothing else needs.",
                slices.size(), parents.size()),
            LeakKind.BUFFER);
  }

  private static boolean isHeldBySlices(Capture capture, int parent) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(parent); slot < retainers.end(parent); slot++) {
      if (retainers.mayRetain(slot)
          && capture.graph().type(retainers.source(slot)) != NodeType.SLICED_STRING) {
        return false;
      }
    }
    return true;
  }
}
