package holdfast.check;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.Redaction;
import java.util.List;

/// The captures that limits are held against.
///
/// @param snapshots in order of time
/// @param letters of theirs
/// @param isOneProcess whether ids tell which objects are the same
record Compared(
    List<SnapshotAnalysis> snapshots,
    List<String> letters,
    boolean isOneProcess,
    Redaction redaction,
    CancelSignal cancel) {

  SnapshotAnalysis last() {
    return snapshots.getLast();
  }
}
