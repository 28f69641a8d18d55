package holdfast.ui.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.ClassDifference;
import holdfast.comparison.EmbedderMatch;
import holdfast.comparison.SnapshotDiff;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.comparison.DifferenceRow.Kind;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.object.HolderRow;
import holdfast.ui.treetable.Figure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Two snapshots and how they differ, written as rows. In the background only.
final class Comparison {
  private final SnapshotAnalysis base;
  private final SnapshotAnalysis target;
  private final HeapRows baseRows;
  private final HeapRows targetRows;
  private final SnapshotDiff diff;
  private final int renumbered;

  /// Names that several classes have, which stand in different places.
  private final Set<String> ambiguous;

  private Comparison(
      SnapshotAnalysis base, SnapshotAnalysis target, SnapshotDiff diff, int renumbered) {
    this.renumbered = renumbered;
    this.base = base;
    this.target = target;
    this.diff = diff;
    baseRows = new HeapRows(base);
    targetRows = new HeapRows(target);
    var met = new HashSet<String>();
    ambiguous = new HashSet<>();
    for (var row : diff.rows()) {
      if (!met.add(row.className())) {
        ambiguous.add(row.className());
      }
    }
  }

  /// O(nodes of both).
  static Comparison compute(SnapshotAnalysis base, SnapshotAnalysis target, CancelSignal cancel) {
    return new Comparison(
        base,
        target,
        SnapshotDiff.compute(base, target, cancel),
        EmbedderMatch.of(base, target, cancel).renumberedCount());
  }

  /// Objects of the embedder that are in both, but count as new and deleted by their ids.
  int renumbered() {
    return renumbered;
  }

  List<ClassDifference> classes() {
    return diff.rows();
  }

  /// New or deleted objects of a class.
  ///
  /// @param row place in [#classes]
  int[] nodes(Side side, int row) {
    return side == Side.NEW ? diff.addedNodes(row) : diff.removedNodes(row);
  }

  SnapshotAnalysis snapshot(Side side) {
    return side == Side.NEW ? target : base;
  }

  HeapRows rows(Side side) {
    return side == Side.NEW ? targetRows : baseRows;
  }

  DifferenceRow ofClass(int row) {
    var difference = diff.rows().get(row);
    return new DifferenceRow(
        Kind.CLASS,
        null,
        HeapGraph.NO_NODE,
        HeapRows.className(difference.className(), "", place(row)),
        Figure.count(difference.addedCount()),
        Figure.count(difference.removedCount()),
        Figure.countDelta(difference.countDelta()),
        Figure.size(difference.addedSize()),
        Figure.size(difference.removedSize()),
        Figure.sizeDelta(difference.sizeDelta()),
        true);
  }

  /// Where the class is written, if there are others of its name.
  private String place(int row) {
    var difference = diff.rows().get(row);
    if (!ambiguous.contains(difference.className())) {
      return "";
    }
    var side = difference.addedCount() > 0 ? Side.NEW : Side.DELETED;
    return rows(side).ofObject(nodes(side, row)[0]).name().note();
  }

  /// Objects that are held in one way.
  DifferenceRow ofHolder(Side side, HolderRow row) {
    boolean isNew = side == Side.NEW;
    var count = Figure.count(row.objects());
    var size = Figure.size(row.shallowSize());
    return new DifferenceRow(
        Kind.GROUP,
        side,
        row.node(),
        row.name(),
        isNew ? count : Figure.NONE,
        isNew ? Figure.NONE : count,
        Figure.NONE,
        isNew ? size : Figure.NONE,
        isNew ? Figure.NONE : size,
        Figure.NONE,
        true);
  }

  DifferenceRow ofObject(Side side, int node) {
    var row = rows(side).ofObject(node);
    var size = Figure.size(snapshot(side).shallowSize(node));
    boolean isNew = side == Side.NEW;
    return new DifferenceRow(
        Kind.OBJECT,
        side,
        node,
        row.name(),
        isNew ? Figure.ONE : Figure.NONE,
        isNew ? Figure.NONE : Figure.ONE,
        Figure.NONE,
        isNew ? size : Figure.NONE,
        isNew ? Figure.NONE : size,
        Figure.NONE,
        row.expandable());
  }

  DifferenceRow ofField(Side side, HeapRow field) {
    return new DifferenceRow(
        Kind.FIELD,
        side,
        field.node(),
        field.name(),
        Figure.NONE,
        Figure.NONE,
        Figure.NONE,
        Figure.NONE,
        Figure.NONE,
        Figure.NONE,
        field.expandable());
  }
}
