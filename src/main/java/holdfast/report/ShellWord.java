package holdfast.report;

/// Words of a command line as one types them.
public final class ShellWord {
  private ShellWord() {}

  /// In single quotes where a shell would read more into it.
  public static String quoted(String word) {
    return word.matches("[\\w./+:@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
