package holdfast.ui.object;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.Distances;
import holdfast.analysis.ModuleFiles;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.ui.Messages;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.Tint;

/// Writes the rows of one snapshot. In the background only.
public final class HeapRows {
  private static final int CLASS_NAME_LENGTH = 200;

  private final SnapshotAnalysis snapshot;

  public HeapRows(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
  }

  /// `Session ×61,233 server.js:14`
  public HeapRow ofClass(ClassAggregate row) {
    return new HeapRow(
        HeapGraph.NO_NODE,
        className(row.className(), "×" + Messages.count(row.count()), row.location()),
        distance(row.distance()),
        size(row.shallowSize()),
        size(row.retainedSize()),
        true);
  }

  /// `12,004 × Session`, some of the objects of a class.
  public static RowName ofSome(String className, int count) {
    return new RowName(
        Messages.count(count),
        Tint.PLAIN,
        "×",
        NodeNames.head(className, CLASS_NAME_LENGTH),
        NodeNames.classTint(className),
        false,
        "",
        "",
        className.length() > 60 ? className : KindNotes.tipOfClass(className));
  }

  /// A class by its name.
  ///
  /// @param suffix how many objects it has, or empty
  /// @param note where it is written, or empty
  public static RowName className(String whole, String suffix, String note) {
    return new RowName(
        "",
        Tint.PLAIN,
        "",
        NodeNames.head(whole, CLASS_NAME_LENGTH),
        NodeNames.classTint(whole),
        false,
        suffix,
        note,
        whole.length() > 60 ? whole : KindNotes.tipOfClass(whole));
  }

  /// `Session @4711023`
  public HeapRow ofObject(int node) {
    return row(node, "", Tint.PLAIN, "", source(node));
  }

  /// `token :: "eyJhb…" @4711031`, from an object down to what it refers to.
  public HeapRow ofField(int edge) {
    var graph = snapshot.graph();
    var tint = NodeNames.edgeTint(graph.edgeType(edge));
    int node = graph.edgeTarget(edge);
    return KindNotes.ofEdge(graph, edge)
        .map(note -> noted(row(node, NodeNames.edge(snapshot, edge), tint, "::", ""), note))
        .orElseGet(() -> row(node, NodeNames.edge(snapshot, edge), tint, "::", source(node)));
  }

  private static HeapRow noted(HeapRow row, String note) {
    return row.withNote(Messages.text(note + ".note"), Messages.text(note + ".tip"));
  }

  /// The same, marked where the object is already above in its chain: it does not open again.
  public HeapRow ofField(int edge, boolean isAbove) {
    var row = ofField(edge);
    return isAbove ? above(row) : row;
  }

  /// `table in Map @6047 store.js:14`, from an object up to what refers to it.
  public HeapRow ofRetainer(int edge, boolean isAbove) {
    var graph = snapshot.graph();
    var tint = NodeNames.edgeTint(graph.edgeType(edge));
    int node = graph.edgeSource(edge);
    var key = NodeNames.edge(snapshot, edge);
    var note = KindNotes.ofEdge(graph, edge);
    if (!isAbove && note.isPresent()) {
      return noted(row(node, key, tint, "in", ""), note.get());
    }
    return isAbove
        ? above(row(node, key, tint, "in", ""))
        : row(node, key, tint, "in", source(node));
  }

  /// The row of an object that is already above in its chain: it does not open again.
  private static HeapRow above(HeapRow row) {
    var marked =
        row.name()
            .withSuffix(row.name().suffix() + " ↺")
            .withNote(Messages.text("retainers.above"), Messages.text("retainers.above.tip"));
    return new HeapRow(
        row.node(), marked, row.distance(), row.shallowSize(), row.retainedSize(), false);
  }

  HeapRow row(int node, String key, Tint keyTint, String joint, String note) {
    var graph = snapshot.graph();
    var name = NodeNames.of(snapshot, node);
    var rowName =
        new RowName(
            key,
            keyTint,
            joint,
            name.text(),
            name.tint(),
            name.code(),
            "@" + graph.nodeId(node),
            note,
            name.whole().isEmpty() ? KindNotes.tip(graph, node) : name.whole());
    return new HeapRow(
        node,
        rowName,
        distance(snapshot.distance(node)),
        size(snapshot.shallowSize(node)),
        size(snapshot.retainedSize(node)),
        graph.firstEdge(node) < graph.edgesEnd(node));
  }

  String source(int node) {
    return ModuleFiles.locationOf(snapshot, node).map(HeapRows::shortSource).orElse("");
  }

  /// `sessions/session-store.js:20`: the last folder is enough to know a file by.
  public static String shortSource(SourceLocation location) {
    var file = location.file();
    int name = file.lastIndexOf('/');
    int folder = name > 0 ? file.lastIndexOf('/', name - 1) : -1;
    return file.substring(folder + 1) + ":" + location.line();
  }

  private SizeText size(long bytes) {
    return SizeText.of(bytes, snapshot.totalSize());
  }

  /// A distance to be sorted by: what no root reaches is furthest away.
  public static int remoteness(int distance) {
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }

  static String distance(int distance) {
    return Distances.isKnown(distance) ? Messages.count(distance) : "−";
  }
}
