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

  private final ClassNames classes;
  private final ShallowSizes shallow;
  private final List<ClassAggregate> rows;

  private ClassAggregates(ClassNames classes, ShallowSizes shallow, List<ClassAggregate> rows) {
    this.classes = classes;
    this.shallow = shallow;
    this.rows = rows;
  }

  /// O(nodes).
  static ClassAggregates compute(
      ClassNames classes,
      ShallowSizes shallow,
      Distances distances,
      long[] retainedSizes,
      SourceLocations sources,
      int nodeCount,
      CancelSignal cancel) {
    int classCount = classes.count();
    var counts = new int[classCount];
    var leastDistances = new int[classCount];
    var shallowSizes = new long[classCount];
    var inOrder = new ArrayList<Integer>();
    for (int node = 0; node < nodeCount; node++) {
      cancel.throwIfCanceled(node);
      long size = shallow.of(node);
      if (size != 0) {
        int number = classes.classOf(node);
        if (counts[number]++ == 0) {
          inOrder.add(number);
          leastDistances[number] = distances.of(node);
        }
        leastDistances[number] = Math.min(leastDistances[number], distances.of(node));
        shallowSizes[number] += size;
      }
    }
    var rows = new ArrayList<ClassAggregate>();
    var locations = new ClassLocations(classes, sources, inOrder);
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
    return new ClassAggregates(classes, shallow, List.copyOf(rows));
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
      if (classes.classOf(node) == row.index() && shallow.of(node) != 0) {
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
