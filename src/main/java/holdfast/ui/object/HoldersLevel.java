package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.HolderGroup;
import holdfast.comparison.HolderGroups;
import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionTree;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Objects of one class by what holds them; the keys are places in the list of groups, and
/// [#SINGLE] stands for all objects that each something else holds.
///
/// @param <R> the rows of the table it is a level of
public final class HoldersLevel<R> implements Level<R>, ObjectGroups {
  private static final int SINGLE = Integer.MAX_VALUE - 1;

  /// What a table makes of groups.
  public interface Rows<R> {
    R ofHolder(HolderRow row);

    /// What a group opens to.
    Level<R> ofObjects(int[] nodes);
  }

  private final Function<CancelSignal, HolderGroups> reading;
  private final Rows<R> rows;
  private HolderGroups read;

  private HoldersLevel(Function<CancelSignal, HolderGroups> reading, Rows<R> rows) {
    this.reading = reading;
    this.rows = rows;
  }

  /// @param objects finds them when the level is opened
  public static <R> HoldersLevel<R> of(
      SnapshotAnalysis snapshot, ObjectSet.Objects objects, Rows<R> rows) {
    return new HoldersLevel<>(
        cancel -> {
          var set = RetainedSet.of(snapshot, objects.find(cancel));
          return HolderGroups.of(RetentionTree.compute(List.of(set), () -> {}, cancel));
        },
        rows);
  }

  /// Read once: sorting asks again.
  private synchronized HolderGroups groups(CancelSignal cancel) {
    if (read == null) {
      read = reading.apply(cancel);
    }
    return read;
  }

  private HolderGroup group(int key) {
    return groups(CancelSignal.NEVER).groups().get(key);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    return reorder(IntStream.range(0, groups(cancel).groups().size()).toArray(), order, cancel);
  }

  /// What is held singly comes last in whatever order.
  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    var others = IntStream.of(keys).filter(key -> key != SINGLE).toArray();
    var sorted = IntStream.of(order.sort(others, comparator(order)));
    return groups(cancel).single().isEmpty()
        ? sorted.toArray()
        : IntStream.concat(sorted, IntStream.of(SINGLE)).toArray();
  }

  /// By the columns that groups have no figure in they stand as at first.
  private Comparator<Integer> comparator(SortOrder order) {
    return switch (order.column()) {
      case NAME -> Comparator.comparing(key -> row(group(key)).name().value());
      case SHALLOW_SIZE, ADDED_SIZE, REMOVED_SIZE, SIZE_DELTA ->
          Comparator.comparingLong(key -> group(key).shallowSize());
      case RETAINED_SIZE -> Comparator.comparingLong(key -> group(key).retainedSize());
      case BORN_COUNT, ADDED_COUNT, REMOVED_COUNT ->
          Comparator.comparingInt(key -> group(key).nodes().length);
      default -> (_, _) -> 0;
    };
  }

  private HolderRow row(HolderGroup group) {
    return HolderRow.of(groups(CancelSignal.NEVER).tree(), group);
  }

  @Override
  public int[] objects(int key, CancelSignal cancel) {
    return key == SINGLE ? groups(cancel).singleNodes() : group(key).nodes();
  }

  @Override
  public String nothing() {
    return Messages.text("summary.noObjects");
  }

  @Override
  public R row(int key) {
    return rows.ofHolder(
        key == SINGLE ? HolderRow.ofSingle(groups(CancelSignal.NEVER).single()) : row(group(key)));
  }

  @Override
  public Level<R> below(int key) {
    return key == SINGLE
        ? new HoldersLevel<>(cancel -> groups(cancel).apart(), rows)
        : rows.ofObjects(group(key).nodes());
  }
}
