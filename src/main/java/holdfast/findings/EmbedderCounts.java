package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Set;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// How many nodes of each class the browser hangs on one object, in one capture: those which the
/// object dominates through such nodes only, and for a document all elements in documents, for none
/// dominates those that it contains: they know each other, and the layout knows them.
final class EmbedderCounts {
  private final Capture capture;
  private final HeapGraph graph;
  private final ObjectLongHashMap<String> counts = new ObjectLongHashMap<>();
  private final ObjectIntHashMap<String> examples = new ObjectIntHashMap<>();

  /// @param holder NO_NODE where the capture does not have it
  EmbedderCounts(Capture capture, int holder) {
    this.capture = capture;
    graph = capture.graph();
    if (holder != HeapGraph.NO_NODE) {
      boolean isDocument = capture.className(holder).endsWith("Document");
      if (isDocument) {
        addAttached();
      }
      addDominated(holder, isDocument);
    }
  }

  /// Names of the classes that there are.
  Set<String> classes() {
    return counts.keySet();
  }

  long of(String className) {
    return counts.get(className);
  }

  /// A node of a class, or NO_NODE.
  int example(String className) {
    return examples.getIfAbsent(className, HeapGraph.NO_NODE);
  }

  private void addAttached() {
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (graph.type(node) == NodeType.NATIVE && isElement(node)) {
        add(node);
      }
    }
  }

  private void addDominated(int holder, boolean areElementsKnown) {
    var seen = IntHashSet.newSetWith(holder);
    var queue = IntArrayList.newListWith(holder);
    for (int i = 0; i < queue.size(); i++) {
      int node = queue.get(i);
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (isAgeless(target)
            && seen.contains(capture.snapshot().dominatorOf(target))
            && seen.add(target)) {
          queue.add(target);
          if (!areElementsKnown || !isElement(target)) {
            add(target);
          }
        }
      }
    }
  }

  private void add(int node) {
    var name = capture.className(node);
    counts.addToValue(name, 1);
    examples.getIfAbsentPut(name, node);
  }

  private boolean isAgeless(int node) {
    return graph.type(node) == NodeType.NATIVE && (graph.nodeId(node) & 1) == 0;
  }

  private boolean isElement(int node) {
    var name = capture.className(node);
    return ClassKinds.isElement(name) && !name.startsWith("Detached ");
  }
}
