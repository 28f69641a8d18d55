package holdfast.findings;

import holdfast.analysis.CountedText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Searches source text by regular expressions. The text is foreign: it may be large, and written
/// so that a search takes very long; such a search is given up and finds nothing.
final class CodeSearch {
  /// Letters looked at for each letter of the text, before a search is given up, and at least.
  private static final long LOOKS_PER_LETTER = 16;

  private static final long LOOKS = 1_000_000;

  private CodeSearch() {}

  static boolean finds(Pattern pattern, String code) {
    return first(pattern, code, 0).isPresent();
  }

  static Optional<MatchResult> first(Pattern pattern, String code) {
    return first(pattern, code, 0);
  }

  /// The first match from a place on. O(letters).
  static Optional<MatchResult> first(Pattern pattern, String code, int from) {
    try {
      var text = new CountedText(code, LOOKS + LOOKS_PER_LETTER * code.length());
      var matcher = pattern.matcher(text);
      return matcher.find(from) ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    } catch (CountedText.TooManyLooks | StackOverflowError _) {
      return Optional.empty();
    }
  }
}
