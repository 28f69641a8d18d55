package holdfast.comparison;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the classes of one process grew over two or more captures. A class is one row by its name
/// and place, plain objects by the shapes of the last capture.
public final class GrowthTable {
  private static final Comparator<ClassGrowth> ORDER =
      Comparator.comparingLong(ClassGrowth::sizeDelta)
          .reversed()
          .thenComparing(ClassGrowth::className)
          .thenComparing(Comparator.comparingInt(ClassGrowth::bornCount).reversed());

  private final List<SnapshotAnalysis> snapshots;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private GrowthTable(List<SnapshotAnalysis> snapshots) {
    this.snapshots = snapshots;
  }

  /// By what was gained from the first capture to the last, the most first. O(nodes of all).
  ///
  /// @param snapshots of one process, in order of time
  public static List<ClassGrowth> compute(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    var table = new GrowthTable(snapshots);
    for (int capture = 0; capture < snapshots.size(); capture++) {
      table.add(capture, cancel);
    }
    var result = new ArrayList<ClassGrowth>();
    table.rows.values().forEach(row -> result.add(row.growth()));
    result.sort(ORDER);
    return List.copyOf(result);
  }

  private void add(int capture, CancelSignal cancel) {
    var snapshot = snapshots.get(capture);
    var last = snapshots.getLast();
    ClassKeys keys =
        snapshot == last ? last.classKeys() : snapshot.classKeysNamedLike(last, cancel);
    var byClass = new Row[keys.count()];
    long[] retained = keys.retainedSizes(snapshot, cancel);
    for (int number = 0; number < byClass.length; number++) {
      int classNumber = number;
      byClass[number] =
          rows.computeIfAbsent(
              keys.key(number), _ -> new Row(keys.name(classNumber), snapshots.size()));
      byClass[number].retainedSizes[capture] += retained[number];
    }
    long bornAfter = snapshots.getFirst().greatestObjectId(cancel);
    long bornBefore =
        snapshots.size() > 2
            ? snapshots.get(snapshots.size() - 2).greatestObjectId(cancel)
            : Long.MAX_VALUE;
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long size = snapshot.shallowSize(node);
      if (size != 0) {
        var row = byClass[keys.classOf(node)];
        row.counts[capture]++;
        row.shallowSizes[capture] += size;
        if (capture == snapshots.size() - 1) {
          row.meetLast(snapshot.graph().nodeId(node), size, bornAfter, bornBefore);
        }
      }
    }
  }

  /// Sums of one class.
  private static final class Row {
    private final String name;
    private final int[] counts;
    private final long[] shallowSizes;
    private final long[] retainedSizes;
    private int bornCount;
    private long bornSize;
    private int survivorCount;

    Row(String name, int captures) {
      this.name = name;
      counts = new int[captures];
      shallowSizes = new long[captures];
      retainedSizes = new long[captures];
    }

    /// Embedder's nodes have new ids in every capture, so none of them counts as born.
    void meetLast(long id, long size, long bornAfter, long bornBefore) {
      if (id % 2 == 0 || id <= bornAfter) {
        survivorCount++;
      } else if (id <= bornBefore) {
        bornCount++;
        bornSize += size;
      }
    }

    ClassGrowth growth() {
      return new ClassGrowth(
          name,
          Arrays.stream(counts).boxed().toList(),
          Arrays.stream(shallowSizes).boxed().toList(),
          Arrays.stream(retainedSizes).boxed().toList(),
          bornCount,
          bornSize,
          Math.max(0, counts[0] - survivorCount));
    }
  }
}
