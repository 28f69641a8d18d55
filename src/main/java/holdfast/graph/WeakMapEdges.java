package holdfast.graph;

import holdfast.format.BitSet;
import holdfast.progress.CancelSignal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The internal edges that V8 writes for an entry of a WeakMap: one from the table and one from the
/// key, both to the value, both with the entry's text as their name. Only the key's edge retains.
public final class WeakMapEdges {
  /// The whole name, its part that both edges share, and the id of the table.
  private static final Pattern NAME =
      Pattern.compile(
          "[0-9]+( / part of key \\([^\\n\\r\\u2028\\u2029]*? @[0-9]+\\) -> value"
              + " \\([^\\n\\r\\u2028\\u2029]*? @[0-9]+\\) pair in WeakMap \\(table @([0-9]+)\\))");

  private static final long TOO_LARGE = -1;

  private record Entry(String text, long tableId) {}

  private final BitSet names;
  private final Map<Integer, Entry> entries = new HashMap<>();

  private WeakMapEdges(BitSet names) {
    this.names = names;
  }

  /// Looks through the names of all internal edges. O(edges), and decodes each distinct name once.
  public static WeakMapEdges find(HeapGraph graph, CancelSignal cancel) {
    var looked = new BitSet(graph.stringCount());
    var result = new WeakMapEdges(new BitSet(graph.stringCount()));
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      cancel.throwIfCanceled(edge);
      if (graph.edgeType(edge) == EdgeType.INTERNAL && looked.add(graph.edgeNameIndex(edge))) {
        result.look(graph, graph.edgeNameIndex(edge));
      }
    }
    return result;
  }

  private void look(HeapGraph graph, int name) {
    var text = graph.string(name);
    if (text.isEmpty() || text.charAt(text.length() - 1) != ')') {
      return;
    }
    var match = NAME.matcher(text);
    if (match.matches()) {
      names.set(name);
      var tableId = match.group(2);
      entries.put(
          name,
          new Entry(match.group(1), tableId.length() > 18 ? TOO_LARGE : Long.parseLong(tableId)));
    }
  }

  /// Whether the string is the name of a WeakMap's entry.
  public boolean isEntry(int nameIndex) {
    return names.get(nameIndex);
  }

  /// The entry that an edge belongs to: equal for the two edges of one entry.
  public String entry(int nameIndex) {
    return entries.get(nameIndex).text();
  }

  /// Id of the table that the entry stands in.
  public long tableId(int nameIndex) {
    return entries.get(nameIndex).tableId();
  }
}
