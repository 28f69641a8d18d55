package holdfast.findings;

/// What becomes of a holder's objects, as far as the captures tell.
public enum Verdict {
  /// Gains in every interval, and keeps what it gained.
  LEAK("leak"),
  /// Grows or is shaped like a leak, but more captures must tell.
  SUSPECT("suspect"),
  /// Grew and then stopped: a warm-up, a bound that was reached, a backlog that was drained.
  SETTLED("settled");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /// As programs read it.
  public String text() {
    return text;
  }
}
