package holdfast.analysis;

import java.util.ArrayDeque;

/// A growing queue of ints for walks over the graph, nearest first. Takes 4 bytes for each of the
/// most that ever wait at once: its blocks are used again and never copied.
final class IntQueue {
  private static final int BLOCK = 1 << 14;

  private final ArrayDeque<int[]> full = new ArrayDeque<>();
  private final ArrayDeque<int[]> free = new ArrayDeque<>();

  /// What is added and what is removed; the same block while few wait.
  private int[] last = new int[BLOCK];

  private int[] first = last;

  private int added;
  private int removed;

  boolean isEmpty() {
    return first == last && removed == added;
  }

  void add(int value) {
    if (added == BLOCK) {
      if (last != first) {
        full.add(last);
      }
      last = free.isEmpty() ? new int[BLOCK] : free.pop();
      added = 0;
    }
    last[added++] = value;
  }

  int remove() {
    if (removed == BLOCK) {
      free.push(first);
      first = full.isEmpty() ? last : full.remove();
      removed = 0;
    }
    return first[removed++];
  }
}
