package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Full-text search over the names that DevTools shows for nodes: class and function names, texts
/// of strings, properties of plain objects. Source of the rule: DevTools, `search`.
final class NodeSearch {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final Predicate<String> matches;
  private final CancelSignal cancel;
  private final BitSet matchingStrings;

  /// Of plain objects; read by other threads after all have ended that write.
  private final int[] shapes;

  private BitSet matchingShapes;

  NodeSearch(SnapshotAnalysis snapshot, Predicate<String> matches, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.matches = matches;
    this.cancel = cancel;
    graph = snapshot.graph();
    matchingStrings = new BitSet(graph.stringCount());
    shapes = new int[graph.nodeCount()];
  }

  /// Nodes with a size whose name matches, in the order of the file. O(nodes), and decodes every
  /// string once, on all cores.
  int[] run() {
    if (graph.nodeCount() == 0) {
      return new int[0];
    }
    prepare();
    var found = new IntArrayList[Workers.count()];
    Workers.forEachRange(
        graph.nodeCount(),
        (range, from, to) -> {
          found[range] = new IntArrayList();
          for (int node = from; node < to; node++) {
            cancel.throwIfCanceled(node);
            if (snapshot.shallowSize(node) != 0 && isFound(node)) {
              found[range].add(node);
            }
          }
        });
    return joined(found);
  }

  /// Looks at strings and shapes.
  private void prepare() {
    var strings = new StringStretches(graph, cancel);
    var tasks = new Runnable[Workers.count()];
    Arrays.fill(tasks, (Runnable) () -> strings.visit(this::matchString));
    tasks[0] =
        () -> {
          matchShapes(ObjectShapes.find(graph, shapes, cancel));
          strings.visit(this::matchString);
        };
    Workers.runAll(tasks);
  }

  /// @param parts null where few nodes needed fewer ranges
  private static int[] joined(IntArrayList[] parts) {
    int size = Arrays.stream(parts).filter(Objects::nonNull).mapToInt(IntArrayList::size).sum();
    var all = new IntArrayList(size);
    Arrays.stream(parts).filter(Objects::nonNull).forEach(all::addAll);
    return all.toArray();
  }

  private boolean isFound(int node) {
    var type = graph.type(node);
    if (type == NodeType.CONCATENATED_STRING) {
      return matches.test(snapshot.name(node));
    }
    if (ObjectShapes.isPlain(graph, node)) {
      return matchingShapes.get(shapes[node]);
    }
    return matchingStrings.get(graph.nameIndex(node));
  }

  /// Plain objects of one shape have one name.
  private void matchShapes(ObjectShapes found) {
    matchingShapes = new BitSet(found.count());
    for (int shape = 0; shape < found.count(); shape++) {
      if (matches.test(snapshot.name(found.example(shape)))) {
        matchingShapes.set(shape);
      }
    }
  }

  private void matchString(int string) {
    if (matches.test(graph.string(string))) {
      matchingStrings.set(string);
    }
  }
}
