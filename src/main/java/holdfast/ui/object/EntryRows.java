package holdfast.ui.object;

import holdfast.analysis.ObjectContents;
import holdfast.analysis.ObjectContents.Kind;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.Tint;

/// Writes the entries of an object: `"sess-31" → Session @19`, `[31] :: Session @19`. In the
/// background only.
final class EntryRows {
  private static final int KEY_LENGTH = 80;
  private static final SizeText NO_SIZE = new SizeText("", "", 0, 0);

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final HeapRows rows;

  EntryRows(SnapshotAnalysis snapshot, HeapRows rows) {
    this.snapshot = snapshot;
    this.rows = rows;
    graph = snapshot.graph();
  }

  HeapRow of(ObjectContents contents, int edge) {
    if (contents.isOuterScope(edge)) {
      return field(edge, Messages.text("object.outerScope"), Tint.INTERNAL);
    }
    return switch (contents.kind()) {
      case MAP, WEAK_MAP -> isOfTable(edge) ? entry(contents, edge) : rows.ofField(edge);
      case SET, WEAK_SET ->
          isOfTable(edge) ? rows.ofObject(graph.edgeTarget(edge)) : rows.ofField(edge);
      default -> rows.ofField(edge);
    };
  }

  /// Rather than an own property of the Map.
  private boolean isOfTable(int edge) {
    return graph.edgeType(edge) != EdgeType.PROPERTY && graph.edgeType(edge) != EdgeType.ELEMENT;
  }

  private HeapRow entry(ObjectContents contents, int edge) {
    int keyEdge = contents.keyOf(edge);
    int node = graph.edgeTarget(edge);
    if (keyEdge == HeapGraph.NO_EDGE) {
      return rows.row(node, Messages.text("object.noKey"), Tint.INTERNAL, "→", rows.source(node));
    }
    var key = key(keyEdge);
    if (keyEdge == edge) {
      return withoutValue(key, rows.ofObject(node));
    }
    var row = rows.row(node, key.text(), key.tint(), "→", rows.source(node));
    if (!isObject(keyEdge)) {
      return row;
    }
    var note =
        contents.kind() == Kind.WEAK_MAP
            ? Messages.text("object.weakKey")
            : Messages.text(
                "object.keySize",
                ByteSize.format(snapshot.retainedSize(graph.edgeTarget(keyEdge))));
    return row.withNote(note, row.name().tooltip());
  }

  private NodeNames.Name key(int keyEdge) {
    int node = graph.edgeTarget(keyEdge);
    var name = NodeNames.of(snapshot, node);
    var text = NodeNames.head(name.text(), KEY_LENGTH);
    return isObject(keyEdge)
        ? new NodeNames.Name(text + " @" + graph.nodeId(node), name.tint(), false, "")
        : new NodeNames.Name(text, name.tint(), name.code(), "");
  }

  /// The row leads to the key then.
  private static HeapRow withoutValue(NodeNames.Name key, HeapRow row) {
    var name =
        new RowName(
            key.text(),
            key.tint(),
            "→",
            Messages.text("object.noValue"),
            Tint.INTERNAL,
            false,
            row.name().suffix(),
            "",
            Messages.text("object.noValue.tip"));
    return new HeapRow(
        row.node(), name, row.distance(), row.shallowSize(), row.retainedSize(), row.expandable());
  }

  /// Whether the key of an entry is more than a word or number.
  boolean isObject(int keyEdge) {
    return switch (graph.type(graph.edgeTarget(keyEdge))) {
      case STRING, CONCATENATED_STRING, SLICED_STRING, NUMBER, SYMBOL, BIGINT, HIDDEN -> false;
      default -> true;
    };
  }

  /// The key or the value of an entry by itself.
  HeapRow part(int edge, String message) {
    return field(edge, Messages.text(message), Tint.INTERNAL);
  }

  private HeapRow field(int edge, String key, Tint tint) {
    int node = graph.edgeTarget(edge);
    return rows.row(node, key, tint, "::", rows.source(node));
  }

  /// What entries are sorted by in the order of names.
  String sortName(ObjectContents contents, int edge) {
    int keyEdge = contents.keyOf(edge);
    return keyEdge == HeapGraph.NO_EDGE
        ? graph.edgeName(edge)
        : snapshot.name(graph.edgeTarget(keyEdge));
  }

  /// The row below which stands what only the engine sees.
  HeapRow rest(int count) {
    var name =
        new RowName(
            "",
            Tint.PLAIN,
            "",
            Messages.text("object.rest"),
            Tint.INTERNAL,
            false,
            "×" + Messages.count(count),
            "",
            Messages.text("object.rest.tip"));
    return new HeapRow(HeapGraph.NO_NODE, name, "", NO_SIZE, NO_SIZE, true);
  }
}
