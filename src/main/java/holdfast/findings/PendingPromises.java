package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Promises in masses that something waits for and that are not settled: a settled one has its
/// result where a pending one has its reactions.
final class PendingPromises implements ShapeRule {
  private static final int MANY = 100;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var pending = new IntArrayList();
    long bytes = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (capture.entries().isPromise(node) && isPending(capture, node)) {
        pending.add(node);
        bytes += capture.snapshot().retainedSize(node);
      }
    }
    return pending.size() < MANY
        ? List.of()
        : GatheringPoint.suspect(
            capture,
            pending,
            "promises",
            bytes,
            String.format("%,d promises are pending in one place.", pending.size()),
            LeakKind.PROMISE);
  }

  private static boolean isPending(Capture capture, int promise) {
    int reactions = capture.graph().target(promise, EdgeType.INTERNAL, "reactions_or_result");
    return reactions != HeapGraph.NO_NODE
        && capture.graph().rawName(reactions).equals("system / PromiseReaction");
  }
}
