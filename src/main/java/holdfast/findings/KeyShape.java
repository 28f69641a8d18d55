package holdfast.findings;

import java.util.regex.Pattern;

/// What the keys of a collection look like. Keys that are made from a counter, a clock, a random
/// number or a request are never used twice, so that a collection of them grows until something
/// removes them.
enum KeyShape {
  TIMESTAMP("timestamps", "(?:1[0-9]{9}|1[0-9]{12})"),
  SEQUENCE("consecutive numbers", "[^0-9]{0,60}[0-9]{1,18}"),
  UUID("UUIDs", ".{0,40}[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
  URL("URLs", "(?:[A-Z]{3,7} )?(?:[a-z][a-z0-9+.-]{1,10}://|/)\\S*"),
  ADDRESS("addresses", "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?::[0-9]+)?"),
  RANDOM("random texts", "(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_-]{16,128}"),
  /// Words, such as the names of settings.
  OTHER("", "");

  private final String words;
  private final Pattern pattern;

  KeyShape(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  static KeyShape of(String key) {
    for (var shape : values()) {
      if (shape.pattern.matcher(key).matches()) {
        return shape;
      }
    }
    return OTHER;
  }

  /// What such keys are called; empty for words.
  String words() {
    return words;
  }
}
