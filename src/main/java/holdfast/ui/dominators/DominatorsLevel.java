package holdfast.ui.dominators;

import holdfast.analysis.ClassGroups;
import holdfast.analysis.KeyOrder;
import holdfast.analysis.NodeOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SizeText;
import holdfast.ui.treetable.SortOrder;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// What stands right below one place of the dominator tree. The keys are those of [Place#key].
final class DominatorsLevel implements Level<DominatorRow> {
  private static final int NO_GROUP = -1;

  private final DominatorSource source;
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final Place place;

  /// The classes where objects are grouped, else null; known once the keys are.
  private volatile ClassGroups groups;

  /// Number of a group by its key.
  private volatile IntIntHashMap groupOfKey;

  private volatile long placeSize;

  DominatorsLevel(DominatorSource source, Place place) {
    this.source = source;
    this.place = place;
    snapshot = source.snapshot();
    rows = new HeapRows(snapshot);
  }

  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    int[] objects = source.objects(place, cancel);
    placeSize = source.retainedSize(place, cancel);
    groups = source.groups(place, objects, cancel);
    return reorder(groups == null ? objects : keysOfGroups(), order, cancel);
  }

  /// A class that only one object has is shown as that object.
  private int[] keysOfGroups() {
    var byKey = new IntIntHashMap();
    var keys = new int[groups.count()];
    for (int group = 0; group < keys.length; group++) {
      keys[group] =
          groups.size(group) == 1
              ? groups.first(group)
              : Place.keyOfGroup(groups.classNumber(group));
      byKey.put(keys[group], group);
    }
    groupOfKey = byKey;
    return keys;
  }

  private int group(int key) {
    return groupOfKey.getIfAbsent(key, NO_GROUP);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    return groups == null ? sortObjects(keys, order, cancel) : sortGroups(keys, order);
  }

  private int[] sortObjects(int[] keys, SortOrder order, CancelSignal cancel) {
    var column =
        switch (order.column()) {
          case NAME -> NodeOrder.NAME;
          case SHALLOW_SIZE -> NodeOrder.SHALLOW_SIZE;
          case RETAINED_SIZE -> NodeOrder.RETAINED_SIZE;
          default -> throw new IllegalArgumentException(order.toString());
        };
    return column.sort(snapshot, keys, order.ascending(), cancel);
  }

  private int[] sortGroups(int[] keys, SortOrder order) {
    Comparator<Integer> byName = Comparator.comparing(key -> groups.className(group(key)));
    Comparator<Integer> byRetained =
        Comparator.comparingLong(key -> groups.retainedSize(group(key)));
    Comparator<Integer> by =
        switch (order.column()) {
          case NAME -> byName;
          case SHALLOW_SIZE -> Comparator.comparingLong(key -> groups.shallowSize(group(key)));
          case RETAINED_SIZE -> byRetained;
          default -> throw new IllegalArgumentException(order.toString());
        };
    return IntStream.of(KeyOrder.sort(keys, key -> key, true, CancelSignal.NEVER))
        .boxed()
        .sorted(
            (order.ascending() ? by : by.reversed())
                .thenComparing(byRetained.reversed())
                .thenComparing(byName))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public DominatorRow row(int key) {
    var at = place.below(key);
    return at.isGroup() ? groupRow(at, group(key)) : objectRow(at);
  }

  private DominatorRow objectRow(Place at) {
    var row = rows.ofObject(at.node());
    return new DominatorRow(
        at,
        row.name(),
        row.shallowSize(),
        row.retainedSize(),
        share(row.retainedSize().bytes()),
        source.isExpandable(at));
  }

  private DominatorRow groupRow(Place at, int group) {
    long retained = groups.retainedSize(group);
    return new DominatorRow(
        at,
        HeapRows.ofSome(groups.className(group), groups.size(group)),
        SizeText.of(groups.shallowSize(group), snapshot.totalSize()),
        SizeText.of(retained, snapshot.totalSize()),
        share(retained),
        true);
  }

  private SizeText share(long bytes) {
    double share = placeSize > 0 ? (double) bytes / placeSize : 0;
    return new SizeText(Messages.percent(share), "", share, bytes);
  }

  @Override
  public Level<DominatorRow> below(int key) {
    return new DominatorsLevel(source, place.below(key));
  }

  @Override
  public String nothing() {
    return Messages.text("dominators.nothing");
  }
}
