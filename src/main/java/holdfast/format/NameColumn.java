package holdfast.format;

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
}
