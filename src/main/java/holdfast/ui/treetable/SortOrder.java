package holdfast.ui.treetable;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The column a table is sorted by, and which way.
///
/// @param place which of several such columns, from 0; 0 where there is one
public record SortOrder(SortColumn column, int place, boolean ascending) {
  public static final SortOrder LARGEST_FIRST = new SortOrder(SortColumn.RETAINED_SIZE, false);
  public static final SortOrder MOST_ALLOCATED_FIRST = new SortOrder(SortColumn.ADDED_SIZE, false);
  public static final SortOrder CLOSEST_FIRST = new SortOrder(SortColumn.DISTANCE, true);
  public static final SortOrder MOST_GROWN_FIRST = new SortOrder(SortColumn.TREND, false);

  public SortOrder(SortColumn column, boolean ascending) {
    this(column, 0, ascending);
  }

  /// Sorts keys in this direction, equal ones by themselves. For levels of few rows.
  ///
  /// @param by the order of the column
  public int[] sort(int[] keys, Comparator<Integer> by) {
    var wanted = ascending ? by : by.reversed();
    return IntStream.of(keys)
        .boxed()
        .sorted(wanted.thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Whether both are by the same column, whichever way.
  boolean isBySameColumn(SortOrder other) {
    return column == other.column && place == other.place;
  }

  SortOrder inDirection(boolean isAscending) {
    return new SortOrder(column, place, isAscending);
  }
}
