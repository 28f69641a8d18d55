package holdfast.ui.summary;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What the filter field says: text that a class name contains in any case, or `/regex/`.
record ClassFilter(String text, Pattern regex) {
  static final ClassFilter ALL = new ClassFilter("", null);

  /// Reads the field.
  ///
  /// @throws PatternSyntaxException for a regex that is none
  static ClassFilter parse(String typed) {
    var text = typed.strip();
    if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
      return new ClassFilter("", Pattern.compile(text.substring(1, text.length() - 1)));
    }
    return new ClassFilter(text.toLowerCase(Locale.ROOT), null);
  }

  boolean matches(String className) {
    return regex != null
        ? regex.matcher(className).find()
        : className.toLowerCase(Locale.ROOT).contains(text);
  }

  boolean isAll() {
    return regex == null && text.isEmpty();
  }
}
