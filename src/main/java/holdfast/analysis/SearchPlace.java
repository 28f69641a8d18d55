package holdfast.analysis;

/// Where a search for objects looks.
public enum SearchPlace {
  /// The names that Summary groups by.
  CLASSES,
  /// The names that are shown for objects: of functions, texts of strings, `{a, b}`.
  NAMES,
  /// What the program calls its references: properties and variables, not `__proto__`.
  PROPERTIES,
  /// What the engine calls its own references, such as `map` or `elements`; nearly every object has
  /// them.
  INTERNALS
}
