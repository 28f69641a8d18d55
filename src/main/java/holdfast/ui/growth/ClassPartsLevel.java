package holdfast.ui.growth;

import holdfast.progress.CancelSignal;
import holdfast.ui.object.HolderRow;
import holdfast.ui.object.HoldersLevel;
import holdfast.ui.object.ObjectGroups;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.stream.IntStream;

/// The objects of a class that were born and stayed, by what holds them, and those that grew in
/// place in one row more; its key is [#GROWN], the others' are those of [HoldersLevel].
final class ClassPartsLevel implements Level<GrowthRow>, ObjectGroups {
  private static final int GROWN = Integer.MAX_VALUE;

  private final Growth growth;
  private final int ofClass;
  private final HoldersLevel<GrowthRow> born;

  private ClassPartsLevel(Growth growth, int ofClass) {
    this.growth = growth;
    this.ofClass = ofClass;
    born = born(growth, ofClass);
  }

  /// What a class opens to; without a row between where there is but one kind of objects.
  ///
  /// @param ofClass place in [Growth#classes]
  static Level<GrowthRow> of(Growth growth, int ofClass) {
    var row = growth.classes().get(ofClass);
    return row.grownCount() == 0
        ? born(growth, ofClass)
        : row.bornCount() == 0 ? grown(growth, ofClass) : new ClassPartsLevel(growth, ofClass);
  }

  private static HoldersLevel<GrowthRow> born(Growth growth, int ofClass) {
    return HoldersLevel.of(
        growth.last(), cancel -> growth.bornNodes(ofClass, cancel), new Holders(growth));
  }

  private record Holders(Growth growth) implements HoldersLevel.Rows<GrowthRow> {
    @Override
    public GrowthRow ofHolder(HolderRow row) {
      return growth.rows().ofHolder(row);
    }

    @Override
    public Level<GrowthRow> ofObjects(int[] nodes) {
      return new ObjectsLevel(growth, _ -> nodes);
    }
  }

  private static Level<GrowthRow> grown(Growth growth, int ofClass) {
    return new ObjectsLevel(growth, cancel -> growth.grownNodes(ofClass, cancel));
  }

  @Override
  public int[] objects(int key, CancelSignal cancel) {
    return key == GROWN ? growth.grownNodes(ofClass, cancel) : born.objects(key, cancel);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return withGrown(born.keys(order, cancel));
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    int[] others = IntStream.of(keys).filter(key -> key != GROWN).toArray();
    return withGrown(born.reorder(others, order, cancel));
  }

  /// Those that grew come first where the more of the class's growth is theirs.
  private int[] withGrown(int[] keys) {
    var row = growth.classes().get(ofClass);
    var grown = IntStream.of(GROWN);
    return row.gainedInPlace() > row.bornRetainedSize()
        ? IntStream.concat(grown, IntStream.of(keys)).toArray()
        : IntStream.concat(IntStream.of(keys), grown).toArray();
  }

  @Override
  public String nothing() {
    return born.nothing();
  }

  @Override
  public GrowthRow row(int key) {
    return key == GROWN ? growth.rows().ofGrown(ofClass) : born.row(key);
  }

  @Override
  public Level<GrowthRow> below(int key) {
    return key == GROWN ? grown(growth, ofClass) : born.below(key);
  }
}
