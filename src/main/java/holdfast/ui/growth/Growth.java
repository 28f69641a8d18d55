package holdfast.ui.growth;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.ClassGrowth;
import holdfast.comparison.EmbedderMatch;
import holdfast.comparison.GrowthTable;
import holdfast.comparison.HolderGroup;
import holdfast.comparison.RetentionTree;
import holdfast.findings.ContainerGrowth;
import holdfast.findings.ContainerTable;
import holdfast.findings.HolderLink;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.Capture;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.object.JointAnswer.Progress;
import holdfast.ui.object.NodeNames;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.Tint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/// Several captures and how they grew, written as rows. In the background only.
final class Growth {
  private static final int NAME_LENGTH = 200;

  /// Of a longer way its end is told.
  private static final int MOST_STEPS = 30;

  private final Series series;
  private final SnapshotAnalysis last;
  private final HeapRows rows;
  private final GrowthTable classes;

  private final ContainerTable containers;

  /// Objects of the embedder that have other ids in the last capture than in the first.
  private final int renumbered;

  /// Names that several classes have, which stand in different places.
  private final Set<String> ambiguous = new HashSet<>();

  private Growth(Series series, GrowthTable classes, ContainerTable containers, int renumbered) {
    this.renumbered = renumbered;
    this.series = series;
    this.classes = classes;
    this.containers = containers;
    last = series.last().questions().snapshot();
    rows = new HeapRows(last);
    var met = new HashSet<String>();
    for (var row : classes.rows()) {
      if (!met.add(row.className())) {
        ambiguous.add(row.className());
      }
    }
  }

  /// O(nodes of all), and of different processes O(edges of all).
  ///
  /// @param open in the order of their letters, at least two
  static Growth compute(List<Capture> open, Progress progress, CancelSignal cancel) {
    progress.at(text("growth.working.classes"), 0);
    var series = Series.of(open);
    var snapshots =
        series.captures().stream().map(capture -> capture.questions().snapshot()).toList();
    boolean isOneProcess = series.isOneProcess();
    var classes =
        isOneProcess
            ? GrowthTable.compute(snapshots, cancel)
            : GrowthTable.computeByStructure(snapshots, cancel);
    progress.at(text("growth.working.containers"), 0.5);
    var containers =
        isOneProcess
            ? ContainerTable.compute(snapshots, cancel)
            : ContainerTable.computeByStructure(snapshots, cancel);
    int renumbered =
        isOneProcess
            ? EmbedderMatch.of(snapshots.getFirst(), snapshots.getLast(), cancel).renumberedCount()
            : 0;
    return new Growth(series, classes, containers, renumbered);
  }

  Series series() {
    return series;
  }

  SnapshotAnalysis last() {
    return last;
  }

  HeapRows rows() {
    return rows;
  }

  List<ClassGrowth> classes() {
    return classes.rows();
  }

  /// The objects that were born and stayed.
  ///
  /// @param row place in [#classes]
  int[] bornNodes(int row, CancelSignal cancel) {
    return classes.bornNodes(row, cancel);
  }

  /// What the rows rest on, and what distorts them.
  String basis() {
    var sentences = new ArrayList<String>(List.of(series.basis()));
    if (renumbered > 0) {
      sentences.add(text("growth.embedder", count(renumbered)));
    }
    sentences.addAll(series.optionDifferences());
    return String.join(" ", sentences);
  }

  ContainerTable containers() {
    return containers;
  }

  GrowthRow ofClass(int row) {
    var grown = classes.rows().get(row);
    boolean isOneProcess = series.isOneProcess();
    return new GrowthRow(
        HeapGraph.NO_NODE,
        HeapRows.className(grown.className(), "", place(row)),
        sparkline(grown.counts()),
        grown.counts().stream().map(Figure::count).toList(),
        changes(grown.counts()),
        Figure.size(grown.shallowSizes().getLast()),
        Figure.sizeDelta(grown.sizeDelta()),
        Figure.size(grown.retainedSizes().getLast()),
        Figure.sizeDelta(grown.retainedDelta()),
        isOneProcess ? Figure.count(grown.bornCount()) : Figure.NONE,
        isOneProcess ? Figure.count(grown.diedCount()) : Figure.NONE,
        isOneProcess && grown.bornCount() > 0);
  }

