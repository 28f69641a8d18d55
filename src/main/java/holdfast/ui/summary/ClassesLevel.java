package holdfast.ui.summary;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.ClassAggregates;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.object.ClassFilter;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The classes of a snapshot that a filter lets through; the keys are positions in its aggregates.
final class ClassesLevel implements Level<HeapRow> {
  private final SnapshotAnalysis snapshot;
  private final ClassAggregates chosen;
  private final HeapRows rows;
  private final ClassFilter filter;

  /// @param chosen the classes of some objects, or null for those of all
  ClassesLevel(SnapshotAnalysis snapshot, ClassAggregates chosen, ClassFilter filter) {
    this.snapshot = snapshot;
    this.chosen = chosen;
    this.rows = new HeapRows(snapshot);
    this.filter = filter;
  }

  private ClassAggregates aggregates() {
    return chosen == null ? snapshot.classes() : chosen;
  }

  private List<ClassAggregate> classes() {
    return aggregates().rows();
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    var classes = classes();
    var passing =
        IntStream.range(0, classes.size())
            .filter(i -> filter.matches(classes.get(i).className()))
            .toArray();
    return reorder(passing, order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    var classes = classes();
    return IntStream.of(keys)
        .boxed()
        .sorted(Comparator.comparing(classes::get, comparator(order)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// `5,412,006 objects · 398.2 MB` of the classes that pass, and how many pass.
  String totals() {
    long objects = 0;
    long bytes = 0;
    int passing = 0;
    for (var row : classes()) {
      if (filter.matches(row.className())) {
        passing++;
        objects += row.count();
        bytes += row.shallowSize();
      }
    }
    var total = Messages.counted("summary.totals", objects, ByteSize.format(bytes));
    return filter.isAll()
        ? total
        : Messages.text(
            "summary.totals.filtered",
            Messages.count(passing),
            Messages.count(classes().size()),
            total);
  }

  private static Comparator<ClassAggregate> comparator(SortOrder order) {
    Comparator<ClassAggregate> by =
        switch (order.column()) {
          case NAME -> Comparator.comparing(ClassAggregate::className);
          case DISTANCE -> Comparator.comparingInt(row -> HeapRows.remoteness(row.distance()));
          case SHALLOW_SIZE -> Comparator.comparingLong(ClassAggregate::shallowSize);
          case RETAINED_SIZE -> Comparator.comparingLong(ClassAggregate::retainedSize);
          default -> throw new IllegalArgumentException(order.toString());
        };
    var wanted = order.ascending() ? by : by.reversed();
    var largest = Comparator.comparingLong(ClassAggregate::retainedSize).reversed();
    return switch (order.column()) {
      case NAME, DISTANCE -> wanted.thenComparing(largest);
      default -> wanted.thenComparing(ClassAggregate::className);
    };
  }

  @Override
  public int firstShown(int count) {
    return count;
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noClasses");
  }

  @Override
  public HeapRow row(int key) {
    return rows.ofClass(classes().get(key));
  }

  @Override
  public Level<HeapRow> below(int key) {
    return new ObjectsLevel(snapshot, rows, aggregates(), classes().get(key));
  }
}
