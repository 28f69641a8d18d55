package holdfast.ui.workspace;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;

/// What the sidebar says of a snapshot: `424 MB · 5.4 M nodes` and `Node.js v24.9.0 · V8 13.6`.
record SnapshotSummary(String size, String origin) {
  /// Reads it; in the background only.
  static SnapshotSummary of(SnapshotAnalysis snapshot) {
    var size = ByteSize.format(snapshot.fileSize());
    var nodes = Messages.roundCount(snapshot.graph().nodeCount());
    return new SnapshotSummary(
        Messages.text("snapshot.detail", size, nodes), snapshot.origin().text());
  }
}
