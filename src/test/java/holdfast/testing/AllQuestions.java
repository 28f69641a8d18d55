package holdfast.testing;

import holdfast.analysis.DuplicatedStrings;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.RetainedBy;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.findings.LeakSearch;
import holdfast.progress.CancelSignal;
import java.util.List;

/// Everything that views and commands ask a snapshot.
public final class AllQuestions {
  /// Nodes of a file that are asked about one by one.
  private static final int ASKED = 200;

  private AllQuestions() {}

  /// Asks them and forgets the answers. For small files.
  public static void ask(SnapshotAnalysis snapshot) {
    var never = CancelSignal.NEVER;
    snapshot.classes();
    snapshot.statistics(never);
    snapshot.stringCopies(never);
    snapshot.largestObjects(10, never);
    snapshot.nativeContexts(never);
    snapshot.search(_ -> true, never);
    snapshot.classes(DuplicatedStrings.FILTER, never);
    snapshot.classes(NodeFilter.sharedByNativeContexts(), never);
    for (var by : RetainedBy.values()) {
      snapshot.classes(by, never);
    }
    snapshot.scripts().forEach(Object::toString);
    int count = Math.min(ASKED, snapshot.graph().nodeCount());
    for (int node = 0; node < count; node++) {
      snapshot.name(node);
      snapshot.className(node);
      snapshot.edges().contents(node);
      snapshot.edges().retainers(node);
      snapshot.dominatedBy(node, never);
      snapshot.shortestPath(node, never);
      snapshot.holders(node, never);
      snapshot.sourceLocation(node);
      snapshot.edges().retainers(node, snapshot.edges().ignoring(new int[] {node}, never));
    }
    LeakSearch.run(List.of(snapshot), never);
  }
}
