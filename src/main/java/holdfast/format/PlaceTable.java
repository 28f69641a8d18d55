package holdfast.format;

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
