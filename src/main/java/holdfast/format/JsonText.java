package holdfast.format;

import java.nio.charset.StandardCharsets;

/// Decodes the inside of a JSON string: UTF-8 with backslash escapes. Lenient: what is neither
/// becomes U+FFFD, for a heap must not be lost over one bad character.
final class JsonText {
  private static final char REPLACEMENT = '\uFFFD';

  private JsonText() {}

  static String decode(byte[] raw, int length) {
    for (int i = 0; i < length; i++) {
      if (raw[i] == '\\') {
        return unescape(new String(raw, 0, length, StandardCharsets.UTF_8));
      }
    }
    return new String(raw, 0, length, StandardCharsets.UTF_8);
  }

  /// The start of a text up to its first character that never stands in JSON as it is, or takes
  /// several bytes.
  static byte[] plainStart(String text) {
    int length = 0;
    while (length < text.length() && isPlain(text.charAt(length))) {
      length++;
    }
    return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isPlain(char letter) {
    return letter < 128 && letter != '"' && letter != '\\';
  }

  private static String unescape(String text) {
    var result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next != '\\') {
        result.append(next);
      } else if (++i < text.length()) {
        char kind = text.charAt(i);
        if (kind == 'u') {
          result.append(hexadecimal(text, i + 1));
          i = Math.min(i + 4, text.length() - 1);
        } else {
          result.append(simple(kind));
        }
      }
    }
    return result.toString();
  }

  private static char simple(char kind) {
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> REPLACEMENT;
    };
  }

  private static char hexadecimal(String text, int from) {
    if (from + 4 > text.length()) {
      return REPLACEMENT;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return REPLACEMENT;
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }
}
