package holdfast.check;

import java.util.List;

/// A rule, and what became of it.
///
/// @param problems empty unless it is broken; of many the worst
/// @param broken how often it is broken
public record CheckedRule(Rule rule, State state, List<Problem> problems, int broken) {
  /// What became of it.
  public enum State {
    KEPT("kept"),
    BROKEN("broken"),
    /// One capture cannot tell growth.
    NOT_CHECKED("not checked");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /// As programs read it.
    public String text() {
      return text;
    }
  }
}
