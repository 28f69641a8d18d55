package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;

/// A column of numbers of strings, or of the numbers that are the names of elements; unsigned. 3
/// bytes each; 4 from the moment that one needs more. Distinct rows may be written by several
/// threads.
public final class NameColumn {
  private static final int TOP = 24;

  private final char[] low;
  private final byte[] high;

  /// Bits from 24 on; null as long as none are set.
  private byte[] top;

  public NameColumn(int length) {
    low = new char[length];
    high = new byte[length];
  }

  public int length() {
    return low.length;
  }

  public int get(int row) {
    int name = low[row] | (high[row] & 0xFF) << 16;
    return top == null ? name : name | top[row] << TOP;
  }

  public void set(int row, int name) {
    low[row] = (char) name;
    high[row] = (byte) (name >>> 16);
    if (name >>> TOP != 0 || top != null) {
      setTop(row, name);
    }
  }

  private synchronized void setTop(int row, int name) {
    if (top == null) {
      top = new byte[low.length];
    }
    top[row] = (byte) (name >>> TOP);
  }

  void save(IndexWriter index, String name) {
    index.add(
        name,
        low.length,
        (from, count, target) -> {
          for (int i = 0; i < count; i++) {
            target[i] = get(from + i);
          }
        });
  }

  /// A column that is there once the index is read.
  ///
  /// @param nameCount names are below it
  static NameColumn restore(IndexReader index, String name, int length, int nameCount) {
    var column = new NameColumn(length);
    index.add(
        name,
        length,
        (from, count, values) -> {
          IndexReader.checkRange(name, values, count, nameCount);
          column.set(from, count, values);
        });
    return column;
  }

  /// The same without a limit: what is no string may have any name.
  static NameColumn restore(IndexReader index, String name, int length) {
    var column = new NameColumn(length);
    index.add(name, length, column::set);
    return column;
  }

  private void set(int from, int count, int[] values) {
    int bits = 0;
    for (int i = 0; i < count; i++) {
      int name = values[i];
      low[from + i] = (char) name;
      high[from + i] = (byte) (name >>> 16);
      bits |= name;
    }
    for (int i = 0; i < count && bits >>> TOP != 0; i++) {
      setTop(from + i, values[i]);
    }
  }
}
