package holdfast.ui.growth;

import static holdfast.ui.Messages.counted;
import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.ClassGrowth;
import holdfast.comparison.EmbedderMatch;
import holdfast.comparison.GrowthTable;
import holdfast.comparison.ObjectHistory;
import holdfast.findings.ContainerTable;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.Capture;
import holdfast.ui.object.JointAnswer.Progress;
import holdfast.ui.object.ObjectSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/// Several captures and how they grew. In the background only.
final class Growth {
  private final Series series;
  private final SnapshotAnalysis last;
  private final List<SnapshotAnalysis> snapshots;
  private final GrowthTable classes;

  private final ContainerTable containers;
  private final GrowthRows rows;

  /// Objects of the embedder that have other ids in the last capture than in the first.
  private final int renumbered;

  /// What objects were in the captures before, null until somebody asks.
  private ObjectHistory history;

  private Growth(Series series, GrowthTable classes, ContainerTable containers, int renumbered) {
    this.renumbered = renumbered;
    this.series = series;
    this.classes = classes;
    this.containers = containers;
    snapshots = series.snapshots();
    last = snapshots.getLast();
    rows = new GrowthRows(this);
  }

  /// O(nodes of all), and of different processes O(edges of all).
  ///
  /// @param open in the order of their letters, at least two
  static Growth compute(List<Capture> open, Progress progress, CancelSignal cancel) {
    progress.at(text("growth.working.classes"), 0);
    var series = Series.of(open);
    var snapshots = series.snapshots();
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

  List<ClassGrowth> classes() {
    return classes.rows();
  }

  /// The first object of a class in the last capture, or [HeapGraph#NO_NODE].
  ///
  /// @param row place in [#classes], as with the others
  int firstNode(int row) {
    return classes.firstNode(row);
  }

  /// The objects that were born and stayed.
  int[] bornNodes(int row, CancelSignal cancel) {
    return classes.bornNodes(row, cancel);
  }

  /// The objects that were there before and grew. Of one process.
  int[] grownNodes(int row, CancelSignal cancel) {
    return classes.grownNodes(row, history(cancel), cancel);
  }

  /// What objects of the last capture were before. Of one process. O(nodes of all) when first
  /// asked.
  synchronized ObjectHistory history(CancelSignal cancel) {
    if (history == null) {
      history = ObjectHistory.of(snapshots, cancel);
    }
    return history;
  }

  GrowthRows rows() {
    return rows;
  }

  /// What the rows rest on, and what distorts them.
  String basis() {
    var sentences = new ArrayList<String>(List.of(series.basis()));
    if (renumbered > 0) {
      sentences.add(counted("growth.embedder", renumbered));
    }
    sentences.addAll(series.optionDifferences());
    return String.join(" ", sentences);
  }

  ContainerTable containers() {
    return containers;
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
}
