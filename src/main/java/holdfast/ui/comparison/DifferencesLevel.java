package holdfast.ui.comparison;

import holdfast.comparison.ClassDifference;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The classes that have new or deleted objects, those of them that a filter lets through; the keys
/// are places in [Comparison#classes].
final class DifferencesLevel implements Level<DifferenceRow> {
  private final Comparison comparison;
  private final ClassFilter filter;
  private final boolean grouped;

  /// @param grouped whether classes open to their objects by what holds them
  DifferencesLevel(Comparison comparison, ClassFilter filter, boolean grouped) {
    this.comparison = comparison;
    this.filter = filter;
    this.grouped = grouped;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var classes = comparison.classes();
    var passing =
        IntStream.range(0, classes.size())
            .filter(i -> filter.matches(classes.get(i).className()))
            .toArray();
    return reorder(passing, order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    var classes = comparison.classes();
    return IntStream.of(keys)
        .boxed()
        .sorted(Comparator.comparing(classes::get, comparator(order)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Comparator<ClassDifference> comparator(SortOrder order) {
    Comparator<ClassDifference> by =
        switch (order.column()) {
          case NAME -> Comparator.comparing(ClassDifference::className);
          case ADDED_COUNT -> Comparator.comparingInt(ClassDifference::addedCount);
          case REMOVED_COUNT -> Comparator.comparingInt(ClassDifference::removedCount);
          case COUNT_DELTA -> Comparator.comparingInt(ClassDifference::countDelta);
          case ADDED_SIZE -> Comparator.comparingLong(ClassDifference::addedSize);
          case REMOVED_SIZE -> Comparator.comparingLong(ClassDifference::removedSize);
          case SIZE_DELTA -> Comparator.comparingLong(ClassDifference::sizeDelta);
          default -> throw new IllegalArgumentException(order.toString());
        };
    var wanted = order.ascending() ? by : by.reversed();
    return wanted.thenComparing(ClassDifference::className);
  }

  /// `5,936 new, 2,078 deleted · +120.3 kB` of the classes that pass.
  String totals() {
    long added = 0;
    long removed = 0;
    long bytes = 0;
    for (var row : comparison.classes()) {
      if (filter.matches(row.className())) {
        added += row.addedCount();
        removed += row.removedCount();
        bytes += row.sizeDelta();
      }
    }
    return Messages.text(
        "comparison.totals",
        Messages.count(added),
        Messages.count(removed),
        Figure.sizeDelta(bytes).text());
  }

  @Override
  public int firstShown(int count) {
    return count;
  }

  @Override
  public String nothing() {
    return Messages.text("comparison.noClasses");
  }

  @Override
  public DifferenceRow row(int key) {
    return comparison.ofClass(key);
  }

  @Override
  public Level<DifferenceRow> below(int key) {
    return new BothSidesLevel(comparison, key, grouped);
  }
}
