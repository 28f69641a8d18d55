package holdfast.ui.comparison;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.HolderRow;
import holdfast.ui.object.HoldersLevel;
import holdfast.ui.object.ObjectGroups;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.stream.IntStream;

/// The new objects of one class, and after them the deleted ones: one by one, or by what holds them
/// in their own snapshot. The key of what is new is that of its own level; that of what is deleted
/// is negative.
final class BothSidesLevel implements Level<DifferenceRow>, ObjectGroups {
  /// The key of the deleted one whose own is 0; -1 means none.
  private static final int FIRST_DELETED = -2;

  private final Level<DifferenceRow> added;
  private final Level<DifferenceRow> removed;

  /// @param ofClass place in [Comparison#classes]
  /// @param grouped whether by what holds them
  BothSidesLevel(Comparison comparison, int ofClass, boolean grouped) {
    added = level(comparison, Side.NEW, ofClass, grouped);
    removed = level(comparison, Side.DELETED, ofClass, grouped);
  }

  private static Level<DifferenceRow> level(
      Comparison comparison, Side side, int ofClass, boolean grouped) {
    var nodes = comparison.nodes(side, ofClass);
    return grouped
        ? HoldersLevel.of(comparison.snapshot(side), _ -> nodes, new Holders(comparison, side))
        : new DifferingObjectsLevel(comparison, side, nodes);
  }

  private record Holders(Comparison comparison, Side side)
      implements HoldersLevel.Rows<DifferenceRow> {
    @Override
    public DifferenceRow ofHolder(HolderRow row) {
      return comparison.ofHolder(side, row);
    }

    @Override
    public Level<DifferenceRow> ofObjects(int[] nodes) {
      return new DifferingObjectsLevel(comparison, side, nodes);
    }
  }

  private Level<DifferenceRow> level(int key) {
    return key >= 0 ? added : removed;
  }

  private static int own(int key) {
    return key >= 0 ? key : FIRST_DELETED - key;
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return both(added.keys(order, cancel), removed.keys(order, cancel));
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    var ofAdded = IntStream.of(keys).filter(key -> key >= 0).toArray();
    var ofRemoved = IntStream.of(keys).filter(key -> key < 0).map(BothSidesLevel::own).toArray();
    return both(added.reorder(ofAdded, order, cancel), removed.reorder(ofRemoved, order, cancel));
  }

  private static int[] both(int[] ofAdded, int[] ofRemoved) {
    return IntStream.concat(
            IntStream.of(ofAdded), IntStream.of(ofRemoved).map(key -> FIRST_DELETED - key))
        .toArray();
  }

  /// Of a row that stands for objects held in one way.
  @Override
  public int[] objects(int key, CancelSignal cancel) {
    return level(key) instanceof ObjectGroups groups
        ? groups.objects(own(key), cancel)
        : new int[] {own(key)};
  }

  @Override
  public String nothing() {
    return added.nothing();
  }

  @Override
  public DifferenceRow row(int key) {
    return level(key).row(own(key));
  }

  @Override
  public Level<DifferenceRow> below(int key) {
    return level(key).below(own(key));
  }
}
