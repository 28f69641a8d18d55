package holdfast.format;

/// The type of every edge and the node it leads to: read together nearly always, so kept together.
/// 4 bytes per edge; 5 in a file of more than 268 million nodes or 16 types of edges.
///
/// Two classes, of which a process loads the second only when it must: as long as there is one, the
/// compilers of Java put its reads where they are asked for.
public abstract class TypedTargets {
  /// @param words one for each edge, taken over
  /// @param typeCount types are below it, at most 64
  /// @param nodeCount targets are below it
  static TypedTargets of(int[] words, int typeCount, int nodeCount) {
    return PackedTargets.isEnoughFor(typeCount, nodeCount)
        ? new PackedTargets(words)
        : new WideTargets(words);
  }

  public abstract int edgeCount();

  /// Index into the names of edge types in the header.
  public abstract int type(int edge);

  /// The node, dense from 0.
  public abstract int target(int edge);

  abstract void set(int edge, int type, int target);
}
