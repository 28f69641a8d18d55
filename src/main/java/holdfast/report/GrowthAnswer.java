package holdfast.report;

import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.EmbedderMatch;
import holdfast.comparison.GrowthTable;
import holdfast.findings.ContainerGrowth;
import holdfast.findings.ContainerTable;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;

/// How several captures grew: by ids where they are of one process, else by structure.
///
/// @param classes by what was gained
/// @param containers those that gained most entries
/// @param embedder what the first and the last capture have of the embedder's objects
/// @param notes what to know before one believes the numbers, each a sentence
public record GrowthAnswer(
    CaptureOrder order,
    GrowthTable classes,
    List<ContainerGrowth> containers,
    EmbedderMatch embedder,
    List<String> notes) {
  private static final int CONTAINERS = 30;

  /// O(nodes of all), and of different processes O(edges of all).
  public static GrowthAnswer of(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    return of(snapshots, NodeFilter.ALL, cancel);
  }

  /// The same of the objects and containers alone that a filter chooses.
  public static GrowthAnswer of(
      List<SnapshotAnalysis> snapshots, NodeFilter filter, CancelSignal cancel) {
    var order = CaptureOrder.of(snapshots, cancel);
    var captures = order.snapshots();
    boolean isOne = order.isOneProcess();
    var notes = new ArrayList<String>();
    if (!isOne) {
      notes.add(ProcessNotes.different(order));
    }
    notes.addAll(ProcessNotes.options(captures, cancel));
    return new GrowthAnswer(
        order,
        isOne
            ? GrowthTable.compute(captures, filter, cancel)
            : GrowthTable.computeByStructure(captures, filter, cancel),
        (isOne
                ? ContainerTable.compute(captures, cancel)
                : ContainerTable.computeByStructure(captures, cancel))
            .first(CONTAINERS, filter.nodes(captures.getLast(), cancel)),
        EmbedderMatch.of(captures.getFirst(), captures.getLast(), cancel),
        notes);
  }

  public boolean isOneProcess() {
    return order.isOneProcess();
  }
}
