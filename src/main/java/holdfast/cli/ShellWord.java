package holdfast.cli;

/// Words of a command line as one types them.
final class ShellWord {
  private ShellWord() {}

  /// In single quotes where a shell would read more into it.
  static String quoted(String word) {
    return word.matches("[\\w./+:@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
