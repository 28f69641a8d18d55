package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Full-text search over the names that DevTools shows for nodes: class and function names, texts
/// of strings, properties of plain objects. Source of the rule: DevTools, `search`.
final class NodeSearch {
  private static final int STRINGS_AT_ONCE = 1 << 14;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final Predicate<String> matches;
  private final CancelSignal cancel;

  NodeSearch(SnapshotAnalysis snapshot, Predicate<String> matches, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.matches = matches;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// Nodes with a size whose name matches, in the order of the file. O(nodes), and decodes every
  /// string once, on all cores.
  int[] run() {
    var matchingStrings = matchingStrings();
    var shapes = new int[graph.nodeCount()];
    var matchingShapes = new BitSet(0);
    if (graph.nodeCount() > 0) {
      matchingShapes = matchingShapes(ObjectShapes.find(graph, shapes, cancel));
    }
    var found = new IntArrayList();
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (snapshot.shallowSize(node) != 0
          && isFound(node, matchingStrings, shapes, matchingShapes)) {
        found.add(node);
      }
    }
    return found.toArray();
  }

  private boolean isFound(int node, BitSet matchingStrings, int[] shapes, BitSet matchingShapes) {
    var type = graph.type(node);
    if (type == NodeType.CONCATENATED_STRING) {
      return matches.test(snapshot.name(node));
    }
    if (type == NodeType.OBJECT && graph.knownNames().is(Name.OBJECT, graph.nameIndex(node))) {
      return matchingShapes.get(shapes[node]);
    }
    return matchingStrings.get(graph.nameIndex(node));
  }

  /// Plain objects of one shape have one name.
  private BitSet matchingShapes(ObjectShapes shapes) {
    var matching = new BitSet(shapes.count());
    for (int shape = 0; shape < shapes.count(); shape++) {
      if (matches.test(snapshot.name(shapes.example(shape)))) {
        matching.set(shape);
      }
    }
    return matching;
  }

  private BitSet matchingStrings() {
    int count = graph.stringCount();
    var matching = new BitSet(count);
    var next = new AtomicInteger();
    Runnable work =
        () -> {
          for (long from = next.getAndIncrement() * (long) STRINGS_AT_ONCE;
              from < count;
              from = next.getAndIncrement() * (long) STRINGS_AT_ONCE) {
            cancel.throwIfCanceled();
            int end = (int) Math.min(count, from + STRINGS_AT_ONCE);
            for (int string = (int) from; string < end; string++) {
              if (matches.test(graph.string(string))) {
                matching.set(string); // 64 strings to a word: a word belongs to one thread
              }
            }
          }
        };
    var tasks = new Runnable[Workers.count()];
    Arrays.fill(tasks, work);
    Workers.runAll(tasks);
    return matching;
  }
}
