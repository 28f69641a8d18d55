package holdfast.analysis;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.Workers;

/// A number for every node, two bytes each; four where one of them needs more.
final class NarrowColumn {
  /// The greatest number that fits.
  static final int GREATEST = Character.MAX_VALUE;

  private final char[] narrow;
  private final int[] wide;

  private NarrowColumn(char[] narrow, int[] wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  /// Copies numbers of which none is below 0 or above `greatest`, and gives their array back; keeps
  /// the array instead where they do not fit. O(nodes), on all cores.
  ///
  /// @param meaning for each range of [Workers#forEachRange] what its numbers stand for
  static NarrowColumn of(int[] numbers, int[][] meaning, int greatest, NodeArrays arrays) {
    var narrow = greatest > GREATEST ? null : new char[numbers.length];
    Workers.forEachRange(
        numbers.length,
        (range, from, to) -> {
          int[] meant = meaning[range];
          for (int node = from; node < to; node++) {
            if (narrow == null) {
              numbers[node] = meant[numbers[node]];
            } else {
              narrow[node] = (char) meant[numbers[node]];
            }
          }
        });
    if (narrow == null) {
      return new NarrowColumn(null, numbers);
    }
    arrays.give(numbers);
    return new NarrowColumn(narrow, null);
  }

  void save(IndexWriter index, String name) {
    index.add(
        name,
        narrow == null ? wide.length : narrow.length,
        (from, count, values) -> {
          for (int i = 0; i < count; i++) {
            values[i] = get(from + i);
          }
        });
  }

  /// Numbers from 0 up to, not including, `below`, that are there once the index is read.
  static NarrowColumn restore(IndexReader index, String name, int length, int below) {
    if (below > GREATEST) {
      var wide = new int[length];
      index.add(name, wide, below);
      return new NarrowColumn(null, wide);
    }
    var narrow = new char[length];
    index.add(
        name,
        length,
        (from, count, values) -> {
          IndexReader.checkRange(name, values, count, below);
          for (int i = 0; i < count; i++) {
            narrow[from + i] = (char) values[i];
          }
        });
    return new NarrowColumn(narrow, null);
  }

  int get(int node) {
    return narrow == null ? wide[node] : narrow[node];
  }
}
