package holdfast.findings;

import holdfast.graph.Detachedness;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Elements of a page that were removed from the document and are still held. Node.js marks objects
/// of its own with the same field, which are no elements.
final class DetachedNodes implements ShapeRule {
  private static final int MANY = 5;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var elements = new IntArrayList();
    long bytes = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (graph.type(node) == NodeType.NATIVE
          && graph.detachedness(node) == Detachedness.DETACHED
          && graph.rawName(node).startsWith("Detached <")) {
        elements.add(node);
        bytes += capture.snapshot().shallowSize(node);
      }
    }
    return elements.size() < MANY
        ? List.of()
        : GatheringPoint.suspect(
            capture,
            elements,
            "detached elements",
            bytes,
            String.format("%,d elements are in no document.", elements.size()),
            LeakKind.DETACHED_DOM);
  }
}
