package holdfast.ui.growth;

import holdfast.comparison.HolderGroup;
import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionTree;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The objects of a class that were born and stayed, by what holds them; the keys are places in the
/// list of groups.
final class BornHoldersLevel implements Level<GrowthRow> {
  private final Growth growth;
  private final int ofClass;
  private RetentionTree tree;
  private List<HolderGroup> groups;

  /// @param ofClass place in [Growth#classes]
  BornHoldersLevel(Growth growth, int ofClass) {
    this.growth = growth;
    this.ofClass = ofClass;
  }

  /// Read once: sorting asks again.
  private synchronized List<HolderGroup> groups(CancelSignal cancel) {
    if (groups == null) {
      var set = RetainedSet.of(growth.last(), growth.bornNodes(ofClass, cancel));
      tree = RetentionTree.compute(List.of(set), () -> {}, cancel);
      groups = HolderGroup.of(tree);
    }
    return groups;
  }

  private HolderGroup group(int key) {
    return groups(CancelSignal.NEVER).get(key);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(IntStream.range(0, groups(cancel).size()).toArray(), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return order.sort(keys, comparator(order));
  }

  /// By the columns that groups have no figure in they stand as at first.
  private Comparator<Integer> comparator(SortOrder order) {
    return switch (order.column()) {
      case NAME -> Comparator.comparing(key -> row(key).name().value());
      case SHALLOW_SIZE -> Comparator.comparingLong(key -> group(key).shallowSize());
      case RETAINED_SIZE -> Comparator.comparingLong(key -> group(key).retainedSize());
      case BORN_COUNT -> Comparator.comparingInt(key -> group(key).nodes().length);
      default -> (_, _) -> 0;
    };
  }

  /// The objects of a group that was read.
  int[] objects(int key) {
    return group(key).nodes();
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public GrowthRow row(int key) {
    var group = group(key);
    return growth.rows().ofHolder(tree, group);
  }

  @Override
  public Level<GrowthRow> below(int key) {
    return new ObjectsLevel(growth, _ -> group(key).nodes());
  }
}
