package holdfast.comparison;

/// How many objects hang on one path now, set against an earlier capture.
public enum PathChange {
  /// None did before.
  NEW,
  /// More do.
  GREW,
  SAME,
  /// Fewer do.
  SHRANK,
  /// None does any more.
  GONE;

  static PathChange of(int before, int now) {
    if (before == 0) {
      return NEW;
    }
    return now == 0 ? GONE : now > before ? GREW : now < before ? SHRANK : SAME;
  }
}
