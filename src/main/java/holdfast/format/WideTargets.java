package holdfast.format;

/// Types and targets of edges in files that have too many of either for [PackedTargets].
final class WideTargets extends TypedTargets {
  private final byte[] types;
  private final int[] targets;

  WideTargets(int[] targets) {
    types = new byte[targets.length];
    this.targets = targets;
  }

  @Override
  public int edgeCount() {
    return targets.length;
  }

  @Override
  public int type(int edge) {
    return types[edge];
  }

  @Override
  public int target(int edge) {
    return targets[edge];
  }

  @Override
  void set(int edge, int type, int target) {
    types[edge] = (byte) type;
    targets[edge] = target;
  }
}
