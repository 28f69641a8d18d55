package holdfast.check;

import holdfast.findings.Finding;
import holdfast.findings.Findings;
import holdfast.findings.HolderLink;
import holdfast.findings.Verdict;
import holdfast.report.FindingText;
import holdfast.report.RedactedFindings;
import holdfast.report.VerdictText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes problems of findings, unless they are allowed.
final class FindingCheck {
  private final Rules rules;
  private final RedactedFindings hidden;
  private final LocalDate today;
  private final Set<Allowance> used = new HashSet<>();

  FindingCheck(Rules rules, RedactedFindings hidden, LocalDate today) {
    this.rules = rules;
    this.hidden = hidden;
    this.today = today;
  }

  List<Problem> problems(Findings findings) {
    var problems = new ArrayList<Problem>();
    for (var finding : findings.findings()) {
      var allowance = allowance(finding);
      allowance.ifPresent(used::add);
      if (finding.verdict() != Verdict.SETTLED) {
        problems.add(problem(finding, allowance));
      }
    }
    for (var allowance : rules.allowances()) {
      if (!used.contains(allowance)) {
        problems.add(unused(allowance));
      }
    }
    return problems;
  }

  /// Of those that cover a finding the one that lasts longest.
  private Optional<Allowance> allowance(Finding finding) {
    return rules.allowances().stream()
        .filter(allowance -> allowance.covers(finding))
        .max(Comparator.comparing(Allowance::until));
  }

  private Problem problem(Finding found, Optional<Allowance> allowance) {
    var finding = hidden.of(found);
    var topic = finding.verdict() == Verdict.LEAK ? Topic.LEAK : Topic.SUSPECT;
    boolean isAllowed = allowance.isPresent() && !allowance.get().isOver(today);
    var message = new StringBuilder(FindingText.story(finding));
    if (allowance.isPresent() && !isAllowed) {
      message.append(" It was allowed until ").append(until(allowance.get()));
      message.append(". That is over: mend it, or give the allowance another date.");
    }
    var source = finding.source().or(finding::classSource);
    var way = finding.path().stream().map(HolderLink::shownName).toList();
    return new Problem(
        topic,
        isAllowed ? Level.NOTE : rules.levelOf(topic),
        VerdictText.title(finding),
        message.toString(),
        FindingText.advice(finding),
        way,
        source,
        allowance.map(Allowance::line).orElse(0),
        isAllowed ? "Allowed until " + until(allowance.get()) + "." : "",
        Fingerprint.of(topic, finding.leakedClass(), way, source),
        Optional.of(finding));
  }

  private static String until(Allowance allowance) {
    var reason = allowance.reason().strip();
    return allowance.until()
        + ": "
        + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
  }

  private Problem unused(Allowance allowance) {
    return new Problem(
        Topic.UNUSED_ALLOWANCE,
        Level.NOTE,
        "Nothing is found that line " + allowance.line() + " allows",
        "No finding is like the allowed one of line "
            + allowance.line()
            + " ("
            + allowance.reason()
            + "). If it is mended, the line can go.",
        "",
        List.of(),
        Optional.empty(),
        allowance.line(),
        "",
        Fingerprint.of(Topic.UNUSED_ALLOWANCE, allowance.reason(), List.of(), Optional.empty()),
        Optional.empty());
  }
}
