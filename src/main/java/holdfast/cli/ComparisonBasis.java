package holdfast.cli;

/// What tells that objects or classes of two captures are the same.
enum ComparisonBasis {
  /// The ids of objects, as DevTools does it.
  ID,
  /// Name, script and line of classes.
  STRUCTURE;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
