package holdfast.analysis;

import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether a regular expression of Java finds something in a text.
///
/// Some expressions take time that doubles with every letter, such as `(a+)+\1b`. A text is given
/// up after so many looks at its letters, a few milliseconds, and counts as one without a match.
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
      var matcher = pattern.matcher(new CountedText(text));
      return matcher.find(from) ? new Range(matcher.start(), matcher.end()) : null;
    } catch (TooManyLooks | StackOverflowError _) {
      givenUp.increment();
      return null;
    }
  }

  @Override
  public long givenUp() {
    return givenUp.sum();
  }

  private static final class TooManyLooks extends RuntimeException {
    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  /// A text that counts how often a letter of it is looked at.
  private static final class CountedText implements CharSequence {
    private final String text;
    private int looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
