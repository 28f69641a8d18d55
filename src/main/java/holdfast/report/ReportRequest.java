package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;
import java.util.List;
import java.util.Set;

/// What a report is to tell, and of what.
///
/// @param snapshots one or more; those of one process may stand in any order
/// @param marks what the user noted, in the order in which it is to be shown
/// @param command what makes this report again
public record ReportRequest(
    List<SnapshotAnalysis> snapshots,
    Set<Section> sections,
    Redaction redaction,
    List<Mark> marks,
    String command) {

  /// An object of one of the snapshots that the user marked.
  ///
  /// @param note in the user's words, shown as it is; may be empty
  public record Mark(SnapshotAnalysis snapshot, long nodeId, String note) {}
}
