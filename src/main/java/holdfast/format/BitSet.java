package holdfast.format;

/// A fixed number of bits. Without checks beyond the array's own: it stands in the hottest loops.
public final class BitSet {
  private final long[] words;

  public BitSet(int size) {
    words = new long[(size + 63) >>> 6];
  }

  public boolean get(int index) {
    return (words[index >>> 6] >>> index & 1) != 0;
  }

  public void set(int index) {
    words[index >>> 6] |= 1L << index;
  }

  public void clear(int index) {
    words[index >>> 6] &= ~(1L << index);
  }

  /// Sets the bit and tells whether it was clear.
  public boolean add(int index) {
    int word = index >>> 6;
    long before = words[word];
    words[word] = before | 1L << index;
    return (before >>> index & 1) == 0;
  }

  /// The 64 bits from `64 * word` on.
  long word(int word) {
    return words[word];
  }

  int wordCount() {
    return words.length;
  }
}
