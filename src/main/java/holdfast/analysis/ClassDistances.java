package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;

/// The least distance of the nodes of each class.
final class ClassDistances {
  private ClassDistances() {}

  /// By class. O(nodes).
  ///
  /// @param accepted the nodes that count, of those with a size
  static int[] least(
      ClassNames classes,
      ShallowSizes shallow,
      Distances distances,
      NodeSet accepted,
      int nodeCount,
      CancelSignal cancel) {
    var least = new int[classes.count()];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int node = 0; node < nodeCount; node++) {
      cancel.throwIfCanceled(node);
      int number = classes.classOf(node);
      int distance = distances.of(node);
      if (distance < least[number] && shallow.of(node) != 0 && accepted.contains(node)) {
        least[number] = distance;
      }
    }
    return least;
  }
}
