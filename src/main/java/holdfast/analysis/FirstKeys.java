package holdfast.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// The first keys of a list that may be long, in its order.
///
/// @param keys edges or nodes
/// @param available how many the whole list has
public record FirstKeys(int[] keys, int available) {
  /// Of all keys the first, up to a limit.
  static FirstKeys of(int[] all, int limit) {
    return new FirstKeys(Arrays.copyOf(all, Math.min(limit, all.length)), all.length);
  }

  /// Those of a whole list that are wanted.
  public FirstKeys where(IntPredicate isWanted) {
    int[] wanted = Arrays.stream(keys).filter(isWanted).toArray();
    return new FirstKeys(wanted, wanted.length);
  }
}
