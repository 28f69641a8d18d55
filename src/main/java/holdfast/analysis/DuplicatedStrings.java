package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.graph.TextHash;
import holdfast.progress.CancelSignal;
import java.util.Objects;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;

/// The filter for strings that exist more than once with equal text. Source of the rule: DevTools,
/// `createDuplicatedStringsFilter`.
public final class DuplicatedStrings implements NodeFilter {
  public static final DuplicatedStrings FILTER = new DuplicatedStrings();

  private DuplicatedStrings() {}

  /// O(nodes), and decodes every string.
  @Override
  public NodeSet nodes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var search = new Search(snapshot);
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (search.isCandidate(node)) {
        search.add(node);
      }
    }
    return NodeSet.of(search.duplicated);
  }

  private static final class Search {
    private final SnapshotAnalysis snapshot;
    private final HeapGraph graph;
    private final BitSet duplicated;

    /// The first node of every distinct text, by the hash of the text.
    private final LongObjectHashMap<IntArrayList> firstsOfHash = new LongObjectHashMap<>();

    Search(SnapshotAnalysis snapshot) {
      this.snapshot = snapshot;
      graph = snapshot.graph();
      duplicated = new BitSet(graph.nodeCount());
    }

    boolean isCandidate(int node) {
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

    void add(int node) {
      var text = snapshot.name(node);
      var firsts = firstsOfHash.getIfAbsentPut(TextHash.of(text, 0), () -> new IntArrayList(1));
      for (int i = 0; i < firsts.size(); i++) {
        if (isSame(node, text, firsts.get(i))) {
          duplicated.set(firsts.get(i));
          duplicated.set(node);
          return;
        }
      }
      firsts.add(node);
    }

    /// Texts that V8 cut are equal only if their whole length and hash are.
    private boolean isSame(int node, String text, int first) {
      boolean sameName =
          graph.type(node) == NodeType.STRING
              && graph.type(first) == NodeType.STRING
              && graph.nameIndex(node) == graph.nameIndex(first);
      if (!sameName && !text.equals(snapshot.name(first))) {
        return false;
      }
      boolean cut = isTruncated(node);
      return cut == isTruncated(first)
          && (!cut
              || Objects.equals(whole(node, "length"), whole(first, "length"))
                  && Objects.equals(whole(node, "hash"), whole(first, "hash")));
    }

    private boolean isTruncated(int node) {
      int mark = graph.target(node, EdgeType.INTERNAL, "truncated");
      return mark != HeapGraph.NO_NODE && "true".equals(value(mark, "bool"));
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
}
