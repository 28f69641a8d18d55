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
  WASTED_SIZE(true),
  COUNT(true),
  TREND(true),
  RETAINED_DELTA(true),
  BORN_COUNT(true),
  GROWN_COUNT(true),
  DIED_COUNT(true);

  private final boolean largestFirst;

  SortColumn(boolean largestFirst) {
    this.largestFirst = largestFirst;
  }

  /// The order that a header asks for when it is clicked for the first time.
  public SortOrder first() {
    return new SortOrder(this, !largestFirst);
  }

  /// The same where there is one such column for each of several captures or intervals.
  ///
  /// @param place which of them, from 0
  public SortOrder first(int place) {
    return new SortOrder(this, place, !largestFirst);
  }
}
