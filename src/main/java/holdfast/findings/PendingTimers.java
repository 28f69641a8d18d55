package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Timers of Node.js in masses that have not run or run again and again: those that hang in a list
/// of the engine's.
final class PendingTimers implements ShapeRule {
  private static final int MANY = 50;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var timers = new IntArrayList();
    long bytes = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (graph.type(node) == NodeType.OBJECT
          && graph.rawName(node).equals("Timeout")
          && graph.target(node, EdgeType.PROPERTY, "_idlePrev") != HeapGraph.NO_NODE
          && graph.target(node, EdgeType.PROPERTY, "_onTimeout") != HeapGraph.NO_NODE) {
        timers.add(node);
        bytes += capture.snapshot().retainedSize(node);
      }
    }
    return timers.size() < MANY
        ? List.of()
        : GatheringPoint.suspect(
            capture,
            timers,
            "timers",
            bytes,
            String.format("%,d timers wait.", timers.size()),
            LeakKind.TIMER);
  }
}
