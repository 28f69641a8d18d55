package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;

/// A fixed number of bits. Without checks beyond the array's own: it stands in the hottest loops.
public final class BitSet {
  private final long[] words;

  public BitSet(int size) {
    this(new long[(size + 63) >>> 6]);
  }

  private BitSet(long[] words) {
    this.words = words;
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
    if (get(index)) {
      return false;
    }
    set(index);
    return true;
  }

  public BitSet copy() {
    return new BitSet(words.clone());
  }

  public void save(IndexWriter index, String name) {
    index.addLongs(name, words);
  }

  /// Bits that are there at once.
  public static BitSet restore(IndexReader index, String name, int size) {
    return new BitSet(index.longs(name, (size + 63) >>> 6));
  }

  /// The 64 bits from `64 * word` on.
  long word(int word) {
    return words[word];
  }

  int wordCount() {
    return words.length;
  }
}
