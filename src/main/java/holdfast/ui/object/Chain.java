package holdfast.ui.object;

/// The objects that opened one below the other lead to a row, that of the row first.
public record Chain(int node, Chain above, int length) {
  public static Chain of(int node) {
    return new Chain(node, null, 1);
  }

  /// The chain of a row below.
  public Chain with(int next) {
    return new Chain(next, this, length + 1);
  }

  /// Whether an object is in the chain already. O(length).
  public boolean contains(int wanted) {
    for (var at = this; at != null; at = at.above) {
      if (at.node == wanted) {
        return true;
      }
    }
    return false;
  }
}