  /// What can be asked for of a row: the objects that were born and stayed, and all of its class.
  List<ObjectSet> setsOf(int row) {
    int example = classes.firstNode(row);
    if (example == HeapGraph.NO_NODE) {
      return List.of();
    }
    var name = classes.rows().get(row).className();
    var questions = series.last().questions();
    IntSupplier classNumber = () -> last.classOf(example);
    var whole = ObjectSet.ofWholeClass(text("growth.set.all", name), questions, classNumber);
    if (!series.isOneProcess() || classes.rows().get(row).bornCount() == 0) {
      return List.of(whole);
    }
    return List.of(
        ObjectSet.ofSome(
            series.survivors(name), questions, cancel -> classes.bornNodes(row, cancel)),
        whole);
  }

  /// Where the class is written, if there are others of its name.
  private String place(int row) {
    int node = classes.firstNode(row);
    return node == HeapGraph.NO_NODE || !ambiguous.contains(classes.rows().get(row).className())
        ? ""
        : rows.ofObject(node).name().note();
  }

  private static List<Figure> changes(List<Integer> counts) {
    var changes = new ArrayList<Figure>();
    for (int i = 1; i < counts.size(); i++) {
      changes.add(Figure.countDelta(counts.get(i) - counts.get(i - 1)));
    }
    return changes;
  }

  /// `A 40, B 200, C 360`
  private Sparkline sparkline(List<? extends Number> values) {
    var words = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      words.add(text("growth.value", series.letters().get(i), count(values.get(i).longValue())));
    }
    return Sparkline.of(values, String.join(", ", words));
  }

  /// An object of the last capture, or what it refers to.
  static GrowthRow ofObject(HeapRow row) {
    return GrowthRow.ofObject(
        row.node(),
        row.name(),
        Figure.size(row.shallowSize().bytes()),
        Figure.size(row.retainedSize().bytes()),
        row.expandable());
  }

  /// `160 × in bySession :: Map @92907`, objects that were born and stayed, and what holds them.
  ///
  /// @param tree of objects of one class
  GrowthRow ofHolder(RetentionTree tree, HolderGroup group) {
    int holder = tree.parent(group.place());
    boolean isOne = tree.members(holder) == 1;
    var link = tree.link(group.place());
    var joint =
        holder == RetentionTree.TOP
            ? text("growth.holder.root")
            : link.name().isEmpty()
                ? text("growth.holder.in")
                : text("growth.holder.as", NodeNames.head(link.name(), NAME_LENGTH));
    var name =
        new RowName(
            text("growth.holder.count", count(group.nodes().length)),
            Tint.PLAIN,
            joint,
            holderName(tree, holder),
            NodeNames.classTint(tree.className(holder)),
            false,
            isOne || holder == RetentionTree.TOP ? "" : "×" + count(tree.members(holder)),
            owner(tree, holder),
            path(tree, holder));
    return GrowthRow.ofHolder(
        isOne ? tree.example(holder) : HeapGraph.NO_NODE,
        name,
        Figure.size(group.shallowSize()),
        Figure.size(group.retainedSize()),
        Figure.count(group.nodes().length));
  }

  /// `bySession :: Map`
  private static String holderName(RetentionTree tree, int holder) {
    var edge = NodeNames.head(tree.link(holder).name(), NAME_LENGTH);
    var className = NodeNames.head(tree.className(holder), NAME_LENGTH);
    return edge.isEmpty() ? className : edge + " :: " + className;
  }

  /// The class of what the holder itself belongs to.
  private static String owner(RetentionTree tree, int holder) {
    int owner = tree.parent(holder);
    return owner == RetentionTree.TOP
        ? ""
        : text("growth.holder.of", NodeNames.head(tree.className(owner), NAME_LENGTH));
  }

  private static String path(RetentionTree tree, int holder) {
    var way = tree.way(holder);
    var steps = new ArrayList<String>();
    for (int i = Math.max(0, way.length - MOST_STEPS); i < way.length; i++) {
      steps.add(holderName(tree, way[i]));
    }
    return String.join(" › ", steps);
  }

  ContainerRow ofContainer(int row) {
    var grown = containers.row(row);
    var container = grown.container();
    return new ContainerRow(
        container.node(),
        name(container),
        sparkline(grown.entries()),
        grown.entries().stream().map(Figure::count).toList(),
        Figure.countDelta(grown.entryDelta()),
        Figure.size(grown.retainedSizes().getLast()),
        Figure.sizeDelta(grown.retainedDelta()),
        path(grown));
  }

  private static RowName name(HolderLink container) {
    return new RowName(
        container.edgeName(),
        Tint.PLAIN,
        container.edgeName().isEmpty() ? "" : "::",
        container.className(),
        NodeNames.classTint(container.className()),
        false,
        "@" + container.nodeId(),
        "",
        "");
  }

  private static List<String> path(ContainerGrowth grown) {
    var above = grown.path().subList(0, grown.path().size() - 1);
    return above.stream().map(HolderLink::shownName).toList();
  }
}
