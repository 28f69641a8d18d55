package holdfast.analysis;

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
  /// the array instead where they do not fit.
  static NarrowColumn of(int[] numbers, int greatest, NodeArrays arrays) {
    if (greatest > GREATEST) {
      return new NarrowColumn(null, numbers);
    }
    var narrow = new char[numbers.length];
    for (int node = 0; node < narrow.length; node++) {
      narrow[node] = (char) numbers[node];
    }
    arrays.give(numbers);
    return new NarrowColumn(narrow, null);
  }

  int get(int node) {
    return narrow == null ? wide[node] : narrow[node];
  }
}
