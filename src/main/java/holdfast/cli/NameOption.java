package holdfast.cli;

import holdfast.analysis.RegexMatch;
import holdfast.analysis.TextFinder;
import holdfast.analysis.TextMatch;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What the name of a row has to contain, as in the filter fields of the window.
final class NameOption {
  @Option(
      names = "--name",
      paramLabel = "TEXT|/REGEX/",
      converter = Converter.class,
      description =
          "Only rows whose class, or object's name, contains a text in any case, or a match of a"
              + " regular expression.")
  private TextFinder finder;

  boolean isGiven() {
    return finder != null;
  }

  boolean accepts(String name) {
    return finder == null || finder.test(name);
  }

  /// How many names were left out because their answer would have taken too long.
  long givenUp() {
    return finder == null ? 0 : finder.givenUp();
  }

  static final class Converter implements ITypeConverter<TextFinder> {
    @Override
    public TextFinder convert(String typed) {
      var text = typed.strip();
      if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
        try {
          return new RegexMatch(text.substring(1, text.length() - 1), true);
        } catch (PatternSyntaxException e) {
          throw new TypeConversionException(
              "'" + text + "' is no regular expression: " + e.getDescription());
        }
      }
      return new TextMatch(text, false);
    }
  }
}
