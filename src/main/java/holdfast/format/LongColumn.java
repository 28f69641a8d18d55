package holdfast.format;

import static holdfast.index.InvalidIndexException.require;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;

/// A column of unsigned numbers, four bytes each; the rare one of 32 bits or more is kept aside.
/// Distinct rows may be written by several threads.
public final class LongColumn {
  private static final int ELSEWHERE = -1;
  private static final long LIMIT = 0xFFFF_FFFFL;

  private final int[] values;

  /// Made when the first one comes: most files have none.
  private IntLongHashMap large;

  public LongColumn(int length) {
    this(new int[length]);
  }

  /// Takes the array over; what is in it are the first values.
  public LongColumn(int[] values) {
    this.values = values;
  }

  public int length() {
    return values.length;
  }

  public long get(int row) {
    int value = values[row];
    return value != ELSEWHERE ? value & LIMIT : getLarge(row);
  }

  private long getLarge(int row) {
    return large.get(row);
  }

  /// The first row from `from` up to, not including, `to` that has this value, or -1.
  public int indexOf(long value, int from, int to) {
    boolean isElsewhere = value < 0 || value >= LIMIT;
    int wanted = isElsewhere ? ELSEWHERE : (int) value;
    int row = indexOf(values, wanted, from, to);
    while (isElsewhere && row >= 0 && large.get(row) != value) {
      row = indexOf(values, wanted, row + 1, to);
    }
    return row;
  }

  /// Reads two billion rows a second, being so simple.
  private static int indexOf(int[] values, int wanted, int from, int to) {
    for (int row = from; row < to; row++) {
      if (values[row] == wanted) {
        return row;
      }
    }
    return -1;
  }

  /// The greatest odd one, 0 if there is none. O(rows).
  public long greatestOdd(CancelSignal cancel) {
    long greatest = 0;
    for (int row = 0; row < values.length; row++) {
      cancel.throwIfCanceled(row);
      long value = get(row);
      if ((value & 1) != 0 && value > greatest) {
        greatest = value;
      }
    }
    return greatest;
  }

  public void set(int row, long value) {
    values[row] = isSmall(value) ? (int) value : setLarge(row, value);
  }

  private static boolean isSmall(long value) {
    return value >= 0 && value < LIMIT;
  }

  private synchronized int setLarge(int row, long value) {
    if (large == null) {
      large = new IntLongHashMap();
    }
    large.put(row, value);
    return ELSEWHERE;
  }

  public void save(IndexWriter index, String name) {
    index.add(name, values);
    int[] rows = large == null ? new int[0] : large.keySet().toSortedArray();
    index.add(name + ", large rows", rows);
    index.addLongs(name + ", large", Arrays.stream(rows).mapToLong(this::getLarge).toArray());
  }

  /// A column that is there once the index is read.
  public static LongColumn restore(IndexReader index, String name, int length) {
    var column = new LongColumn(length);
    int largeCount = index.length(name + ", large rows");
    require(largeCount <= length, name);
    int[] rows = index.ints(name + ", large rows", largeCount, length);
    long[] large = index.longs(name + ", large", largeCount);
    var elsewhere = new LongAdder();
    index.add(
        name,
        length,
        (from, count, read) -> {
          int found = 0;
          for (int i = 0; i < count; i++) {
            found += read[i] == ELSEWHERE ? 1 : 0;
          }
          elsewhere.add(found);
          System.arraycopy(read, 0, column.values, from, count);
        });
    index.then(() -> {
      for (int i = 0; i < rows.length; i++) {
        require(column.values[rows[i]] == ELSEWHERE, name);
        column.setLarge(rows[i], large[i]);
      }
      int kept = column.large == null ? 0 : column.large.size();
      require(elsewhere.sum() == kept, name);
    });
    return column;
  }
}
