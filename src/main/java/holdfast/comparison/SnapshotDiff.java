package holdfast.comparison;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// DevTools' Comparison: objects are the same if their id and class are, and every class with new
/// or deleted objects is a row. Plain objects of the baseline are given the interface names of the
/// target. Source of the rules: DevTools, `calculateSnapshotDiff`.
///
/// Keeps 4 bytes for every new and every deleted object.
public final class SnapshotDiff {
  /// By allocated size, the largest first; ties by name, freed size and counts.
  private static final Comparator<ClassDifference> ORDER =
      Comparator.comparingLong(ClassDifference::addedSize)
          .reversed()
          .thenComparing(ClassDifference::className)
          .thenComparing(Comparator.comparingLong(ClassDifference::removedSize).reversed())
          .thenComparing(Comparator.comparingInt(ClassDifference::addedCount).reversed())
          .thenComparing(Comparator.comparingInt(ClassDifference::removedCount).reversed());

  private final SnapshotAnalysis baseline;
  private final SnapshotAnalysis target;
  private final List<ClassDifference> rows;
  private final List<Row> objects;

  /// A row with its objects.
  private record Row(ClassDifference difference, IntArrayList added, IntArrayList removed) {}

  private SnapshotDiff(SnapshotAnalysis baseline, SnapshotAnalysis target, List<Row> objects) {
    this.baseline = baseline;
    this.target = target;
    this.rows = objects.stream().map(Row::difference).toList();
    this.objects = objects;
  }

  /// O(nodes of both); allocates 16 bytes per node while it runs.
  public static SnapshotDiff compute(
      SnapshotAnalysis baseline, SnapshotAnalysis target, CancelSignal cancel) {
    var baselineKeys = new ClassKeys[1];
    var sorted = new ObjectsById[2];
    Workers.runAll(
        () -> baselineKeys[0] = baseline.classKeysNamedLike(target, cancel),
        () -> sorted[0] = ObjectsById.of(baseline, cancel),
        () -> sorted[1] = ObjectsById.of(target, cancel));
    var tally = new Tally(baselineKeys[0], target.classKeys());
    var before = sorted[0];
    var after = sorted[1];
    int b = 0;
    int a = 0;
    for (int steps = 0; b < before.count() || a < after.count(); steps++) {
      cancel.throwIfCanceled(steps);
      boolean hasBefore = b < before.count();
      boolean hasAfter = a < after.count();
      if (!hasAfter || hasBefore && before.idAt(b) < after.idAt(a)) {
        tally.removed(before.nodeAt(b++), baseline);
      } else if (!hasBefore || before.idAt(b) > after.idAt(a)) {
        tally.added(after.nodeAt(a++), target);
      } else {
        int endBefore = before.endOfId(b);
        int endAfter = after.endOfId(a);
        if (endBefore - b == 1 && endAfter - a == 1) {
          tally.sameId(before.nodeAt(b), baseline, after.nodeAt(a), target);
        } else {
          tally.sameId(before, b, endBefore, baseline, after, a, endAfter, target);
        }
        b = endBefore;
        a = endAfter;
      }
    }
    return new SnapshotDiff(baseline, target, tally.rows());
  }

  /// The same without the embedder's objects that are in both, but under new ids. O(objects).
  ///
  /// @param match of the same baseline and target
  public SnapshotDiff without(EmbedderMatch match) {
    return where(node -> !match.isInBaseline(node), node -> !match.isInTarget(node));
  }

  /// The same of the new and deleted objects that a filter chooses, in the target and in the
  /// baseline. O(nodes of both), and the filter's own work.
  public SnapshotDiff of(NodeFilter filter, CancelSignal cancel) {
    if (filter == NodeFilter.ALL) {
      return this;
    }
    return where(filter.nodes(target, cancel)::contains, filter.nodes(baseline, cancel)::contains);
  }

  private SnapshotDiff where(IntPredicate isAddedWanted, IntPredicate isRemovedWanted) {
    var left = new ArrayList<Row>();
    for (var row : objects) {
      var added = row.added().select(isAddedWanted::test);
      var removed = row.removed().select(isRemovedWanted::test);
      if (added.notEmpty() || removed.notEmpty()) {
        left.add(
            new Row(
                new ClassDifference(
                    row.difference().className(),
                    added.size(),
                    removed.size(),
                    size(target, added),
                    size(baseline, removed)),
                added,
                removed));
      }
    }
    left.sort(Comparator.comparing(Row::difference, ORDER));
    return new SnapshotDiff(baseline, target, List.copyOf(left));
  }

  private static long size(SnapshotAnalysis snapshot, IntArrayList nodes) {
    long size = 0;
    for (int place = 0; place < nodes.size(); place++) {
      size += snapshot.shallowSize(nodes.get(place));
    }
    return size;
  }

