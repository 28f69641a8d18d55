package holdfast.ui.retainers;

import holdfast.analysis.RetainingPath;
import holdfast.analysis.RetainingPath.Step;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.retainers.PathStep.Place;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.Tint;
import java.util.ArrayList;
import java.util.List;

/// Writes a path to an object. In the background only.
final class PathSteps {
  /// A longer path shows this many steps at either end.
  private static final int ENDS = 100;

  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;

  PathSteps(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    this.rows = new HeapRows(snapshot);
  }

  List<PathStep> of(RetainingPath wanted, CancelSignal cancel) {
    var path = wanted.steps();
    var steps = new ArrayList<PathStep>();
    for (int i = 0; i < path.size(); i++) {
      cancel.throwIfCanceled();
      if (i == ENDS && path.size() > 2 * ENDS) {
        int left = path.size() - 2 * ENDS;
        steps.add(gap(left));
        i += left;
      }
      steps.add(step(path.get(i), i, path.size()));
    }
    return steps;
  }

  /// The objects of the steps that [#of] writes, [HeapGraph#NO_NODE] where some are left out.
  static int[] nodes(RetainingPath wanted) {
    var path = wanted.steps();
    int left = path.size() > 2 * ENDS ? path.size() - 2 * ENDS : 0;
    int[] nodes = new int[left == 0 ? path.size() : 2 * ENDS + 1];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = path.get(left > 0 && i > ENDS ? i + left - 1 : i).node();
    }
    if (left > 0) {
      nodes[ENDS] = HeapGraph.NO_NODE;
    }
    return nodes;
  }

  private PathStep step(Step step, int index, int length) {
    boolean isRoot = index == 0;
    HeapRow row =
        isRoot || step.edge() == HeapGraph.NO_EDGE
            ? rows.ofObject(step.node())
            : rows.ofField(step.edge());
    var place = index == length - 1 ? Place.TARGET : isRoot ? Place.ROOT : Place.STEP;
    var source = isRoot ? Messages.text("path.root") : row.name().note();
    return new PathStep(
        row.name().withNote("", row.name().tooltip()), source, row.retainedSize().size(), place);
  }

  private static PathStep gap(int left) {
    var text = Messages.text("path.gap", Messages.count(left));
    var name = new RowName("", Tint.PLAIN, "", "", Tint.INTERNAL, false, "", text, "");
    return new PathStep(name, "", "", Place.GAP);
  }
}
