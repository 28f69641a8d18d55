package holdfast.format;

/// Types and targets of edges in one word each.
///
/// ```
/// upper 4 bits    type
/// lower 28 bits   target
/// ```
final class PackedTargets extends TypedTargets {
  private static final int TARGET_BITS = 28;
  private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;
  private static final int TYPES = 1 << Integer.SIZE - TARGET_BITS;

  private final int[] words;

  PackedTargets(int[] words) {
    this.words = words;
  }

  static boolean isEnoughFor(int typeCount, int nodeCount) {
    return typeCount <= TYPES && nodeCount <= TARGET_MASK + 1;
  }

  @Override
  public int edgeCount() {
    return words.length;
  }

  @Override
  public int type(int edge) {
    return words[edge] >>> TARGET_BITS;
  }

  @Override
  public int target(int edge) {
    return words[edge] & TARGET_MASK;
  }

  @Override
  void set(int edge, int type, int target) {
    words[edge] = type << TARGET_BITS | target;
  }
}
