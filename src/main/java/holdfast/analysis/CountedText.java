package holdfast.analysis;

/// A text for regular expressions that counts how often a letter of it is looked at, and ends a
/// search that looks too often: some expressions take time that grows with the square of the text,
/// or doubles with every letter.
public final class CountedText implements CharSequence {
  private final String text;
  private long looksLeft;

  /// Ends a search.
  public static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  /// @param mostLooks some four million take a few milliseconds
  public CountedText(String text, long mostLooks) {
    this.text = text;
    looksLeft = mostLooks;
  }

  /// @throws TooManyLooks when it was asked too often
  @Override
  public char charAt(int index) {
    if (--looksLeft < 0) {
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
