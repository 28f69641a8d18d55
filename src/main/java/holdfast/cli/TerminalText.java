package holdfast.cli;

import holdfast.report.VisibleText;

/// Text from a snapshot is foreign: before it reaches a terminal, everything that could steer one
/// is made visible, and long text is cut.
final class TerminalText {
  private TerminalText() {}

  /// See [VisibleText].
  static String clean(String text) {
    return VisibleText.of(text);
  }

  /// The same, at most so many characters long, with an ellipsis in the middle.
  static String shorten(String text, int length) {
    // only what can be shown is cleaned: strings may be very long
    var clean =
        text.length() > 2 * length
            ? clean(text.substring(0, length)) + clean(text.substring(text.length() - length))
            : clean(text);
    if (clean.length() <= length && text.length() <= 2 * length) {
      return clean;
    }
    int tail = length / 3;
    return clean.substring(0, whole(clean, length - tail - 1))
        + "…"
        + clean.substring(whole(clean, clean.length() - tail));
  }

  /// The position, or the one before where it would split a pair of surrogates.
  private static int whole(String text, int position) {
    boolean splits =
        position > 0
            && position < text.length()
            && Character.isHighSurrogate(text.charAt(position - 1))
            && Character.isLowSurrogate(text.charAt(position));
    return splits ? position - 1 : position;
  }
}
