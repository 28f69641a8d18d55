package holdfast.findings;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOptions;
import holdfast.comparison.ObjectLookup;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// One snapshot of a sequence, with what the rules look up again and again.
///
/// @param classes classes by the names that the last capture gives them
/// @param globals the global objects of native contexts
/// @param greatestId of a JavaScript object; whatever was allocated later has a greater one
record Capture(
    SnapshotAnalysis snapshot,
    NodeRoles roles,
    ObjectLookup objects,
    ClassKeys classes,
    EntryCounts entries,
    CaptureOptions options,
    IntHashSet globals,
    long greatestId) {

  /// O(nodes).
  static Capture of(SnapshotAnalysis snapshot, ClassKeys classes, CancelSignal cancel) {
    var roles = NodeRoles.of(snapshot.graph(), cancel);
    var options = CaptureOptions.of(snapshot, cancel);
    return new Capture(
        snapshot,
        roles,
        ObjectLookup.of(snapshot, cancel),
        classes,
        new EntryCounts(snapshot, roles, options.hasNumericValues()),
        options,
        GlobalObjects.ofContexts(snapshot.graph(), cancel),
        snapshot.greatestObjectId());
  }

  HeapGraph graph() {
    return snapshot.graph();
  }

  /// Which edges retain.
  EssentialEdges essential() {
    return snapshot.essentialEdges();
  }

  String className(int node) {
    return classes.name(classes.classOf(node));
  }
}
