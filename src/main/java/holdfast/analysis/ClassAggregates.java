package holdfast.analysis;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// The rows of Summary. Source of the rules: DevTools, `buildAggregates` and
/// `calculateClassesRetainedSize`.
public final class ClassAggregates {
  private final SnapshotAnalysis snapshot;
  private final NodeSet accepted;
  private final List<ClassAggregate> rows;

  private ClassAggregates(SnapshotAnalysis snapshot, NodeSet accepted, List<ClassAggregate> rows) {
    this.snapshot = snapshot;
    this.accepted = accepted;
    this.rows = rows;
  }

  /// O(nodes).
  ///
  /// @param accepted the nodes that count
  static ClassAggregates compute(
      SnapshotAnalysis snapshot,
      NodeSet accepted,
      DominatorPreorder preorder,
      CancelSignal cancel) {
    int nodeCount = snapshot.graph().nodeCount();
    var counts =
        ClassCounts.compute(
            snapshot.classNames(), snapshot.shallowSizes(), accepted, nodeCount, cancel);
    var leastDistances =
        ClassDistances.least(
            snapshot.classNames(),
            snapshot.shallowSizes(),
            snapshot.distances(),
            accepted,
            nodeCount,
            cancel);
    return compute(snapshot, accepted, counts, leastDistances, preorder, cancel);
  }

  /// The same with what is counted already.
  static ClassAggregates compute(
      SnapshotAnalysis snapshot,
      NodeSet accepted,
      ClassCounts counts,
      int[] leastDistances,
      DominatorPreorder preorder,
      CancelSignal cancel) {
    var retainedSizes = ClassRetainedSizes.compute(snapshot, accepted, preorder, cancel);
    int[] shown = counts.shown().stream().mapToInt(Integer::intValue).toArray();
    var rows =
        rows(snapshot, shown, counts::count, leastDistances, counts::shallowSize, retainedSizes);
    return new ClassAggregates(snapshot, accepted, rows);
  }

  /// The rows of some classes, by retained size, the largest first.
  ///
  /// @param numbers the classes
  static List<ClassAggregate> rows(
      SnapshotAnalysis snapshot,
      int[] numbers,
      IntUnaryOperator count,
      int[] leastDistances,
      IntToLongFunction shallowSize,
      long[] retainedSizes) {
    var classes = snapshot.classNames();
    var locations = new ClassLocations(snapshot, numbers);
    var rows = new ArrayList<ClassAggregate>(numbers.length);
    for (int number : numbers) {
      rows.add(
          new ClassAggregate(
              number,
              classes.name(number),
              count.applyAsInt(number),
              leastDistances[number],
              shallowSize.applyAsLong(number),
              retainedSizes[number],
              locations.of(number)));
    }
    rows.sort(ClassAggregates::inOrder);
    return List.copyOf(rows);
  }

  /// By retained size, the largest first; ties by name, then by shallow size and count. Written
  /// out: the comparators of Java's library are made at run time, which delays every start.
  private static int inOrder(ClassAggregate a, ClassAggregate b) {
    if (a.retainedSize() != b.retainedSize()) {
      return Long.compare(b.retainedSize(), a.retainedSize());
    }
    int byName = a.className().compareTo(b.className());
    if (byName != 0) {
      return byName;
    }
    return a.shallowSize() != b.shallowSize()
        ? Long.compare(b.shallowSize(), a.shallowSize())
        : Integer.compare(b.count(), a.count());
  }

  void save(IndexWriter index) {
    index.addTexts("names of rows", rows.stream().map(ClassAggregate::className).toList());
    index.add("rows", ints(ClassAggregate::index));
    index.add("counts of rows", ints(ClassAggregate::count));
    index.add("distances of rows", ints(ClassAggregate::distance));
    index.addLongs("sizes of rows", longs(ClassAggregate::shallowSize));
    index.addLongs("retained sizes of rows", longs(ClassAggregate::retainedSize));
    index.addTexts("locations of rows", rows.stream().map(ClassAggregate::location).toList());
  }

  private int[] ints(ToIntFunction<ClassAggregate> of) {
    return rows.stream().mapToInt(of).toArray();
  }

  private long[] longs(ToLongFunction<ClassAggregate> of) {
    return rows.stream().mapToLong(of).toArray();
  }

  /// Rows that are there at once, and read nothing of the snapshot.
  static ClassAggregates restore(SnapshotAnalysis snapshot, IndexReader index, int nodeCount) {
    var names = index.texts("names of rows");
    var locations = index.texts("locations of rows");
    int count = names.size();
    InvalidIndexException.require(locations.size() == count, "locations of rows");
    int[] numbers = index.ints("rows", count, index.length(ClassNames.PLACES));
    int[] counts = index.ints("counts of rows", count, nodeCount + 1);
    int[] distances = index.anyInts("distances of rows", count);
    long[] sizes = index.longs("sizes of rows", count);
    long[] retainedSizes = index.longs("retained sizes of rows", count);
    var rows = new ArrayList<ClassAggregate>(count);
    for (int row = 0; row < count; row++) {
      rows.add(
          new ClassAggregate(
              numbers[row],
              names.get(row),
              counts[row],
              distances[row],
              sizes[row],
              retainedSizes[row],
              locations.get(row)));
    }
    return new ClassAggregates(snapshot, NodeSet.ALL, List.copyOf(rows));
  }

  /// By retained size, the largest first.
  public List<ClassAggregate> rows() {
    return rows;
  }

  /// The nodes of a row in the order of the file. O(nodes).
  public int[] nodesOf(ClassAggregate row, CancelSignal cancel) {
    int nodeCount = snapshot.graph().nodeCount();
    var nodes = new int[row.count()];
    int found = 0;
    for (int node = 0; found < nodes.length && node < nodeCount; node++) {
      cancel.throwIfCanceled(node);
      if (snapshot.classNames().classOf(node) == row.index()
          && snapshot.shallowSize(node) != 0
          && accepted.contains(node)) {
        nodes[found++] = node;
      }
    }
    return Arrays.copyOf(nodes, found);
  }

  /// What tells apart the classes of one name.
  private static final class ClassLocations {
    private final SnapshotAnalysis snapshot;
    private final HashMap<String, Integer> timesUsed = new HashMap<>();

    ClassLocations(SnapshotAnalysis snapshot, int[] shown) {
      this.snapshot = snapshot;
      for (int number : shown) {
        timesUsed.merge(snapshot.classNames().name(number), 1, Integer::sum);
      }
    }

    String of(int number) {
      int place = snapshot.classNames().place(number);
      return place == ClassNames.NO_PLACE || timesUsed.get(snapshot.classNames().name(number)) == 1
          ? ""
          : snapshot.sources().describe(place);
    }
  }
}
