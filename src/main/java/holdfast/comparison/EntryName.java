package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.TableLayout;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.regex.Pattern;

/// How one entry of a collection is known: `[3]` of an array, `["sess-31"]` of a Map.
public final class EntryName {
  /// Longer keys, such as whole requests, tell less than they take.
  private static final int LONGEST = 60;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,20})?");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,10}");

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;

  private EntryName(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    graph = snapshot.graph();
  }

  /// Empty where the key is an object, a long text, or nothing that the snapshot tells. O(edges of
  /// the collection's table).
  ///
  /// @param edge from an array, a dictionary, a table or an element array to the entry
  public static String of(SnapshotAnalysis snapshot, int edge) {
    return new EntryName(snapshot).of(edge);
  }

  private String of(int edge) {
    int source = graph.edgeSource(edge);
    var name = graph.edgeName(edge);
    if (graph.edgeType(edge) == EdgeType.PROPERTY) {
      return quoted(name);
    }
    if (graph.edgeType(edge) == EdgeType.ELEMENT
        || graph.rawName(source).equals("(object elements)")) {
      return INDEX.matcher(name).matches() ? "[" + name + "]" : "";
    }
    int key = keyOf(source, edge);
    return key == HeapGraph.NO_NODE ? "" : text(key);
  }

  private int keyOf(int table, int edge) {
    int word = TableLayout.word(graph, edge);
    if (graph.type(table) != NodeType.ARRAY
        || word < 1
        || !TableLayout.of(graph, this::isEngine, table).isValue(word)) {
      return HeapGraph.NO_NODE;
    }
    for (int other = graph.firstEdge(table); other < graph.edgesEnd(table); other++) {
      if (TableLayout.word(graph, other) == word - 1) {
        return graph.edgeTarget(other);
      }
    }
    return HeapGraph.NO_NODE;
  }

  /// Of what stands in tables, what is neither key nor value.
  private boolean isEngine(int node) {
    return switch (graph.type(node)) {
      case CODE, OBJECT_SHAPE -> true;
      case HIDDEN -> graph.rawName(node).startsWith("system / ");
      default -> false;
    };
  }

  private String text(int key) {
    return switch (graph.type(key)) {
      case STRING, CONCATENATED_STRING, SLICED_STRING -> quoted(snapshot.name(key));
      case NUMBER -> number(key);
      default -> "";
    };
  }

  /// With numeric values, a number has its digits below it.
  private String number(int key) {
    int value = graph.target(key, EdgeType.INTERNAL, "value");
    var digits = value == HeapGraph.NO_NODE ? graph.rawName(key) : graph.rawName(value);
    return NUMBER.matcher(digits).matches() ? "[" + digits + "]" : "";
  }

  private static String quoted(String text) {
    return text.length() > LONGEST
        ? ""
        : "[\"" + text.replaceAll("\\p{Cntrl}", "·").replace("\"", "\\\"") + "\"]";
  }
}
