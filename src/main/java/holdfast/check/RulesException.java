package holdfast.check;

/// A mistake in a file of rules: file, line, column, and what is wrong.
public final class RulesException extends Exception {
  private static final long serialVersionUID = 1;

  RulesException(String place, String message) {
    super(place + ": " + message);
  }
}
