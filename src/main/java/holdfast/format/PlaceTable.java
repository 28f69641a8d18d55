package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import java.util.Arrays;

/// Numbers the distinct places of scripts. Few places, asked for millions of times.
final class PlaceTable {
  private static final int FREE = -1;

  private long[] scripts = new long[1024];
  private long[] lines = new long[1024];
  private long[] columns = new long[1024];
  private int[] slots = new int[4096];
  private int count;

  PlaceTable() {
    Arrays.fill(slots, FREE);
  }

  int count() {
    return count;
  }

  LocationColumns.Place place(int number) {
    return new LocationColumns.Place(scripts[number], lines[number], columns[number]);
  }

  /// The number of a place, a new one for a new place.
  int add(long script, long line, long column) {
    int slot = slotOf(script, line, column);
    if (slots[slot] == FREE) {
      if (4 * (count + 1) > slots.length) {
        grow();
        slot = slotOf(script, line, column);
      }
      scripts[count] = script;
      lines[count] = line;
      columns[count] = column;
      slots[slot] = count++;
    }
    return slots[slot];
  }

  void save(IndexWriter index) {
    index.add("place count", new int[] {count});
    index.addLongs("scripts of places", Arrays.copyOf(scripts, count));
    index.addLongs("lines of places", Arrays.copyOf(lines, count));
    index.addLongs("columns of places", Arrays.copyOf(columns, count));
  }

  /// @param most as many places there are at most
  static PlaceTable restore(IndexReader index, int most) {
    int count = index.ints("place count", 1, Integer.MAX_VALUE)[0];
    long[] scripts = index.longs("scripts of places", count);
    long[] lines = index.longs("lines of places", count);
    long[] columns = index.longs("columns of places", count);
    var places = new PlaceTable();
    for (int place = 0; place < count; place++) {
      int number = places.add(scripts[place], lines[place], columns[place]);
      InvalidIndexException.require(number == place, "places");
    }
    return places;
  }

  private int slotOf(long script, long line, long column) {
    long hash = (script * 31 + line) * 0x9E3779B97F4A7C15L + column;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    int slot = (int) (hash >>> 33) & slots.length - 1;
    while (slots[slot] != FREE && !isAt(slots[slot], script, line, column)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean isAt(int number, long script, long line, long column) {
    return scripts[number] == script && lines[number] == line && columns[number] == column;
  }

  private void grow() {
    scripts = Arrays.copyOf(scripts, 2 * scripts.length);
    lines = Arrays.copyOf(lines, scripts.length);
    columns = Arrays.copyOf(columns, scripts.length);
    slots = new int[2 * slots.length];
    Arrays.fill(slots, FREE);
    for (int number = 0; number < count; number++) {
      slots[slotOf(scripts[number], lines[number], columns[number])] = number;
    }
  }
}
