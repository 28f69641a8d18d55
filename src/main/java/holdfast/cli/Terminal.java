package holdfast.cli;

/// What standard output is: it is one for the whole process. The launcher tells whether it is a
/// terminal, and how wide, since Java cannot.
final class Terminal {
  private static final String COLUMNS = "holdfast.columns";

  /// When to write in colors.
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// How text stands out, as numbers of an escape sequence (ECMA-48, SGR).
  enum Style {
    HEADING("1"),
    GOOD("1;32"),
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36");

    private final String numbers;

    Style(String numbers) {
      this.numbers = numbers;
    }
  }

  private static volatile Color color = Color.AUTO;

  private Terminal() {}

  /// Forgets what an earlier command of this process chose.
  static void reset() {
    color = Color.AUTO;
  }

  static void choose(Color chosen) {
    color = chosen;
  }

  /// Characters in a line; 0 where it is no terminal.
  static int columns() {
    return Integer.getInteger(COLUMNS, 0);
  }

  /// The text as it stands out, where colors are wanted. Goes by https://no-color.org.
  static String styled(String text, Style style) {
    return isColored() ? "\u001b[" + style.numbers + "m" + text + "\u001b[0m" : text;
  }

  private static boolean isColored() {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          columns() > 0
              && !"dumb".equals(System.getenv("TERM"))
              && (System.getenv("NO_COLOR") == null || System.getenv("NO_COLOR").isEmpty());
    };
  }
}
