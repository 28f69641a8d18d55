package holdfast.findings;

/// How sure a verdict is: one capture shows shape, two growth, three retention.
final class ConfidenceRule {
  private ConfidenceRule() {}

  /// Of what one capture shows.
  static Confidence ofShape(Suspect suspect) {
    return new Confidence(
        0.2,
        (suspect.shape() + " One capture shows shape only.").strip(),
        "Two more captures, each after as much load again, tell whether it grows and stays.");
  }

  /// Of what captures of different processes show.
  static Confidence acrossProcesses() {
    return new Confidence(
        0.3,
        "Two processes: shape and growth only, matched by class and place in the program.",
        "Two more captures of the later process, each after as much load again, tell whether the"
            + " same objects stay.");
  }

  static Confidence of(History history, Verdict verdict, Bound bound) {
    int captures = history.entries().length;
    if (captures < 3) {
      return new Confidence(
          0.4,
          "Two captures show growth, not whether it stays.",
          "A third capture after as much load again and a pause tells whether it goes on.");
    }
    return switch (verdict) {
      case LEAK ->
          new Confidence(0.95, "It grew in both intervals and kept what it had gained.", "");
      case SUSPECT ->
          new Confidence(
              0.5,
              bound == Bound.NONE ? reason(history.trend()) : bound.reason(),
              "Another capture after as much load again tells whether it goes on.");
      case SETTLED -> new Confidence(0.9, "It was filled before and has been steady since.", "");
    };
  }

  /// Why it may be a leak and may be none.
  private static String reason(Trend trend) {
    return switch (trend) {
      case LATE -> "It grew in the last interval only.";
      case SLOWING -> "It grew less in the last interval than before.";
      default -> "It grew, but what it holds was replaced meanwhile.";
    };
  }
}
