package holdfast.index;

/// Takes the numbers of a column back, a stretch at a time, in any order and by several threads.
@FunctionalInterface
public interface IntSink {
  /// Checks and keeps the numbers from `from` on.
  ///
  /// @param from a multiple of [IndexWriter#STRETCH]
  /// @param values they stand at its front; changed again afterwards
  /// @throws InvalidIndexException if one of them cannot be
  void write(int from, int count, int[] values);
}
