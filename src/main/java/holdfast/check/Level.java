package holdfast.check;

import java.util.Locale;

/// What a problem means for the check. The words are those of SARIF.
public enum Level {
  /// The check fails.
  ERROR,
  /// To be looked at; the check does not fail.
  WARNING,
  /// Told for completeness.
  NOTE;

  /// As programs read it.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
