package holdfast.findings;

import java.util.List;

/// What the captures of one program tell about leaks.
///
/// @param findings by rank
/// @param notes what limits the answer, each a sentence
public record Findings(Outcome outcome, List<Finding> findings, List<String> notes) {
  /// The answer in short.
  public enum Outcome {
    LEAK("leak"),
    NO_LEAK("no leak"),
    INCONCLUSIVE("inconclusive");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    /// As programs read it.
    public String text() {
      return text;
    }
  }
}
