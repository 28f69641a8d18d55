package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.findings.Finding;
import holdfast.graph.HeapGraph;
import holdfast.report.Report.Note;
import holdfast.report.ReportRequest.Mark;
import java.util.List;

/// What the user noted, told where it belongs: on the holder of a finding with that finding, else
/// in a list of its own.
///
/// @param captures in the order of their letters
record ReportMarks(List<Mark> marks, List<SnapshotAnalysis> captures, ShownNames names) {
  /// What was noted on the holder of a finding, empty for nothing.
  ///
  /// @param searched the capture that the finding's ids are of
  String note(SnapshotAnalysis searched, Finding finding) {
    return marks.stream()
        .filter(mark -> isOnHolder(mark, searched, finding))
        .map(Mark::note)
        .findFirst()
        .orElse("");
  }

  /// Those on the holder of no finding. O(nodes) each.
  List<Note> others(SnapshotAnalysis searched, List<Finding> findings) {
    return marks.stream()
        .filter(mark -> findings.stream().noneMatch(finding -> isOnHolder(mark, searched, finding)))
        .map(mark -> new Note(letter(mark), name(mark), mark.note()))
        .toList();
  }

  private static boolean isOnHolder(Mark mark, SnapshotAnalysis searched, Finding finding) {
    return mark.snapshot() == searched && mark.nodeId() == finding.holder().nodeId();
  }

  private String letter(Mark mark) {
    return CaptureLines.letter(captures.indexOf(mark.snapshot()));
  }

  private String name(Mark mark) {
    int node = mark.snapshot().graph().nodeOf(mark.nodeId());
    return node == HeapGraph.NO_NODE
        ? "@" + mark.nodeId() + " (not in this capture)"
        : names.of(mark.snapshot(), node) + " @" + mark.nodeId();
  }
}
