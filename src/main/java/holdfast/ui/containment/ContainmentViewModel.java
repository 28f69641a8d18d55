package holdfast.ui.containment;

import holdfast.analysis.RetainingPath;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.Selection;
import holdfast.ui.object.SnapshotTrees;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.treetable.SortOrder;
import holdfast.ui.work.SnapshotQuestions;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the roots of the snapshot in view refer to, level by level.
public final class ContainmentViewModel implements SnapshotView {
  private final SnapshotTrees<HeapRow> trees;

  public ContainmentViewModel(Consumer<? super Throwable> failures) {
    trees =
        new SnapshotTrees<>(
            questions -> new ContainmentLevel(questions.snapshot()),
            (questions, row) -> new Selection.OfObject(new ObjectRef(questions, row.node())),
            SortOrder.LARGEST_FIRST,
            failures);
  }

  public SnapshotTrees<HeapRow> trees() {
    return trees;
  }

  @Override
  public boolean hasPlaces() {
    return true;
  }

  /// Along the shortest path.
  @Override
  public void reveal(ObjectRef object) {
    trees.reveal(object, ContainmentViewModel::wayTo);
  }

  private static int[] wayTo(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    var steps = snapshot.shortestPath(node, cancel).steps();
    boolean isReached = steps.getFirst().edge() != HeapGraph.NO_EDGE;
    return isReached ? steps.stream().mapToInt(RetainingPath.Step::edge).toArray() : new int[0];
  }

  @Override
  public void show(SnapshotQuestions snapshot) {
    trees.show(snapshot);
  }

  @Override
  public void forget(SnapshotQuestions snapshot) {
    trees.forget(snapshot);
  }

  @Override
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return trees.selectionProperty();
  }
}
