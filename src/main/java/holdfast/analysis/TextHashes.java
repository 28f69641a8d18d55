package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.graph.TextHash;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/// The hashes of the texts of string nodes, and which of them several names have. 8 bytes per
/// string of the file.
final class TextHashes {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final CancelSignal cancel;

  /// Strings of the file that name a node.
  private final BitSet names;

  /// By number of the string.
  private final long[] ofName;

  /// Nodes whose text is put together from others, in the order of the file.
  private final IntArrayList joined = new IntArrayList();

  private long[] ofJoined;
  private int nameCount;
  private LongHashSet shared;

  private TextHashes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.cancel = cancel;
    graph = snapshot.graph();
    names = new BitSet(graph.stringCount());
    ofName = new long[graph.stringCount()];
  }

  /// O(nodes), and decodes every name once, on all cores.
  ///
  /// @param wanted chooses among the strings
  static TextHashes compute(SnapshotAnalysis snapshot, IntPredicate wanted, CancelSignal cancel) {
    var hashes = new TextHashes(snapshot, cancel);
    hashes.collect(wanted);
    var strings = new StringStretches(hashes.graph, cancel);
    var tasks = new Runnable[Workers.count()];
    Arrays.fill(tasks, (Runnable) () -> strings.visit(hashes::hashName));
    Workers.runAll(tasks);
    hashes.hashJoined();
    hashes.findShared();
    return hashes;
  }

  private void collect(IntPredicate wanted) {
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (!wanted.test(node)) {
        continue;
      }
      if (graph.type(node) == NodeType.CONCATENATED_STRING) {
        joined.add(node);
      } else if (names.add(graph.nameIndex(node))) {
        nameCount++;
      }
    }
  }

  private void hashName(int string) {
    if (names.get(string)) {
      ofName[string] = TextHash.of(graph.string(string), 0);
    }
  }

  private void hashJoined() {
    ofJoined = new long[joined.size()];
    Workers.forEachRange(
        ofJoined.length,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            cancel.throwIfCanceled(i);
            ofJoined[i] = TextHash.of(snapshot.name(joined.get(i)), 0);
          }
        });
  }

  private void findShared() {
    var all = Arrays.copyOf(ofJoined, ofJoined.length + nameCount);
    for (int string = 0, at = ofJoined.length; at < all.length; string++) {
      if (names.get(string)) {
        all[at++] = ofName[string];
      }
    }
    cancel.throwIfCanceled();
    Arrays.parallelSort(all);
    shared = new LongHashSet();
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        shared.add(all[i]);
      }
    }
  }

  /// Hash of the text of a string that was wanted. O(log of the strings that are put together).
  long of(int node) {
    return graph.type(node) == NodeType.CONCATENATED_STRING
        ? ofJoined[joined.binarySearch(node)]
        : ofName[graph.nameIndex(node)];
  }

  /// Whether texts by several names, or texts put together from others, have this hash. Otherwise
  /// all strings with it have one name.
  boolean isShared(long hash) {
    return shared.contains(hash);
  }
}
