package holdfast.findings;

/// One object on the way to a holder.
///
/// @param edgeName how the object before knows it; empty for the first, a module or the global
///   object
/// @param node position in the last capture
/// @param nodeId V8's id
public record HolderLink(String edgeName, String className, int node, long nodeId) {

  /// The edge's name, or of the first link its class.
  public String shownName() {
    return edgeName.isEmpty() ? className : edgeName;
  }
}
