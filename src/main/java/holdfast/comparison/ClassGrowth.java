package holdfast.comparison;

import java.util.List;

/// One row of Growth: the objects of one class in several captures of one process. Lists have one
/// number per capture, in order of time; sizes are in bytes.
///
/// @param retainedSizes what would go if all objects of the class went
/// @param bornCount objects that were allocated after the first capture and before the last but one
///   (of two captures: after the first), and are alive in the last
/// @param bornSize their shallow sizes
/// @param diedCount objects of the first capture that are gone in the last
public record ClassGrowth(
    String className,
    List<Integer> counts,
    List<Long> shallowSizes,
    List<Long> retainedSizes,
    int bornCount,
    long bornSize,
    int diedCount) {

  /// Whether there are more in every capture than in the one before.
  public boolean grewAlways() {
    for (int i = 1; i < counts.size(); i++) {
      if (counts.get(i) <= counts.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the name is one that the engine gives: in parentheses, or of what a program does not
  /// see.
  public boolean isOfEngine() {
    return className.startsWith("(") || className.startsWith("system / ");
  }

  /// Objects gained or lost from the first capture to the last.
  public int countDelta() {
    return counts.getLast() - counts.getFirst();
  }

  /// Bytes gained or lost from the first capture to the last, retained.
  public long retainedDelta() {
    return retainedSizes.getLast() - retainedSizes.getFirst();
  }

  /// Bytes gained or lost from the first capture to the last, shallow.
  public long sizeDelta() {
    return shallowSizes.getLast() - shallowSizes.getFirst();
  }
}
