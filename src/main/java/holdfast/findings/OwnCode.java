package holdfast.findings;

/// Tells the program's own scripts from those of Node.js, Deno and Bun and of packages.
final class OwnCode {
  private OwnCode() {}

  /// Whether a script is the program's or a package's, and not part of what runs it. What the
  /// snapshot has no name for is part of that, too.
  static boolean isUser(String script) {
    return !script.isEmpty()
        && !script.startsWith("node:")
        && !script.startsWith("internal/")
        && !script.startsWith("ext:")
        && !script.startsWith("bun:")
        && !script.matches("script [0-9]+");
  }

  /// Whether a script is the program's own.
  static boolean isOwn(String script) {
    return isUser(script)
        && !script.contains("/node_modules/")
        && !script.contains("\\node_modules\\");
  }
}
