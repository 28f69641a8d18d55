package holdfast.ui.retention;

import holdfast.analysis.KeyOrder;
import holdfast.comparison.RetentionTree;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.FieldsLevel;
import holdfast.ui.object.ObjectOrder;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The places below one place, and after them those of the objects that stand there themselves. The
/// key of a place is its number; that of an object is negative.
final class PlacesLevel implements Level<RetentionRow> {
  /// The key of the object that is node 0; -1 means none.
  private static final int FIRST_OBJECT = -2;

  /// A way on which less than this part of the objects hangs does not open by itself.
  private static final double LEAST_SHARE = 0.5;

  /// Nor does a longer one than this.
  private static final int MOST_STEPS = 60;

  private final Retention retention;
  private final RetentionTree tree;
  private final int place;
  private final int depth;

  PlacesLevel(Retention retention) {
    this(retention, RetentionTree.TOP, 0);
  }

  private PlacesLevel(Retention retention, int place, int depth) {
    this.retention = retention;
    this.place = place;
    this.depth = depth;
    tree = retention.tree();
  }

  /// Objects have a name and two sizes only; by the other columns they stand as at first.
  static SortOrder orderOfObjects(SortOrder order) {
    return switch (order.column()) {
      case NAME, SHALLOW_SIZE, RETAINED_SIZE -> order;
      default -> SortOrder.LARGEST_FIRST;
    };
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    int[] places = sortedPlaces(order, cancel);
    int[] objects =
        place == RetentionTree.TOP
            ? new int[0]
            : ObjectOrder.sort(tree.snapshot(), tree.targets(place), orderOfObjects(order), cancel);
    return IntStream.concat(
            IntStream.of(places), IntStream.of(objects).map(node -> FIRST_OBJECT - node))
        .toArray();
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return keys(order, cancel);
  }

  private int[] sortedPlaces(SortOrder order, CancelSignal cancel) {
    int[] places = tree.children(place);
    boolean ascending = order.ascending();
    return switch (order.column()) {
      case NAME -> byName(places, ascending);
      case COUNT -> ascending ? KeyOrder.sort(places, tree::objects, true, cancel) : places;
      case COUNT_DELTA ->
          KeyOrder.sort(
              places, key -> tree.objects(key) - tree.objectsBefore(key), ascending, cancel);
      case REMOVED_COUNT -> KeyOrder.sort(places, tree::objectsBefore, ascending, cancel);
      case SHALLOW_SIZE -> KeyOrder.sort(places, tree::shallowSize, ascending, cancel);
      case RETAINED_SIZE -> KeyOrder.sort(places, tree::retainedSize, ascending, cancel);
      default -> throw new IllegalArgumentException(order.toString());
    };
  }

  private int[] byName(int[] places, boolean ascending) {
    Comparator<Integer> by =
        Comparator.comparing((Integer key) -> tree.link(key).name()).thenComparing(tree::className);
    return IntStream.of(places)
        .boxed()
        .sorted(ascending ? by : by.reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The way on which most of them hang opens as far as it goes.
  @Override
  public int openAtOnce(int[] keys) {
    double least = LEAST_SHARE * tree.objects(RetentionTree.TOP);
    return IntStream.of(keys)
        .filter(key -> key > 0 && depth < MOST_STEPS)
        .filter(key -> tree.objects(key) > 0 && tree.objects(key) >= least)
        .filter(key -> tree.children(key).length > 0)
        .findFirst()
        .orElse(NO_KEY);
  }

  @Override
  public String nothing() {
    return Messages.text(place == RetentionTree.TOP ? "retention.nothing" : "retention.gone");
  }

  @Override
  public RetentionRow row(int key) {
    return key > 0
        ? retention.ofPlace(key)
        : retention.ofObject(retention.rows().ofObject(FIRST_OBJECT - key));
  }

  @Override
  public Level<RetentionRow> below(int key) {
    return key > 0
        ? new PlacesLevel(retention, key, depth + 1)
        : new RetainedFieldsLevel(
            retention, new FieldsLevel(tree.snapshot(), retention.rows(), FIRST_OBJECT - key));
  }
}
