package holdfast.ui.treetable;

/// The column a table is sorted by, and which way.
public record SortOrder(SortColumn column, boolean ascending) {
  public static final SortOrder LARGEST_FIRST = new SortOrder(SortColumn.RETAINED_SIZE, false);
  public static final SortOrder MOST_ALLOCATED_FIRST = new SortOrder(SortColumn.ADDED_SIZE, false);
  public static final SortOrder CLOSEST_FIRST = new SortOrder(SortColumn.DISTANCE, true);
}
