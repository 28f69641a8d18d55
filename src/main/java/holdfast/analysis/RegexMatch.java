package holdfast.analysis;

import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether a regular expression of Java finds something in a text.
///
/// Some expressions take time that doubles with every letter, such as `(a+)+\1b`. A text is given
/// up after a few milliseconds and counts as one without a match; see [CountedText].
public final class RegexMatch implements TextFinder {
  /// Enough for `.*x` on 1,600 letters, which looks at half of them three times for every start.
  private static final int MOST_LOOKS = 4_000_000;

  private final Pattern pattern;
  private final LongAdder givenUp = new LongAdder();

  /// @throws PatternSyntaxException for a text that is no regular expression
  public RegexMatch(String regex, boolean caseSensitive) {
    try {
      pattern =
          Pattern.compile(
              regex, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (StackOverflowError _) {
      throw new PatternSyntaxException("Nested too deeply", regex, -1);
    }
  }

  @Override
  public Range find(String text, int from) {
    if (from > text.length()) {
      return null;
    }
    try {
      var matcher = pattern.matcher(new CountedText(text, MOST_LOOKS));
      return matcher.find(from) ? new Range(matcher.start(), matcher.end()) : null;
    } catch (CountedText.TooManyLooks | StackOverflowError _) {
      givenUp.increment();
      return null;
    }
  }

  @Override
  public long givenUp() {
    return givenUp.sum();
  }
}
