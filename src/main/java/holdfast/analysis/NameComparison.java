package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.function.IntUnaryOperator;

/// Compares the shown names of many nodes with one text, without putting most of them together.
/// Many nodes have few names, so answers are remembered for a while. One thread's own.
final class NameComparison {
  private static final int REMEMBERED = 1 << 11;

  /// Of keys that are hashes of properties; all others are numbers of strings.
  private static final long PROPERTIES = 1L << 63;

  private final HeapGraph graph;
  private final NodeNames names;
  private final String text;
  private final IntUnaryOperator strings;

  /// What a name depends on, and 2 more than the answer's sign; 0 if there is none.
  private final long[] keys = new long[REMEMBERED];

  private final byte[] answers = new byte[REMEMBERED];

  NameComparison(HeapGraph graph, NodeNames names, String text) {
    this.graph = graph;
    this.names = names;
    this.text = text;
    strings = graph.stringsComparedWith(text);
  }

  /// The sign of the node's name compared with the text. O(edges) of a plain object, else O(1)
  /// unless both start alike.
  int compare(int node) {
    if (graph.type(node) == NodeType.CONCATENATED_STRING) {
      return compareConcatenated(node);
    }
    boolean isPlain = ObjectShapes.isPlain(graph, node);
    long key = isPlain ? ObjectShapes.hash(graph, node) | PROPERTIES : graph.nameIndex(node);
    int place = (int) (key ^ key >>> 32) & REMEMBERED - 1;
    if (answers[place] == 0 || keys[place] != key) {
      int answer = isPlain ? names.of(node).compareTo(text) : strings.applyAsInt((int) key);
      keys[place] = key;
      answers[place] = (byte) (Integer.signum(answer) + 2);
    }
    return answers[place] - 2;
  }

  /// A name that starts with more than the text is more.
  private int compareConcatenated(int node) {
    int start = names.firstPart(node);
    if (start != HeapGraph.NO_NODE && strings.applyAsInt(graph.nameIndex(start)) > 0) {
      return 1;
    }
    return Integer.signum(names.of(node).compareTo(text));
  }
}
