package holdfast.findings;

/// Tells the program's own scripts from those of Node.js and of packages.
final class OwnCode {
  private OwnCode() {}

  /// Whether a script is the program's or a package's, and not part of Node.js. What the snapshot
  /// has no name for is part of Node.js, too.
  static boolean isUser(String script) {
    return !script.isEmpty()
        && !script.startsWith("node:")
        && !script.startsWith("internal/")
        && !script.matches("script [0-9]+");
  }

  /// Whether a script is the program's own.
  static boolean isOwn(String script) {
    return isUser(script)
        && !script.contains("/node_modules/")
        && !script.contains("\\node_modules\\");
  }
}
