package holdfast.analysis;

/// Where something of the heap was written.
///
/// @param name of the function, class or module; empty for an anonymous one
/// @param source the string that holds the text of the script, or
///   [holdfast.graph.HeapGraph#NO_NODE]
public record Definition(Kind kind, String name, SourceLocation location, int source) {
  /// What it is that was written there.
  public enum Kind {
    FUNCTION,
    /// The class of an object, at its constructor.
    CLASS,
    /// The function whose call made a scope, or whose call is paused in a generator.
    CALL,
    /// A function that sees a scope, where the one that made it is gone.
    SEEN,
    MODULE,
    SCRIPT
  }
}
