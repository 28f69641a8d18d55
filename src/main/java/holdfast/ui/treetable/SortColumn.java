package holdfast.ui.treetable;

/// What a table can be sorted by.
public enum SortColumn {
  NAME(false),
  DISTANCE(false),
  SHALLOW_SIZE(true),
  RETAINED_SIZE(true),
  ADDED_COUNT(true),
  REMOVED_COUNT(true),
  COUNT_DELTA(true),
  ADDED_SIZE(true),
  REMOVED_SIZE(true),
  SIZE_DELTA(true),
  COPIES(true),
  WASTED_SIZE(true);

  private final boolean largestFirst;

  SortColumn(boolean largestFirst) {
    this.largestFirst = largestFirst;
  }

  /// Whether a header that is clicked for the first time starts with the largest.
  boolean largestFirst() {
    return largestFirst;
  }
}
