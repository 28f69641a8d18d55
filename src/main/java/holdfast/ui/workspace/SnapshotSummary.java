package holdfast.ui.workspace;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureMark;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;

/// What the sidebar says of a snapshot: `424 MB heap · 5.4 M nodes` and `Node.js v24.9.0 · V8
/// 13.6`.
///
/// @param mark where it belongs among others; null where that is not known yet, or never
record SnapshotSummary(String size, String origin, CaptureMark mark) {
  /// Reads it; in the background only. O(nodes), unless the snapshot is yet to be completed.
  static SnapshotSummary of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var size = ByteSize.format(snapshot.totalSize());
    var nodes = Messages.roundCount(snapshot.nodeCount());
    return new SnapshotSummary(
        Messages.text("snapshot.detail", size, nodes),
        snapshot.origin().text(),
        snapshot.isComplete() ? mark(snapshot, cancel) : null);
  }

  /// Where a snapshot belongs: without all names nobody knows of which process it is. O(nodes).
  static CaptureMark mark(SnapshotAnalysis snapshot, CancelSignal cancel) {
    return snapshot.remains().isPresent() ? null : CaptureMark.of(snapshot, cancel);
  }
}
