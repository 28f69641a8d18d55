package holdfast.findings;

/// JavaScript without what only looks like code: comments, and what stands in strings, templates
/// and regular expressions, become blanks. Positions stay as they were.
final class MaskedCode {
  /// After one of these a slash starts a regular expression, and is no division.
  private static final String BEFORE_REGEX = "(,=:[!&|?{};+-*%<>~^";

  private static final char BLANK = ' ';

  private final String text;
  private final char[] masked;
  private int at;

  private MaskedCode(String text) {
    this.text = text;
    masked = text.toCharArray();
  }

  /// O(characters).
  static String of(String text) {
    var code = new MaskedCode(text);
    code.mask();
    return new String(code.masked);
  }

  private void mask() {
    char before = ';';
    while (at < masked.length) {
      char c = masked[at];
      if (text.startsWith("//", at)) {
        blank(end("\n", at));
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        blank(end < 0 ? masked.length : end + 2);
      } else if (c == '\'' || c == '"' || c == '`') {
        blankQuoted(c);
        before = c;
      } else if (c == '/' && BEFORE_REGEX.indexOf(before) >= 0) {
        blankRegex();
        before = ')';
      } else {
        before = Character.isWhitespace(c) ? before : c;
        at++;
      }
    }
  }

  private int end(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? masked.length : found;
  }

  private void blank(int end) {
    for (; at < end; at++) {
      masked[at] = masked[at] == '\n' ? '\n' : BLANK;
    }
  }

  /// The quotes stay.
  private void blankQuoted(char quote) {
    int end = at + 1;
    while (end < masked.length
        && text.charAt(end) != quote
        && (quote == '`' || text.charAt(end) != '\n')) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    at++;
    blank(Math.min(end, masked.length));
    at = Math.min(at + 1, masked.length);
  }

  private void blankRegex() {
    boolean isInClass = false;
    int end = at + 1;
    while (end < masked.length && text.charAt(end) != '\n') {
      char c = text.charAt(end);
      if (c == '/' && !isInClass) {
        break;
      }
      isInClass = c == '[' || isInClass && c != ']';
      end += c == '\\' ? 2 : 1;
    }
    blank(Math.min(end + 1, masked.length));
  }
}
