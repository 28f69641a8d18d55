package holdfast.check;

import holdfast.findings.Findings;
import holdfast.report.Report.CaptureLine;
import java.util.List;

/// What a check has come to. Texts are as they may be shown.
///
/// @param captures in order of time; of different processes as they were given
/// @param searched letters of the captures that the answer is of
/// @param relation how the captures belong together, a sentence; empty for one capture
/// @param notes what to know before one believes the numbers, each a sentence
/// @param verdict what the search for leaks says, a sentence
/// @param problems the worst first; those that rules are about stand in `rules` as well
/// @param rules in the order of their file
/// @param rulesFile its name; empty for none
public record CheckResult(
    List<CaptureLine> captures,
    List<String> searched,
    String relation,
    List<String> notes,
    Findings.Outcome outcome,
    String verdict,
    List<Problem> problems,
    List<CheckedRule> rules,
    String rulesFile) {

  public boolean isPassed() {
    return count(Level.ERROR) == 0;
  }

  public long count(Level level) {
    return problems.stream().filter(problem -> problem.level() == level).count();
  }

  /// `Failed: 2 errors, 1 warning.` or `Passed.`
  public String summary() {
    var errors = counted(Level.ERROR, "error");
    var warnings = counted(Level.WARNING, "warning");
    var counts = errors + (errors.isEmpty() || warnings.isEmpty() ? "" : ", ") + warnings;
    return (isPassed() ? "Passed" : "Failed") + (counts.isEmpty() ? "." : ": " + counts + ".");
  }

  private String counted(Level level, String word) {
    long count = count(level);
    return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
  }

  /// Where a problem's rule stands: `rules.json:12`; empty where no rule says so.
  public String placeOf(Problem problem) {
    return problem.line() == 0 ? "" : rulesFile + ":" + problem.line();
  }
}
