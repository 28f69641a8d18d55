package holdfast.format;

import static holdfast.index.InvalidIndexException.require;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;

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

  private static final String INDEXED = "edges";
  private static final String INDEXED_TYPES = "edge types";

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

  /// Bits that a type takes in an index.
  private static int typeBits(int typeCount) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(typeCount - 1);
  }

  void save(IndexWriter index, int typeCount) {
    if (types != null) {
      index.add(INDEXED, words);
      index.addBytes(INDEXED_TYPES, types);
      return;
    }
    int typeBits = typeBits(typeCount);
    index.add(
        INDEXED,
        words.length,
        (from, count, values) -> {
          for (int i = 0; i < count; i++) {
            values[i] = target(from + i) << typeBits | type(from + i);
          }
        });
  }

  /// Edges that are there once the index is read.
  ///
  /// @param words one for each edge, taken over
  static TypedTargets restore(IndexReader index, int[] words, int typeCount, int nodeCount) {
    var edges = new TypedTargets(words, typeCount, nodeCount);
    if (edges.types != null) {
      index.add(INDEXED, words, nodeCount);
      index.addBytes(INDEXED_TYPES, edges.types, typeCount);
    } else {
      index.add(
          INDEXED,
          words.length,
          (from, count, values) -> edges.unpack(from, count, values, typeCount, nodeCount));
    }
    return edges;
  }

  private void unpack(int from, int count, int[] values, int typeCount, int nodeCount) {
    int typeBits = typeBits(typeCount);
    int typeMask = (1 << typeBits) - 1;
    int greatestType = 0;
    int greatestTarget = 0;
    for (int i = 0; i < count; i++) {
      int type = values[i] & typeMask;
      int target = values[i] >>> typeBits;
      greatestType = Math.max(greatestType, type);
      greatestTarget = Math.max(greatestTarget, target);
      words[from + i] = type << TARGET_BITS | target;
    }
    require(greatestType < typeCount && greatestTarget < nodeCount, INDEXED);
  }
}
