package holdfast.findings;

import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Buffers and typed arrays whose bytes together are a twentieth of the heap.
final class ManyBuffers implements ShapeRule {
  private static final int MANY = 10;
  private static final double LARGE_SHARE = 0.05;

  /// Where the largest hang that make so much of all; Node.js has some dozen small ones of its own.
  private static final double MOST = 0.9;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var all = new IntArrayList();
    long bytes = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (graph.type(node) == NodeType.NATIVE
          && capture.snapshot().shallowSize(node) > 0
          && graph.rawName(node).equals("system / JSArrayBufferData")) {
        all.add(node);
        bytes += capture.snapshot().shallowSize(node);
      }
    }
    var largest = largest(capture, all, bytes);
    return largest.size() < MANY || bytes < LARGE_SHARE * capture.snapshot().totalSize()
        ? List.of()
        : GatheringPoint.suspect(
            capture,
            largest,
            "buffers",
            bytes,
            String.format("%,d buffers have most bytes of all.", largest.size()),
            LeakKind.BUFFER);
  }

  /// The objects that own them.
  private static IntArrayList largest(Capture capture, IntArrayList all, long bytes) {
    var sorted =
        IntStream.of(all.toArray())
            .boxed()
            .sorted(Comparator.comparingLong((Integer n) -> -capture.snapshot().shallowSize(n)))
            .toList();
    var owners = new IntArrayList();
    long taken = 0;
    for (int i = 0; i < sorted.size() && taken < MOST * bytes; i++) {
      taken += capture.snapshot().shallowSize(sorted.get(i));
      owners.add(capture.snapshot().dominatorOf(sorted.get(i)));
    }
    return owners;
  }
}
