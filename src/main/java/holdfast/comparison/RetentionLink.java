package holdfast.comparison;

/// How a place of a [RetentionTree] hangs on the one above.
///
/// @param name of the property, the variable or the engine's link; empty for entries
public record RetentionLink(Kind kind, String name) {
  /// What kind of link it is.
  public enum Kind {
    /// From the root.
    ROOT,
    PROPERTY,
    VARIABLE,
    /// Elements of arrays, entries of Maps and Sets, properties of objects that serve as
    /// dictionaries: one is as good as another.
    ENTRY,
    /// A value that a WeakMap keeps for a key.
    WEAK_MAP_VALUE,
    INTERNAL
  }

  static final RetentionLink ROOT = new RetentionLink(Kind.ROOT, "");
  static final RetentionLink ENTRY = new RetentionLink(Kind.ENTRY, "");
  static final RetentionLink WEAK_MAP_VALUE = new RetentionLink(Kind.WEAK_MAP_VALUE, "");
}
