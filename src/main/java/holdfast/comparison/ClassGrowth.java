package holdfast.comparison;

import java.util.List;

/// One row of Growth: the objects of one class in several captures of one process. Lists have one
/// number per capture, in order of time; sizes are in bytes.
///
/// @param retainedSizes what would go if all objects of the class went
/// @param bornCount objects that were allocated after the first capture and before the last but one
///   (of two captures: after the first), and are alive in the last
/// @param bornSize their shallow sizes
/// @param bornRetainedSize what would go in the last capture if they went
/// @param grownCount objects of the first capture that are in the last and retain more there
/// @param gainedInPlace bytes born since the first capture that would go with one of these, and
///   with no other old object below it; of each no more than it retains more
/// @param diedCount objects of the first capture that are gone in the last
public record ClassGrowth(
    String className,
    List<Integer> counts,
    List<Long> shallowSizes,
    List<Long> retainedSizes,
    int bornCount,
    long bornSize,
    long bornRetainedSize,
    int grownCount,
    long gainedInPlace,
    int diedCount) {

  /// Whether in every capture there are more than in the one before, or they retain more.
  public boolean grewAlways() {
    return isGrowing(counts) || isGrowing(retainedSizes);
  }

  /// Whether it is rather the retained size that tells how the class grew: the number of objects
  /// did not grow in every interval and the size did, or the number stayed as it was.
  public boolean grewInPlace() {
    return !isGrowing(counts)
        && (isGrowing(retainedSizes) || counts.stream().distinct().count() == 1);
  }

  private static boolean isGrowing(List<? extends Number> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i).longValue() <= values.get(i - 1).longValue()) {
        return false;
      }
    }
    return true;
  }

  /// Bytes that tell how much of the heap's growth is its own: what was born and stayed retains, or
  /// what its old objects took up, whichever is more. What only leads to growth elsewhere has none.
  public long ownGrowth() {
    return Math.max(bornRetainedSize, gainedInPlace);
  }

  /// Whether the name is one that the engine gives: in parentheses, or of what a program does not
  /// see.
  public boolean isOfEngine() {
    return isOfEngine(className);
  }

  static boolean isOfEngine(String className) {
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
