package holdfast.report;

/// Text from a snapshot is foreign: what could steer a terminal, break a line or turn the direction
/// of writing is made visible.
public final class VisibleText {
  private VisibleText() {}

  /// Control characters and marks that change the direction of writing become `\u001b` and the
  /// like.
  public static String of(String text) {
    var result = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> {
          if (Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.LINE_SEPARATOR
              || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
            result.append(String.format("\\u%04x", c));
          } else {
            result.append((char) c);
          }
        });
    return result.toString();
  }
}
