package holdfast.comparison;

/// One row of Comparison: what became of the objects of one class between a baseline and a target.
///
/// @param addedCount objects that are in the target only
/// @param removedCount objects that were in the baseline only
/// @param addedSize bytes, shallow
/// @param removedSize bytes, shallow
public record ClassDifference(
    String className, int addedCount, int removedCount, long addedSize, long removedSize) {

  public int countDelta() {
    return addedCount - removedCount;
  }

  public long sizeDelta() {
    return addedSize - removedSize;
  }
}
