package holdfast.ui.growth;

import holdfast.comparison.ClassGrowth;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The classes that are chosen; the keys are places in [Growth#classes].
final class GrownClassesLevel implements Level<GrowthRow> {
  private final Growth growth;
  private final ClassChoice choice;

  GrownClassesLevel(Growth growth, ClassChoice choice) {
    this.growth = growth;
    this.choice = choice;
  }

  private int[] chosen() {
    var classes = growth.classes();
    return IntStream.range(0, classes.size()).filter(i -> choice.matches(classes.get(i))).toArray();
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(chosen(), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    var classes = growth.classes();
    return IntStream.of(keys)
        .boxed()
        .sorted(Comparator.comparing(classes::get, comparator(order)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Comparator<ClassGrowth> comparator(SortOrder order) {
    int place = order.place();
    Comparator<ClassGrowth> by =
        switch (order.column()) {
          case NAME -> Comparator.comparing(ClassGrowth::className);
          case COUNT -> Comparator.comparingInt(row -> row.counts().get(place));
          case COUNT_DELTA ->
              Comparator.comparingInt(row -> row.counts().get(place + 1) - row.counts().get(place));
          case TREND ->
              Comparator.comparingLong(ClassGrowth::ownGrowth)
                  .thenComparingLong(ClassGrowth::sizeDelta);
          case SHALLOW_SIZE -> Comparator.comparingLong(row -> row.shallowSizes().getLast());
          case SIZE_DELTA -> Comparator.comparingLong(ClassGrowth::sizeDelta);
          case RETAINED_SIZE -> Comparator.comparingLong(row -> row.retainedSizes().get(place));
          case RETAINED_DELTA -> Comparator.comparingLong(ClassGrowth::retainedDelta);
          case BORN_COUNT -> Comparator.comparingInt(ClassGrowth::bornCount);
          case GROWN_COUNT -> Comparator.comparingInt(ClassGrowth::grownCount);
          case DIED_COUNT -> Comparator.comparingInt(ClassGrowth::diedCount);
          default -> throw new IllegalArgumentException(order.toString());
        };
    var wanted = order.ascending() ? by : by.reversed();
    return wanted.thenComparing(ClassGrowth::className);
  }

  /// `18 of 1,302 classes`
  String totals(CancelSignal cancel) {
    cancel.throwIfCanceled();
    return Messages.text(
        "growth.totals", Messages.count(chosen().length), Messages.count(growth.classes().size()));
  }

  @Override
  public int firstShown(int count) {
    return count;
  }

  @Override
  public String nothing() {
    return Messages.text("growth.noClasses");
  }

  @Override
  public GrowthRow row(int key) {
    return growth.rows().ofClass(key);
  }

  @Override
  public Level<GrowthRow> below(int key) {
    return ClassPartsLevel.of(growth, key);
  }
}
