package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;

/// Finds strings with equal text. Source of the rule: DevTools, `createDuplicatedStringsFilter`.
final class EqualStrings {
  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;

  private final TextHashes hashes;

  /// The first node with a name, by number of the name.
  private final int[] firstOfName;

  /// The first node of a text that several names have, by the hash of the text.
  private final LongIntHashMap firstOfHash = new LongIntHashMap();

  /// The first nodes of further texts with a hash: texts that V8 cut to the same beginning.
  private final LongObjectHashMap<IntArrayList> othersOfHash = new LongObjectHashMap<>();

  /// Number of a name that is not that of the edge to the mark of cut texts. Mostly all edges of
  /// strings have the same one, and it need not be decoded each time.
  private int otherName = -1;

  private EqualStrings(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    graph = snapshot.graph();
    hashes = TextHashes.compute(snapshot, this::isCandidate, cancel);
    firstOfName = new int[graph.stringCount()];
    Arrays.fill(firstOfName, HeapGraph.NO_NODE);
  }

  /// Takes a string and the first one of the file with the same text.
  @FunctionalInterface
  interface Sink {
    void accept(int node, int first);
  }

  /// Tells every string that has an equal one before it, in the order of the file. O(nodes), and
  /// decodes every name once, on all cores; allocates 20 bytes per string of the file.
  static void forEach(SnapshotAnalysis snapshot, Sink sink, CancelSignal cancel) {
    var strings = new EqualStrings(snapshot, cancel);
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (strings.isCandidate(node)) {
        int first = strings.firstEqual(node);
        if (first != HeapGraph.NO_NODE) {
          sink.accept(node, first);
        }
      }
    }
  }

  private boolean isCandidate(int node) {
    var type = graph.type(node);
    return (type == NodeType.STRING || type == NodeType.CONCATENATED_STRING)
        && snapshot.shallowSize(node) != 0
        && !(type == NodeType.CONCATENATED_STRING && isFlat(node));
  }

  /// One half is empty: the engine has put the text together already.
  private boolean isFlat(int node) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (graph.edgeType(edge) == EdgeType.INTERNAL) {
        var name = graph.edgeName(edge);
        if ((name.equals("first") || name.equals("second"))
            && snapshot.name(graph.edgeTarget(edge)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /// The first node with the same text, or [HeapGraph#NO_NODE] if this one is the first.
  private int firstEqual(int node) {
    long hash = hashes.of(node);
    int first = hashes.isShared(hash) ? firstOfHash(hash, node) : firstOfName(node);
    if (first == HeapGraph.NO_NODE || isSame(node, first)) {
      return first;
    }
    var others = othersOfHash.getIfAbsentPut(hash, () -> new IntArrayList(1));
    for (int i = 0; i < others.size(); i++) {
      if (isSame(node, others.get(i))) {
        return others.get(i);
      }
    }
    others.add(node);
    return HeapGraph.NO_NODE;
  }

  /// The first node before this one, or [HeapGraph#NO_NODE].
  private int firstOfHash(long hash, int node) {
    int first = firstOfHash.getIfAbsent(hash, HeapGraph.NO_NODE);
    if (first == HeapGraph.NO_NODE) {
      firstOfHash.put(hash, node);
    }
    return first;
  }

  /// The same, where no other name has the text.
  private int firstOfName(int node) {
    if (graph.type(node) == NodeType.CONCATENATED_STRING) {
      return HeapGraph.NO_NODE;
    }
    int name = graph.nameIndex(node);
    int first = firstOfName[name];
    if (first == HeapGraph.NO_NODE) {
      firstOfName[name] = node;
    }
    return first;
  }

  /// Texts that V8 cut are equal only if their whole length and hash are.
  private boolean isSame(int node, int first) {
    boolean sameName =
        graph.type(node) == NodeType.STRING
            && graph.type(first) == NodeType.STRING
            && graph.nameIndex(node) == graph.nameIndex(first);
    if (!sameName && !snapshot.name(node).equals(snapshot.name(first))) {
      return false;
    }
    boolean cut = isTruncated(node);
    return cut == isTruncated(first)
        && (!cut
            || Objects.equals(whole(node, "length"), whole(first, "length"))
                && Objects.equals(whole(node, "hash"), whole(first, "hash")));
  }

  private boolean isTruncated(int node) {
    int mark = truncationMark(node);
    return mark != HeapGraph.NO_NODE && "true".equals(value(mark, "bool"));
  }

  private int truncationMark(int node) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (graph.edgeType(edge) == EdgeType.INTERNAL && graph.edgeNameIndex(edge) != otherName) {
        if (graph.edgeName(edge).equals("truncated")) {
          return graph.edgeTarget(edge);
        }
        otherName = graph.edgeNameIndex(edge);
      }
    }
    return HeapGraph.NO_NODE;
  }

  /// A number that an internal edge leads to, as text; null where there is none.
  private String whole(int node, String edgeName) {
    int number = graph.target(node, EdgeType.INTERNAL, edgeName);
    return number == HeapGraph.NO_NODE ? null : value(number, "int");
  }

  private String value(int node, String kind) {
    if (graph.type(node) != NodeType.NUMBER || !graph.rawName(node).equals(kind)) {
      return null;
    }
    int value = graph.target(node, EdgeType.INTERNAL, "value");
    return value == HeapGraph.NO_NODE ? null : graph.rawName(value);
  }
}
