package holdfast.ui.findings;

import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.SameProcess;
import holdfast.findings.Findings;
import holdfast.findings.LeakSearch;
import holdfast.findings.Verdict;
import holdfast.progress.CancelSignal;
import holdfast.report.VerdictText;
import holdfast.ui.Messages;
import holdfast.ui.findings.CaptureGroups.Group;
import holdfast.ui.findings.CaptureGroups.Stranger;
import holdfast.ui.object.Capture;
import holdfast.ui.object.JointAnswer.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Searches the open snapshots for leaks and says what was found. In the background only.
final class FindingsWriter {
  private FindingsWriter() {}

  /// O(edges) of each snapshot.
  ///
  /// @param captures at least one
  static FindingsAnswer answer(List<Capture> captures, Progress progress, CancelSignal cancel) {
    var groups = CaptureGroups.of(captures);
    var group = groups.largest();
    if (group.captures().size() == 1 && !groups.strangers().isEmpty()) {
      progress.at(text("findings.working.search"), 0.1);
      var compared =
          LeakSearch.run(captures.stream().map(FindingsWriter::analysis).toList(), cancel);
      progress.at(text("findings.working.write"), 0.95);
      return strangers(captures, groups.strangers().getFirst(), compared);
    }
    progress.at(text("findings.working.search"), 0.1);
    var searched = group.captures();
    var findings = LeakSearch.run(searched.stream().map(FindingsWriter::analysis).toList(), cancel);
    progress.at(text("findings.working.write"), 0.95);
    var sheets = new FindingSheets(searched);
    var advice = new ArrayList<String>(findings.notes());
    groups.strangers().forEach(stranger -> advice.add(leftOut(stranger, searched)));
    return new FindingsAnswer(
        searched.size() == 1
            ? shapes(findings)
            : VerdictText.of(findings, searched.size(), FindingSheets::cut),
        basis(group),
        String.join("\n", advice),
        count(findings, Verdict.LEAK),
        findings.findings().stream().map(sheets::sheet).toList());
  }

  private static SnapshotAnalysis analysis(Capture capture) {
    return capture.questions().snapshot();
  }

  /// Of captures that are all of different processes.
  private static FindingsAnswer strangers(
      List<Capture> captures, Stranger other, Findings findings) {
    var sheets = new FindingSheets(captures);
    var first = captures.getFirst().letter();
    return new FindingsAnswer(
        findings.findings().isEmpty()
            ? text("findings.verdict.strangers", letters(captures))
            : text("findings.verdict.strangers.found", letters(captures), titles(findings)),
        text(
            "findings.strangers.basis",
            shared(other.shared()),
            first,
            other.capture().letter(),
            percent(other.shared())),
        text("findings.strangers.advice"),
        0,
        findings.findings().stream().map(sheets::sheet).toList());
  }

  private static String leftOut(Stranger stranger, List<Capture> searched) {
    return text(
        "findings.leftOut",
        stranger.capture().letter(),
        searched.getFirst().letter(),
        percent(stranger.shared()));
  }

  /// How it is known that the captures belong together.
  private static String basis(Group group) {
    var same = group.sameProcess();
    return same == null
        ? ""
        : text(
            "findings.basis",
            percent(same),
            shared(same),
            group.captures().stream().map(Capture::letter).collect(Collectors.joining(", ")));
  }

  private static String shared(SameProcess same) {
    return Messages.roundCount(same.shared());
  }

  /// To a tenth, and 100 only where all of them do.
  private static String percent(SameProcess same) {
    double tenths = Math.floor(same.share() * 1000) / 10;
    return String.format(Locale.ROOT, tenths == Math.rint(tenths) ? "%.0f %%" : "%.1f %%", tenths);
  }

  private static String letters(List<Capture> captures) {
    var letters = captures.stream().map(Capture::letter).toList();
    int last = letters.size() - 1;
    return text("findings.and", String.join(", ", letters.subList(0, last)), letters.get(last));
  }

  private static int count(Findings findings, Verdict verdict) {
    return (int) findings.findings().stream().filter(f -> f.verdict() == verdict).count();
  }

  private static String shapes(Findings findings) {
    return findings.findings().isEmpty()
        ? text("findings.verdict.one")
        : text("findings.verdict.shapes", titles(findings));
  }

  private static String titles(Findings findings) {
    return VerdictText.titles(findings, FindingSheets::cut);
  }
}
