package holdfast.cli;

/// What the process tells its caller.
final class ExitCode {
  static final int OK = 0;

  /// A leak, or a rule that is broken.
  static final int OVER_LIMIT = 1;

  static final int USAGE = 2;
  static final int UNREADABLE_SNAPSHOT = 3;
  static final int INTERNAL_ERROR = 4;
  static final int CANCELED = 130;

  private ExitCode() {}
}
