package holdfast.ui.object;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What the filter field says: text that a class name contains in any case, or `/regex/`.
public record ClassFilter(String text, Pattern regex) {
  public static final ClassFilter ALL = new ClassFilter("", null);

  /// Reads the field.
  ///
  /// @throws PatternSyntaxException for a regex that is none
  public static ClassFilter parse(String typed) {
    var text = typed.strip();
    if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
      return new ClassFilter("", Pattern.compile(text.substring(1, text.length() - 1)));
    }
    return new ClassFilter(text.toLowerCase(Locale.ROOT), null);
  }

  public boolean matches(String className) {
    return regex != null
        ? regex.matcher(className).find()
        : className.toLowerCase(Locale.ROOT).contains(text);
  }

  public boolean isAll() {
    return regex == null && text.isEmpty();
  }
}
