package holdfast.analysis;

/// Whether a text contains another, by default whatever the case, as JavaScript compares them.
public final class TextMatch implements TextFinder {
  private static final char[] UPPER = upper();

  private final String query;
  private final boolean caseSensitive;
  private final char[] folded;

  public TextMatch(String query, boolean caseSensitive) {
    this.query = query;
    this.caseSensitive = caseSensitive;
    folded = query.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = UPPER[folded[i]];
    }
  }

  /// Upper case by the rule of regular expressions: one letter stays one letter, and no letter
  /// beyond ASCII becomes one within.
  private static char[] upper() {
    var upper = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < upper.length; c++) {
      var letters = Character.toString(c).toUpperCase(java.util.Locale.ROOT);
      boolean single = letters.length() == 1 && !Character.isSurrogate((char) c);
      boolean entersAscii = single && c >= 128 && letters.charAt(0) < 128;
      upper[c] = single && !entersAscii ? letters.charAt(0) : (char) c;
    }
    return upper;
  }

  @Override
  public boolean test(String text) {
    return indexIn(text, 0) >= 0;
  }

  @Override
  public Range find(String text, int from) {
    int start = indexIn(text, from);
    return start < 0 ? null : new Range(start, start + query.length());
  }

  private int indexIn(String text, int from) {
    return caseSensitive ? text.indexOf(query, from) : indexOfFolded(text, from);
  }

  private int indexOfFolded(String text, int from) {
    int last = text.length() - folded.length;
    for (int start = from; start <= last; start++) {
      int i = 0;
      while (i < folded.length && UPPER[text.charAt(start + i)] == folded[i]) {
        i++;
      }
      if (i == folded.length) {
        return start;
      }
    }
    return -1;
  }
}
