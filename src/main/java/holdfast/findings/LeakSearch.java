package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names what leaks: the holders that were alive before and gained objects that stay.
///
/// What was born in the last interval is attributed to the nearest object that existed before it
/// ([Accumulation]); each holder so found is measured in every capture ([Histories]), and judged by
/// whether it gained in all of them ([Trend]).
public final class LeakSearch {
  private static final int SHOWN = 20;

  private static final String ONE_CAPTURE =
      "One capture shows what is large, not what grows. A second capture of the same process after"
          + " load tells what grew; a third after as much load again and a pause tells what stays.";

  private final List<Capture> captures;
  private final CancelSignal cancel;

  private LeakSearch(List<Capture> captures, CancelSignal cancel) {
    this.captures = captures;
    this.cancel = cancel;
  }

  /// O(edges) of the last capture, O(nodes) of the others. What was gained cannot be told from a
  /// single capture: nothing is found then, and a note says so.
  ///
  /// @param snapshots of one process, in order of time
  public static Findings run(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    if (snapshots.size() < 2) {
      return new Findings(Findings.Outcome.INCONCLUSIVE, List.of(), List.of(ONE_CAPTURE));
    }
    var last = snapshots.getLast();
    var captures = new ArrayList<Capture>();
    for (var snapshot : snapshots) {
      var classes = snapshot == last ? last.classKeys() : snapshot.classKeysNamedLike(last, cancel);
      captures.add(Capture.of(snapshot, classes, cancel));
    }
    return new LeakSearch(List.copyOf(captures), cancel).search();
  }

  private Findings search() {
    var last = captures.getLast();
    long bornAfter = captures.get(captures.size() - 2).greatestId();
    var gains = Accumulation.compute(last, bornAfter, cancel);
    var histories = new Histories(captures);
    var judged = new ArrayList<Judged>();
    for (var candidate : Candidates.find(last, gains, cancel)) {
      var history = histories.measure(candidate);
      judged.add(new Judged(candidate, history, verdict(history)));
    }
    judged.removeIf(j -> j.verdict == null);
    judged.sort(
        Comparator.comparing((Judged j) -> j.verdict)
            .thenComparing(Comparator.comparingLong((Judged j) -> j.candidate.bytes).reversed()));
    var builder = new FindingBuilder(captures, gains, bornAfter);
    var findings = new ArrayList<Finding>();
    for (var j : judged.subList(0, Math.min(SHOWN, judged.size()))) {
      findings.add(builder.build(findings.size() + 1, j.candidate, j.history, j.verdict));
    }
    boolean leaks = findings.stream().anyMatch(f -> f.verdict() == Verdict.LEAK);
    boolean suspects = findings.stream().anyMatch(f -> f.verdict() == Verdict.SUSPECT);
    return new Findings(
        leaks
            ? Findings.Outcome.LEAK
            : suspects ? Findings.Outcome.INCONCLUSIVE : Findings.Outcome.NO_LEAK,
        List.copyOf(findings),
        List.of());
  }

  private record Judged(Candidate candidate, History history, Verdict verdict) {}

  /// Null where there is nothing to tell.
  private static Verdict verdict(History history) {
    return switch (history.trend()) {
      case STEADY -> history.keeps() ? Verdict.LEAK : Verdict.SUSPECT;
      case SLOWING, LATE -> Verdict.SUSPECT;
      case SETTLED, DRAINED -> Verdict.SETTLED;
      case FLAT -> null;
    };
  }
}
