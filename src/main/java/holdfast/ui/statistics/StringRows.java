package holdfast.ui.statistics;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.StringCopies;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.SizeText;

/// Writes the rows of duplicated strings. In the background only.
final class StringRows {
  /// A string with more retainers is not asked for the closest one.
  private static final int MOST_RETAINERS = 10_000;

  /// V8 writes no more of a string into a snapshot. Newer ones tell the length and hash of the
  /// whole.
  private static final int MOST_CHARACTERS = 1_024;

  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;

  StringRows(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    rows = new HeapRows(snapshot);
  }

  /// `"GET" 1,204 24 B 28.9 kB`; where the copies differ in size, `≤ 24 B`.
  StringRow ofText(StringCopies copies, int text) {
    int count = copies.copies(text);
    long largest = copies.size(text) - copies.wasted(text);
    var each = size(largest);
    if (largest * count != copies.size(text)) {
      each = new SizeText("≤ " + each.size(), each.percent(), each.share(), largest);
    }
    return new StringRow(
        HeapGraph.NO_NODE,
        textName(copies.first(text)),
        count,
        Messages.count(count),
        each,
        size(copies.wasted(text)));
  }

  private RowName textName(int first) {
    var name = rows.ofObject(first).name().withSuffix("");
    boolean isCut = snapshot.name(first, MOST_CHARACTERS).length() == MOST_CHARACTERS;
    boolean isKnownWhole =
        snapshot.graph().target(first, EdgeType.INTERNAL, "truncated") != HeapGraph.NO_NODE;
    return isCut && !isKnownWhole
        ? name.withSuffix(Messages.text("statistics.strings.cut"))
            .withNote("", Messages.text("statistics.strings.cut.tip"))
        : name;
  }

  /// `"GET" @4711 method in Request @4709`, with what holds it closest to a root.
  StringRow ofCopy(int node) {
    var name = rows.ofObject(node).name();
    return new StringRow(
        node,
        name.withNote(holder(node), name.tooltip()),
        1,
        "",
        size(snapshot.shallowSize(node)),
        SizeText.NONE);
  }

  private String holder(int node) {
    if (snapshot.retainers().count(node) > MOST_RETAINERS) {
      return "";
    }
    int[] edges = snapshot.edges().retainers(node, 1, CancelSignal.NEVER).keys();
    return edges.length == 0 ? "" : rows.ofRetainer(edges[0], false).name().withNote("", "").text();
  }

  private SizeText size(long bytes) {
    return SizeText.of(bytes, snapshot.totalSize());
  }
}
