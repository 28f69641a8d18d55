package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Bytes of Buffers and typed arrays that together are a twentieth of the heap.
final class ManyBuffers implements ShapeRule {
  private static final int MANY = 10;
  private static final double LARGE_SHARE = 0.05;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var buffers = new IntArrayList();
    long bytes = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (graph.type(node) == NodeType.NATIVE
          && graph.rawName(node).equals("system / JSArrayBufferData")
          && capture.snapshot().shallowSize(node) > 0) {
        int owner = capture.snapshot().dominatorOf(node);
        buffers.add(owner == HeapGraph.NO_NODE ? node : owner);
        bytes += capture.snapshot().shallowSize(node);
      }
    }
    return buffers.size() < MANY || bytes < LARGE_SHARE * capture.snapshot().totalSize()
        ? List.of()
        : GatheringPoint.suspect(
            capture,
            buffers,
            "buffers",
            bytes,
            String.format("%,d buffers hold most bytes of all buffers.", buffers.size()),
            LeakKind.BUFFER);
  }
}