  /// By allocated size, the largest first.
  public List<ClassDifference> rows() {
    return rows;
  }

  /// The nodes of the target that are new in a row, by id.
  ///
  /// @param row place in [#rows]
  public int[] addedNodes(int row) {
    return objects.get(row).added().toArray();
  }

  /// The nodes of the baseline that are gone in a row, by id.
  ///
  /// @param row place in [#rows]
  public int[] removedNodes(int row) {
    return objects.get(row).removed().toArray();
  }

  /// Objects by class, for classes of either side.
  private static final class Tally {
    private final ClassKeys baselineKeys;
    private final ClassKeys targetKeys;

    /// Number of the row of each class of the two sides.
    private final int[] rowOfBaseline;

    private final int[] rowOfTarget;
    private final List<String> names = new ArrayList<>();
    private final IntArrayList[] added;
    private final IntArrayList[] removed;
    private final long[] addedSizes;
    private final long[] removedSizes;

    Tally(ClassKeys baselineKeys, ClassKeys targetKeys) {
      this.baselineKeys = baselineKeys;
      this.targetKeys = targetKeys;
      var rows = new LinkedHashMap<String, Integer>();
      rowOfBaseline = rowsOf(baselineKeys, rows);
      rowOfTarget = rowsOf(targetKeys, rows);
      added = lists(rows.size());
      removed = lists(rows.size());
      addedSizes = new long[rows.size()];
      removedSizes = new long[rows.size()];
    }

    private static IntArrayList[] lists(int count) {
      var lists = new IntArrayList[count];
      Arrays.setAll(lists, _ -> new IntArrayList(0));
      return lists;
    }

    private int[] rowsOf(ClassKeys keys, LinkedHashMap<String, Integer> rows) {
      var result = new int[keys.count()];
      for (int number = 0; number < result.length; number++) {
        int classNumber = number;
        result[number] =
            rows.computeIfAbsent(
                keys.key(number),
                _ -> {
                  names.add(keys.name(classNumber));
                  return names.size() - 1;
                });
      }
      return result;
    }

    private int baselineRow(int node) {
      return rowOfBaseline[baselineKeys.classOf(node)];
    }

    private int targetRow(int node) {
      return rowOfTarget[targetKeys.classOf(node)];
    }

    void removed(int node, SnapshotAnalysis baseline) {
      if (baselineKeys.isShown(baselineKeys.classOf(node))) {
        int row = baselineRow(node);
        removed[row].add(node);
        removedSizes[row] += baseline.shallowSize(node);
      }
    }

    void added(int node, SnapshotAnalysis target) {
      if (targetKeys.isShown(targetKeys.classOf(node))) {
        int row = targetRow(node);
        added[row].add(node);
        addedSizes[row] += target.shallowSize(node);
      }
    }

    /// Two nodes of one id, which are the same object if they are of the same class.
    void sameId(int before, SnapshotAnalysis baseline, int after, SnapshotAnalysis target) {
      if (baselineRow(before) != targetRow(after)) {
        removed(before, baseline);
        added(after, target);
      }
    }

    /// Several nodes of one id, in a file that has ids twice: pairs of the same class are the same
    /// object.
    void sameId(
        ObjectsById before,
        int firstBefore,
        int endBefore,
        SnapshotAnalysis baseline,
        ObjectsById after,
        int firstAfter,
        int endAfter,
        SnapshotAnalysis target) {
      var paired = new boolean[endAfter - firstAfter];
      for (int b = firstBefore; b < endBefore; b++) {
        int row = baselineRow(before.nodeAt(b));
        int a = firstAfter;
        while (a < endAfter && (paired[a - firstAfter] || targetRow(after.nodeAt(a)) != row)) {
          a++;
        }
        if (a < endAfter) {
          paired[a - firstAfter] = true;
        } else {
          removed(before.nodeAt(b), baseline);
        }
      }
      for (int a = firstAfter; a < endAfter; a++) {
        if (!paired[a - firstAfter]) {
          added(after.nodeAt(a), target);
        }
      }
    }

    List<Row> rows() {
      var rows = new ArrayList<Row>();
      for (int row = 0; row < names.size(); row++) {
        if (added[row].notEmpty() || removed[row].notEmpty()) {
          added[row].trimToSize();
          removed[row].trimToSize();
          var difference =
              new ClassDifference(
                  names.get(row),
                  added[row].size(),
                  removed[row].size(),
                  addedSizes[row],
                  removedSizes[row]);
          rows.add(new Row(difference, added[row], removed[row]));
        }
      }
      rows.sort(Comparator.comparing(Row::difference, ORDER));
      return List.copyOf(rows);
    }
  }
}
