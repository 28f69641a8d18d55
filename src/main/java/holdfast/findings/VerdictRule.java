package holdfast.findings;

import holdfast.graph.HeapGraph;
import java.util.List;

/// Judges a holder by how it went over the captures of one process.
final class VerdictRule {
  /// Growth in the last interval alone is told from here on.
  private static final long MUCH = 16_000;

  private static final long MANY = 50;

  private final List<Capture> captures;
  private final LoadedCode loaded;
  private final DeclarationSearch declarations;
  private final BoundRule bounds;

  VerdictRule(List<Capture> captures) {
    this.captures = captures;
    loaded = LoadedCode.inLastInterval(captures);
    declarations = new DeclarationSearch(captures.getLast());
    bounds = new BoundRule(captures);
  }

  /// A verdict, and what bound it was given for.
  record Judgement(Verdict verdict, Bound bound) {}

  /// Null where there is nothing to tell.
  Judgement of(Candidate candidate, History history) {
    var verdict = ofTrend(candidate, history);
    if (verdict == null
        || verdict == Verdict.SUSPECT && isLoadedByEngine(history)
        || verdict == Verdict.SETTLED && !isWorthTelling(candidate, history)) {
      return null;
    }
    var bound = verdict == Verdict.LEAK ? bounds.of(candidate, history) : Bound.NONE;
    return new Judgement(bound == Bound.NONE ? verdict : Verdict.SUSPECT, bound);
  }

  private Verdict ofTrend(Candidate candidate, History history) {
    boolean isExplained =
        loaded.explains(history.lastGain())
            || loaded.explainsTables(history.lastGain())
                && !declarations.isOfProgram(history.holder());
    boolean isMuch = candidate.bytes >= MUCH || history.lastGain() >= MANY;
    return switch (history.trend()) {
      case STEADY -> history.keeps() && !isExplained ? Verdict.LEAK : Verdict.SUSPECT;
      case SLOWING, LATE -> isMuch && !isExplained ? Verdict.SUSPECT : null;
      case SETTLED, DRAINED -> Verdict.SETTLED;
      case FLAT -> null;
    };
  }

  /// Whether Node.js loaded modules of its own in the last of several intervals, and filled their
  /// tables: a first `require('crypto')` does so once.
  private boolean isLoadedByEngine(History history) {
    return captures.size() > 2
        && history.trend() == Trend.LATE
        && loaded.names() > 0
        && !declarations.isOfProgram(history.holder());
  }

  /// Of what stopped growing only the program's own is told. Elements of a page have new ids in
  /// every capture, so that what holds them seems to gain all of them in each.
  private boolean isWorthTelling(Candidate candidate, History history) {
    boolean hasGained = candidate.entryCount > 0 || candidate.largestEntry == HeapGraph.NO_NODE;
    return hasGained && declarations.isOfProgram(history.holder());
  }
}
