package holdfast.format;

/// Takes the rows of a number array. Called from several threads at once, for distinct rows, in no
/// particular order.
interface RowSink {
  /// @param firstRow number of the first row in `values`
  /// @param values `count` rows, field after field
  void rows(int firstRow, int count, long[] values);

  /// A row holds something that no snapshot may hold; becomes a message with the byte offset.
  final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long valueIndex;
    private final String expected;
    private final String found;

    /// @param valueIndex position of the value in the array
    Fault(long valueIndex, String expected, String found) {
      super(expected, null, false, false);
      this.valueIndex = valueIndex;
      this.expected = expected;
      this.found = found;
    }

    long valueIndex() {
      return valueIndex;
    }

    String expected() {
      return expected;
    }

    String found() {
      return found;
    }
  }
}
