package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// The rows of Summary. Source of the rules: DevTools, `buildAggregates` and
/// `calculateClassesRetainedSize`.
public final class ClassAggregates {
  /// By retained size, the largest first; ties by name, then by shallow size and count.
  private static final Comparator<ClassAggregate> ORDER =
      Comparator.comparingLong(ClassAggregate::retainedSize)
          .reversed()
          .thenComparing(ClassAggregate::className)
          .thenComparing(Comparator.comparingLong(ClassAggregate::shallowSize).reversed())
          .thenComparing(Comparator.comparingInt(ClassAggregate::count).reversed());

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
    var classes = snapshot.classNames();
    int classCount = classes.count();
    var counts = new int[classCount];
    var leastDistances = new int[classCount];
    var shallowSizes = new long[classCount];
    var inOrder = new ArrayList<Integer>();
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long size = snapshot.shallowSize(node);
      if (size != 0 && accepted.contains(node)) {
        int number = classes.classOf(node);
        int distance = snapshot.distance(node);
        if (counts[number]++ == 0) {
          inOrder.add(number);
          leastDistances[number] = distance;
        }
        leastDistances[number] = Math.min(leastDistances[number], distance);
        shallowSizes[number] += size;
      }
    }
    var retainedSizes = ClassRetainedSizes.compute(snapshot, accepted, preorder, cancel);
    var rows = new ArrayList<ClassAggregate>();
    var locations = new ClassLocations(classes, snapshot.sources(), inOrder);
    for (int number : locations.distinct()) {
      rows.add(
          new ClassAggregate(
              number,
              classes.name(number),
              counts[number],
              leastDistances[number],
              shallowSizes[number],
              retainedSizes[number],
              locations.of(number)));
    }
    rows.sort(ORDER);
    return new ClassAggregates(snapshot, accepted, List.copyOf(rows));
  }

  /// By retained size, the largest first.
  public List<ClassAggregate> rows() {
    return rows;
  }

  /// The nodes of a row in the order of the file. O(nodes).
  public int[] nodesOf(ClassAggregate row, CancelSignal cancel) {
    var nodes = new int[row.count()];
    int found = 0;
    for (int node = 0; found < nodes.length; node++) {
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
    private final ClassNames classes;
    private final SourceLocations sources;
    private final LinkedHashMap<String, Integer> byKey = new LinkedHashMap<>();
    private final HashMap<String, Integer> timesUsed = new HashMap<>();

    ClassLocations(ClassNames classes, SourceLocations sources, List<Integer> inOrder) {
      this.classes = classes;
      this.sources = sources;
      for (int number : inOrder) {
        // DevTools keeps one row per key; of two classes with one key the later one is shown
        byKey.put(classes.place(number) + "," + classes.name(number), number);
      }
      for (int number : byKey.values()) {
        timesUsed.merge(classes.name(number), 1, Integer::sum);
      }
    }

    Iterable<Integer> distinct() {
      return byKey.values();
    }

    String of(int number) {
      int place = classes.place(number);
      return place == ClassNames.NO_PLACE || timesUsed.get(classes.name(number)) == 1
          ? ""
          : sources.describe(place);
    }
  }
}
