package holdfast.check;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.findings.Findings;
import holdfast.findings.LeakSearch;
import holdfast.progress.CancelSignal;
import holdfast.report.CaptureLines;
import holdfast.report.RedactedFindings;
import holdfast.report.Redaction;
import holdfast.report.VerdictText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Searches captures for leaks and holds a team's rules against them.
///
/// Rules are about the captures that are searched: those of the process that has most, or where
/// each has one, all of them, which are then compared by structure.
public final class Check {
  /// Captures of one process from which leaks are told.
  private static final int ENOUGH = 3;

  private final CaptureOrder order;
  private final Compared compared;
  private final Rules rules;

  private Check(CaptureOrder order, Compared compared, Rules rules) {
    this.order = order;
    this.compared = compared;
    this.rules = rules;
  }

  /// O(edges) of all snapshots.
  ///
  /// @param given one or more snapshots; those of one process may stand in any order
  /// @param clock tells which allowances are over
  public static CheckResult run(
      List<SnapshotAnalysis> given,
      Rules rules,
      Redaction redaction,
      Clock clock,
      CancelSignal cancel) {
    var order = CaptureOrder.of(given, cancel);
    var searched = CaptureLines.searchedSnapshots(order);
    boolean isOneProcess = order.isOneProcess() || order.largestProcess().size() > 1;
    var compared =
        new Compared(searched, CaptureLines.searched(order), isOneProcess, redaction, cancel);
    return new Check(order, compared, rules)
        .result(LeakSearch.run(given, cancel), LocalDate.now(clock));
  }

  private CheckResult result(Findings found, LocalDate today) {
    var hidden = new RedactedFindings(compared.redaction());
    var findings =
        new Findings(
            found.outcome(), found.findings().stream().map(hidden::of).toList(), found.notes());
    var problems = new ArrayList<>(new FindingCheck(rules, hidden, today).problems(found));
    inconclusive().ifPresent(problems::add);
    var checked = new LimitCheck(compared, rules.limits()).check();
    checked.forEach(rule -> problems.addAll(rule.problems()));
    problems.sort(Comparator.comparing(Problem::level));
    return new CheckResult(
        CaptureLines.of(order.snapshots()),
        compared.letters(),
        CaptureLines.relation(order),
        found.notes(),
        found.outcome(),
        VerdictText.of(findings, compared.snapshots().size(), UnaryOperator.identity()),
        List.copyOf(problems),
        checked,
        rules.fileName());
  }

  /// Says so where the captures are too few or not of one process.
  private Optional<Problem> inconclusive() {
    int captures = compared.snapshots().size();
    if (compared.isOneProcess() && captures >= ENOUGH) {
      return Optional.empty();
    }
    var message =
        !compared.isOneProcess()
            ? "The captures are of different processes: did the program start again between them?"
                + " They are compared by structure, and nothing is called a leak."
            : captures == 1
                ? "One capture shows shape, not growth: neither leaks nor rules about growth can be"
                    + " told from it."
                : "Two captures show growth, but not whether it goes on: nothing is called a leak.";
    return Optional.of(
        new Problem(
            Topic.INCONCLUSIVE,
            rules.levelOf(Topic.INCONCLUSIVE),
            Topic.INCONCLUSIVE.title(),
            message,
            "Take three of one process: after the warm-up, after load, and after as much load again"
                + " and a pause.",
            List.of(),
            Optional.empty(),
            0,
            "",
            Fingerprint.of(Topic.INCONCLUSIVE, "", List.of(), Optional.empty()),
            Optional.empty()));
  }
}
