package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOptions;
import holdfast.comparison.CaptureOrder;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Names what leaks: the holders that were alive before and gained objects that stay.
///
/// What was born in the last interval is attributed to the nearest object that existed before it
/// ([Accumulation]); each holder so found is measured in every capture ([Histories]), and judged by
/// whether it gained in all of them ([Trend]).
public final class LeakSearch {
  private static final int SHOWN = 20;

  private final List<Capture> captures;
  private final CancelSignal cancel;

  private LeakSearch(List<Capture> captures, CancelSignal cancel) {
    this.captures = captures;
    this.cancel = cancel;
  }

  /// O(edges) of the last capture, O(nodes) of the others.
  ///
  /// @param given one or more snapshots of one program; those of one process may stand in any order
  public static Findings run(List<SnapshotAnalysis> given, CancelSignal cancel) {
    var order = CaptureOrder.of(given, cancel);
    var process = order.largestProcess();
    boolean isCompared = !order.isOneProcess() && process.size() == 1;
    var captures = captures(isCompared ? given : process, cancel);
    var notes = new ArrayList<String>();
    if (isCompared) {
      notes.add(
          "The captures are of different processes: they are compared by structure (class, script"
              + " and line, path to the holder), since objects cannot be followed by id.");
    } else if (!order.isOneProcess()) {
      notes.add(
          leftOut(order.processes(), process)
              + " of another process and left out: ids are followed in the captures of one.");
    } else if (!order.snapshots().equals(given)) {
      notes.add("The captures were put in order of time by their greatest object ids.");
    }
    notes.addAll(
        CaptureOptions.differences(
            captures.stream().map(capture -> fileName(capture.snapshot())).toList(),
            captures.stream().map(Capture::options).toList()));
    var search = new LeakSearch(captures, cancel);
    return isCompared
        ? search.compare(notes)
        : captures.size() == 1 ? search.shapes(notes) : search.search(notes);
  }

  private static String leftOut(
      List<List<SnapshotAnalysis>> processes, List<SnapshotAnalysis> process) {
    var names =
        processes.stream()
            .filter(other -> other != process)
            .flatMap(List::stream)
            .map(LeakSearch::fileName)
            .toList();
    return String.join(", ", names) + (names.size() == 1 ? " is" : " are");
  }

  private static String fileName(SnapshotAnalysis snapshot) {
    return snapshot.file().getFileName().toString();
  }

  /// Looked through side by side.
  static List<Capture> captures(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    var last = snapshots.getLast();
    var captures = new Capture[snapshots.size()];
    Workers.runAll(
        IntStream.range(0, captures.length)
            .<Runnable>mapToObj(i ->
                () -> {
                  var snapshot = snapshots.get(i);
                  var classes =
                      snapshot == last
                          ? last.classKeys()
                          : snapshot.classKeysNamedLike(last, cancel);
                  captures[i] = Capture.of(snapshot, classes, cancel);
                })
            .toArray(Runnable[]::new));
    return List.of(captures);
  }

  /// What one capture tells: shape only.
  private Findings shapes(List<String> notes) {
    notes.add("One capture shows shape, not growth: load two more to learn what grows.");
    var findings = new ArrayList<Finding>();
    tell(new ShapeSearch(captures.getLast(), cancel).find(), ConfidenceRule::ofShape, findings);
    return suspects(findings, notes);
  }

  /// What captures of different processes tell: growth by structure, and the shapes of the last.
  private Findings compare(List<String> notes) {
    var findings = new ArrayList<Finding>();
    var grown = ProcessComparison.find(captures, cancel);
    tell(grown, _ -> ConfidenceRule.acrossProcesses(), findings);
    return suspects(findings, notes);
  }

  private void tell(
      List<Suspect> suspects, Function<Suspect, Confidence> confidence, List<Finding> findings) {
    var last = captures.getLast();
    var builder = new FindingBuilder(captures, new ShapeMembers(last), last.greatestId());
    var declarations = new DeclarationSearch(last);
    for (var suspect : suspects) {
      boolean isTold =
          suspect.kind() == LeakKind.TIMER
              || suspect.kind() == LeakKind.LISTENER
              || declarations.isOfProgram(suspect.history().holder());
      if (findings.size() < SHOWN && isTold) {
        int rank = findings.size() + 1;
        var verdict = ProcessComparison.verdict(suspect.history());
        findings.add(builder.build(rank, suspect, verdict, confidence.apply(suspect)));
      }
    }
  }

  private static Findings suspects(List<Finding> findings, List<String> notes) {
    return new Findings(Findings.Outcome.INCONCLUSIVE, List.copyOf(findings), List.copyOf(notes));
  }

  private Findings search(List<String> notes) {
    var last = captures.getLast();
    long bornAfter = captures.get(captures.size() - 2).greatestId();
    var gains = Accumulation.compute(last, bornAfter, cancel);
    var histories = new Histories(captures);
    var rule = new VerdictRule(captures);
    var judged = new ArrayList<Judged>();
    var candidates =
        new ArrayList<>(Candidates.find(last, gains, new ChunkedLists(captures), cancel));
    candidates.addAll(SelfGrowth.find(captures, candidates, cancel));
    for (var candidate : candidates) {
      if (isEngineRoot(candidate)) {
        continue;
      }
      var history = histories.measure(candidate);
      var judgement = rule.of(candidate, history);
      if (judgement != null) {
        judged.add(new Judged(candidate, history, judgement));
      }
    }
    judged.sort(
        Comparator.comparing((Judged j) -> j.judgement.verdict())
            .thenComparing(Comparator.comparingLong((Judged j) -> j.candidate.bytes).reversed()));
    var builder = new FindingBuilder(captures, gains::isOf, bornAfter);
    var findings = new ArrayList<Finding>();
    for (var j : judged.subList(0, Math.min(SHOWN, judged.size()))) {
      findings.add(builder.build(findings.size() + 1, j.candidate, j.history, j.judgement));
    }
    boolean leaks = findings.stream().anyMatch(f -> f.verdict() == Verdict.LEAK);
    boolean suspects = findings.stream().anyMatch(f -> f.verdict() == Verdict.SUSPECT);
    return new Findings(
        leaks
            ? Findings.Outcome.LEAK
            : suspects ? Findings.Outcome.INCONCLUSIVE : Findings.Outcome.NO_LEAK,
        List.copyOf(findings),
        List.copyOf(notes));
  }

  /// Roots hold what is on the stack, in handles of the embedder and in tables of the engine; what
  /// grows there is worth telling only where it is the program's.
  private boolean isEngineRoot(Candidate candidate) {
    var last = captures.getLast();
    return last.roles().of(candidate.node) == NodeRoles.ROOT
        && (candidate.largestEntry < 0
            || ClassKinds.of(last, candidate.largestEntry) != ClassKinds.OWN);
  }

  private record Judged(Candidate candidate, History history, VerdictRule.Judgement judgement) {}
}
