package holdfast.ui.find;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.FoundClasses;
import holdfast.analysis.FoundObjects;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The classes of what a search had found when this was first asked; the keys are their numbers.
final class FoundClassesLevel implements Level<FoundRow> {
  private final FoundRows rows;
  private final FoundObjects found;
  private final boolean isDone;
  private Map<Integer, ClassAggregate> classes;

  /// @param isDone whether the search has ended, so that retained sizes can be told
  FoundClassesLevel(FoundRows rows, FoundObjects found, boolean isDone) {
    this.rows = rows;
    this.found = found;
    this.isDone = isDone;
  }

  @Override
  public synchronized int[] keys(SortOrder order, CancelSignal cancel) {
    if (classes == null) {
      FoundClasses read = isDone ? found.classesWithRetainedSizes(cancel) : found.classes();
      classes = new HashMap<>();
      read.rows().forEach(row -> classes.put(row.index(), row));
    }
    int[] keys = classes.keySet().stream().mapToInt(Integer::intValue).toArray();
    return reorder(keys, order, cancel);
  }

  @Override
  public synchronized int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return IntStream.of(keys)
        .boxed()
        .sorted(Comparator.comparing(classes::get, comparator(order)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Comparator<ClassAggregate> comparator(SortOrder order) {
    Comparator<ClassAggregate> by =
        switch (order.column()) {
          case NAME -> Comparator.comparing(ClassAggregate::className);
          case DISTANCE -> Comparator.comparingInt(row -> HeapRows.remoteness(row.distance()));
          case SHALLOW_SIZE -> Comparator.comparingLong(ClassAggregate::shallowSize);
          case RETAINED_SIZE ->
              isDone
                  ? Comparator.comparingLong(ClassAggregate::retainedSize)
                  : Comparator.comparingLong(ClassAggregate::shallowSize);
          default -> throw new IllegalArgumentException(order.toString());
        };
    return (order.ascending() ? by : by.reversed())
        .thenComparing(ClassAggregate::className)
        .thenComparing(ClassAggregate::index);
  }

  @Override
  public int firstShown(int count) {
    return count;
  }

  @Override
  public String nothing() {
    return Messages.text("find.nothing");
  }

  @Override
  public synchronized FoundRow row(int key) {
    return rows.ofClass(classes.get(key));
  }

  @Override
  public Level<FoundRow> below(int key) {
    return new FoundObjectsLevel(rows, found, key);
  }
}
