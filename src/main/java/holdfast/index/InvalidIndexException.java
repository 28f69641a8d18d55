package holdfast.index;

/// An index is damaged, of another version or of another file. Ends the restoring alone: the
/// snapshot is then loaded as if there was no index.
public final class InvalidIndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidIndexException(String message) {
    super(message, null, false, false);
  }

  /// @throws InvalidIndexException unless what an index says can be
  public static void require(boolean isPossible, String claim) {
    if (!isPossible) {
      throw new InvalidIndexException(claim);
    }
  }
}
