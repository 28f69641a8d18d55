package holdfast.ui.growth;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.ClassGrowth;
import holdfast.comparison.ObjectHistory;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.object.HolderRow;
import holdfast.ui.object.NodeNames;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.Figure.Trend;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.Tint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Writes the rows of classes and their objects. In the background only.
final class GrowthRows {
  private static final int NAME_LENGTH = 200;

  private final Growth growth;
  private final Series series;
  private final SnapshotAnalysis last;
  private final HeapRows heap;

  /// Names that several classes have, which stand in different places.
  private final Set<String> ambiguous = new HashSet<>();

  GrowthRows(Growth growth) {
    this.growth = growth;
    series = growth.series();
    last = growth.last();
    heap = new HeapRows(last);
    var met = new HashSet<String>();
    for (var row : growth.classes()) {
      if (!met.add(row.className())) {
        ambiguous.add(row.className());
      }
    }
  }

  /// Rows of the last capture alone.
  HeapRows heap() {
    return heap;
  }

  /// @param row place in [Growth#classes]
  GrowthRow ofClass(int row) {
    var grown = growth.classes().get(row);
    boolean isOneProcess = series.isOneProcess();
    return new GrowthRow(
        HeapGraph.NO_NODE,
        HeapRows.className(grown.className(), "", note(row, grown)),
        grown.grewInPlace()
            ? series.trendOfSizes(grown.retainedSizes())
            : series.trendOfCounts(grown.counts()),
        grown.counts().stream().map(Figure::count).toList(),
        changes(grown.counts()),
        grown.retainedSizes().stream().map(Figure::size).toList(),
        Figure.sizeDelta(grown.retainedDelta()),
        isOneProcess ? born(grown) : Figure.NONE,
        isOneProcess ? grownInPlace(grown) : Figure.NONE,
        Figure.size(grown.shallowSizes().getLast()),
        Figure.sizeDelta(grown.sizeDelta()),
        isOneProcess ? Figure.count(grown.diedCount()) : Figure.NONE,
        isOneProcess && grown.bornCount() + grown.grownCount() > 0);
  }

  /// Where the class is written, if there are others of its name, or that it grew in place.
  private String note(int row, ClassGrowth grown) {
    int node = growth.firstNode(row);
    return node != HeapGraph.NO_NODE && ambiguous.contains(grown.className())
        ? heap.ofObject(node).name().note()
        : grown.grewInPlace() && grown.gainedInPlace() > 0 ? text("growth.inPlace") : "";
  }

  private static List<Figure> changes(List<Integer> counts) {
    var changes = new ArrayList<Figure>();
    for (int i = 1; i < counts.size(); i++) {
      changes.add(Figure.countDelta(counts.get(i) - counts.get(i - 1)));
    }
    return changes;
  }

  private static Figure born(ClassGrowth grown) {
    return new Figure(
        count(grown.bornCount()),
        grown.bornCount() == 0
            ? ""
            : text("growth.born.exact", ByteSize.exact(grown.bornRetainedSize())),
        Trend.NONE,
        grown.bornCount());
  }

  /// Marked where the objects have what they gained themselves and do not only lead to it.
  private Figure grownInPlace(ClassGrowth grown) {
    boolean isOwn = grown.gainedInPlace() > 0;
    return new Figure(
        count(grown.grownCount()),
        grown.grownCount() == 0
            ? ""
            : isOwn
                ? text("growth.grown.own", ByteSize.exact(grown.gainedInPlace()))
                : text("growth.grown.leads"),
        isOwn ? Trend.GROWTH : Trend.NONE,
        grown.grownCount());
  }

  /// `12 × Array`, objects that were there before and grew, together.
  GrowthRow ofGrown(int row) {
    var grown = growth.classes().get(row);
    var name =
        new RowName(
            text("holder.count", count(grown.grownCount())),
            Tint.PLAIN,
            "",
            NodeNames.head(grown.className(), NAME_LENGTH),
            NodeNames.classTint(grown.className()),
            false,
            "",
            text("growth.inPlace.since", series.letters().getFirst()),
            "");
    return GrowthRow.ofObjects(
        HeapGraph.NO_NODE,
        name,
        Sparkline.NONE,
        List.of(),
        Figure.NONE,
        Figure.NONE,
        grownInPlace(grown),
        Figure.NONE,
        Figure.NONE,
        true);
  }

  /// An object of the last capture, or what it refers to, and what it retained before. Of one
  /// process.
  GrowthRow ofObject(HeapRow row) {
    var history = growth.history(CancelSignal.NEVER);
    var sizes =
        IntStream.range(0, series.size()).mapToObj(i -> retained(history, i, row.node())).toList();
    boolean isOld = history.isOld(row.node());
    return GrowthRow.ofObjects(
        row.node(),
        row.name(),
        isOld
            ? series.trendOfSizes(
                IntStream.range(0, series.size())
                    .mapToObj(i -> history.retainedSize(i, row.node()))
                    .toList())
            : Sparkline.NONE,
        sizes,
        isOld ? Figure.sizeDelta(history.retainedDelta(row.node())) : Figure.NONE,
        Figure.NONE,
        Figure.NONE,
        Figure.size(row.shallowSize().bytes()),
        isOld ? Figure.sizeDelta(history.shallowDelta(row.node())) : Figure.NONE,
        row.expandable());
  }

  private static Figure retained(ObjectHistory history, int capture, int node) {
    return history.nodeIn(capture, node) == HeapGraph.NO_NODE
        ? Figure.NONE
        : Figure.size(history.retainedSize(capture, node));
  }

  private List<Figure> onlyLast(Figure figure) {
    var figures = new ArrayList<>(Collections.nCopies(series.size() - 1, Figure.NONE));
    figures.add(figure);
    return figures;
  }

  /// `160 × in bySession :: Map`, objects that were born and stayed, and what holds them.
  GrowthRow ofHolder(HolderRow row) {
    return GrowthRow.ofObjects(
        row.node(),
        row.name(),
        Sparkline.NONE,
        onlyLast(Figure.size(row.retainedSize())),
        Figure.NONE,
        Figure.count(row.objects()),
        Figure.NONE,
        Figure.size(row.shallowSize()),
        Figure.NONE,
        true);
  }
}
