package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.function.IntUnaryOperator;

/// The questions about one object, asked of the objects that they take longest for, before anybody
/// asks: the first time Java runs what it has not compiled yet, which takes ten times as long.
final class Rehearsal {
  /// So often until all is compiled.
  private static final int TIMES = 3;

  /// Rows, as many as a view asks for at first.
  private static final int ROWS = 100;

  private Rehearsal() {}

  /// O(nodes), and O(edges) of a few nodes.
  static void run(SnapshotAnalysis snapshot, CancelSignal cancel) {
    cancel.throwIfCanceled();
    var graph = snapshot.graph();
    int popular = greatest(snapshot, snapshot.retainers()::count, cancel);
    int largest = greatest(snapshot, node -> graph.edgesEnd(node) - graph.firstEdge(node), cancel);
    for (int time = 0; time < TIMES; time++) {
      snapshot.edges().retainers(popular, ROWS, cancel);
      snapshot.edges().contents(largest, ROWS, cancel);
      snapshot.dominatedBy(graph.root(), ROWS, cancel);
      snapshot.shortestPath(popular, cancel);
    }
  }

  private static int greatest(
      SnapshotAnalysis snapshot, IntUnaryOperator measure, CancelSignal cancel) {
    int greatest = 0;
    for (int node = 1; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (measure.applyAsInt(node) > measure.applyAsInt(greatest)) {
        greatest = node;
      }
    }
    return greatest;
  }
}
