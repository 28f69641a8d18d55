package holdfast.index;

/// Hands out the numbers of a column, a stretch at a time. Asked by several threads.
@FunctionalInterface
public interface IntSource {
  /// Copies the numbers from `from` up to, not including, `from + count` to the front of `target`.
  void read(int from, int count, int[] target);
}
