package holdfast.format;

/// The type of every edge and the node it leads to: read together nearly always, so kept together.
/// 4 bytes per edge; 5 in a file of more than 268 million nodes or 16 types of edges.
///
/// ```
/// packed:   upper 4 bits of a word   type
///           lower 28 bits            target
/// wide:     word                     target
///           byte of `types`          type
/// ```
///
/// One class and no two: what is read in every loop is then put there by any compiler of Java.
public final class TypedTargets {
  private static final int TARGET_BITS = 28;
  private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;
  private static final int TYPES = 1 << Integer.SIZE - TARGET_BITS;

  private final int[] words;
  private final int targetMask;

  /// Null where types are packed into the words.
  private final byte[] types;

  /// @param words one for each edge, taken over
  /// @param typeCount types are below it, at most 64
  /// @param nodeCount targets are below it
  TypedTargets(int[] words, int typeCount, int nodeCount) {
    this.words = words;
    boolean isPacked = typeCount <= TYPES && nodeCount <= TARGET_MASK + 1;
    targetMask = isPacked ? TARGET_MASK : -1;
    types = isPacked ? null : new byte[words.length];
  }

  boolean isPacked() {
    return types == null;
  }

  /// Index into the names of edge types in the header.
  public int type(int edge) {
    return types == null ? words[edge] >>> TARGET_BITS : types[edge];
  }

  /// The node, dense from 0.
  public int target(int edge) {
    return words[edge] & targetMask;
  }

  void set(int edge, int type, int target) {
    if (types == null) {
      words[edge] = type << TARGET_BITS | target;
    } else {
      words[edge] = target;
      types[edge] = (byte) type;
    }
  }
}
