package holdfast.check;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A name in a rule, in which `*` stands for any characters.
///
/// @param text as it is written
public record NamePattern(String text, Pattern expression) {
  static final NamePattern ANY = of("*");

  static NamePattern of(String text) {
    var parts = Arrays.stream(text.split("\\*", -1)).map(Pattern::quote);
    var expression = parts.collect(Collectors.joining(".*"));
    return new NamePattern(text, Pattern.compile(expression, Pattern.DOTALL));
  }

  boolean matches(String name) {
    return expression.matcher(name).matches();
  }
}
